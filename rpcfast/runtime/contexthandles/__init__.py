"""Context handles, at the server and at the client.

Layer 6; imports nothing of the runtime.
"""
