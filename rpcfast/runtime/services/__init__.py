"""The services that every server has, endpoint mapper and management, and who asks them.

Layer 6; imports `client`, `managers` and what is below these.
"""
