"""From a registered interface to the method of a manager, and what becomes of what it raises.

Layer 6; imports `binding`, `piping` and `contexthandles`.
"""
