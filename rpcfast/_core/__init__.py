"""The compiled core.

Layer 2: imports csrc and `errors`.  `wire` translates C statuses, `values` and `record` are what
decoded data are made of, `plan` owns the op tables.  `decode` and `encode` are the two walkers and
`codec` their face; `leaves` are the numbers and strings of both, `known` the shapes with a value
of their own, `alias` the full pointers, `checks` and `counts` the sizes on the wire and from a
value, `bulk` the buffers that go out in one copy, `path` the places that errors name.  `pdu`,
`fragment`, `cut` and `stream` serve the engine, `usual` and `exchange` the calls that are as usual.
"""
