"""The ends of pipes: what users give and get, and the pipe objects of managers.

Layer 6; imports nothing of the runtime.
"""
