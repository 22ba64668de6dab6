"""The compiled core.

Layer 2: imports csrc and `errors`.  `wire` translates C statuses, `values` and `record` are what
decoded data are made of, `plan` owns the op tables, `decode` and `encode` walk them, `pdu` and
`stream` serve the engine.
"""
