"""Ready interfaces: each module is generated from the .idl beside it, but for `pac`.

Layer 3; a module here imports `ndr` and, for types that all share, `ms_dtyp`; `pac` is written by
hand over the generated `ms_pac`.
"""
