"""Random types and values: the codec against the oracle."""
