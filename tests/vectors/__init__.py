"""Bytes that others made, and tests of the codec against them; see data/PROVENANCE.md."""
