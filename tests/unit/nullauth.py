"""Authentication that proves nothing: tokens and signatures that a test can foresee.

The tokens of an exchange are numbered: the client sends the odd ones, the server the even ones.
A signature is a checksum of what is signed, its number and its direction; sealing is an exclusive
or.  Both ends can be told to fail, or to agree to less than was asked for.
"""

import hashlib

from rpcfast.errors import AuthError

AUTH_TYPE = 10
NBYTES = 12  # of a signature


def token(number):
    """The token of this number."""
    return f"token {number}".encode()


class NullMechanism:
    """One end of an exchange of so many tokens."""

    def __init__(self, provider, level, server):
        self.provider = provider
        self.level = level
        self.server = server
        self.signs, self.seals = provider.signs, provider.seals
        self.number = 0  # of the token that came or went last
        self.sent = self.received = 0  # PDUs
        self.identity = provider.identity

    @property
    def complete(self):
        left = self.provider.legs - self.number
        return left <= 0

    def step(self, data):
        if self.server or self.number:
            self.number += 1
            if data != token(self.number) or self.number > self.provider.legs:
                raise AuthError("another token than was due", code=5)
        failure = self.provider.failures.get(self.number)
        if failure is not None:
            raise failure
        if self.number >= self.provider.legs:
            return b""
        self.number += 1
        return token(self.number)

    def token_nbytes(self):
        return NBYTES

    def signature(self, number, from_server, head, body, trailer):
        text = b"|".join((
            self.provider.key, str(number).encode(), str(from_server).encode(), head, body, trailer
        ))  # fmt: skip
        return hashlib.blake2b(text, digest_size=NBYTES).digest()

    def protect(self, head, body, trailer):
        made = self.signature(self.sent, self.server, head, bytes(body), trailer)
        self.sent += 1
        if self.level == 6:
            mask(body)
        return made

    def unprotect(self, head, body, trailer, data):
        if self.level == 6:
            mask(body)
        due = self.signature(self.received, not self.server, head, bytes(body), trailer)
        self.received += 1
        if data != due:
            raise AuthError("a signature that does not hold")


def mask(body):
    """Seal in place, or open."""
    for at in range(len(body)):
        body[at] ^= 0x5A


class NullProvider:
    """Makes mechanisms; `failures` are AuthErrors by the number of the token that brings them."""

    def __init__(self, legs=2, *, auth_type=AUTH_TYPE, signs=True, seals=True, key=b"key",
                 failures=None, identity="somebody"):  # fmt: skip
        self.legs = legs
        self.auth_type = auth_type
        self.signs, self.seals = signs, seals
        self.key = key
        self.failures = failures or {}
        self.identity = identity
        self.made = []

    def accept(self, level):
        self.made.append(NullMechanism(self, level, True))
        return self.made[-1]

    def initiate(self, level):
        self.made.append(NullMechanism(self, level, False))
        return self.made[-1]
