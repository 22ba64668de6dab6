"""Ready interfaces: each module is generated from the .idl beside it, but for two.

Layer 3; a module here imports `ndr` and, for types that all share, `ms_dtyp`; `pac` and `eerr` are
written by hand over the generated `ms_pac` and `ms_eerr`.
"""
