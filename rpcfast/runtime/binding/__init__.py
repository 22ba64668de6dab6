"""Where a server is: string bindings, protocol sequences, towers, versions of interfaces.

Layer 6; imports nothing of the runtime.
"""
