"""Servers of both worlds: listening, threads and loops, processes.

Layer 6; imports `services`, `managers` and what is below these.
"""
