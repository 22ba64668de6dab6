"""Ready interfaces: each module is generated from the .idl beside it.

Layer 3; a module here imports `ndr` and, for types that all share, `ms_dtyp`.
"""
