"""Clients of both worlds: connections, pools, calls, handles.

Layer 6; imports `binding`, `piping`, `contexthandles` and `nameservice`.
"""
