"""What `python -m rpcfast` runs of this layer: serve, epmapper, epdump, ns.

Layer 6; imports the rest of the runtime when a command runs.
"""
