"""String bindings, clients, servers and the services that every server has.

Layer 6; imports everything below.
"""
