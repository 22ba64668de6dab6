"""Examples that do real work: files moved through the pipes of two published interfaces.

`python -m rpcfast.examples.efsr` and `python -m rpcfast.examples.frs2`.
Layer 7; the examples use the public names only, as any program would.
"""
