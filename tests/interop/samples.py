"""A value of each kind of stub, with a number of its own in every place."""

import itertools
import uuid

from oracle.layout import evaluate, is_struct, is_union
from rpcfast import ndr
from rpcfast.ndr import types as t

SIZE = {"i8": 7, "u8": 7, "char": 7, "byte": 7, "bool": 1}  # bits of the numbers that are given
ELEMENTS = 4


class Sampler:
    """Makes values; `arm` chooses among the arms of every union.

    `without` names labels of unions that are not to be used.  Afterwards `arms` is the number of
    arms that there are to choose from.
    """

    def __init__(self, arm=0, without=()):
        self.arms = 1
        self._arm = arm
        self._without = dict(without)
        self._numbers = itertools.count(1)

    def members(self, members, known=()):
        """Return the values of parameters or fields by name; counts come from what they count."""
        values = dict(known)
        for _, kind in members:
            for use in _uses(kind):
                for name in use.names() - values.keys():
                    values[name] = self._count(use, name, dict(members)[name])
            union = _switch(kind)
            if union is not None:
                (name,) = union.on.names()
                values.setdefault(name, self._tag(union.union))
        for name, kind in members:
            if name not in values:
                values[name] = self.value(kind, values.__getitem__)
        return {name: values[name] for name, _ in members}

    def _count(self, use, name, kind):
        # the number that makes an expression give a few elements
        while isinstance(kind, t.Pointer):
            kind = kind.target
        low = kind.low if isinstance(kind, t.Range) else 0
        return next(
            n for n in itertools.count(low)
            if evaluate(use, {name: n}.__getitem__) >= ELEMENTS
        )

    def _tag(self, union):
        without = self._without.get(union.__name__, ())
        labels = [
            int(label) for _, case in union.__ndr__.arms for label in case.labels[:1]
            if label is not ndr.DEFAULT and label not in without
        ]
        self.arms = max(self.arms, len(labels))
        return labels[self._arm % len(labels)]

    def value(self, kind, look):
        """Return a value of a type; `look` gives the counts and tags around it."""
        if isinstance(kind, t.Scalar):
            number = next(self._numbers)
            return number % (1 << SIZE.get(kind.kind, 15))
        if isinstance(kind, t.Enum):
            return list(kind.members)[next(self._numbers) % len(kind.members)]
        if isinstance(kind, t.Range):
            return min(max(kind.low, next(self._numbers)), kind.high)
        if isinstance(kind, t.Pointer):
            return self.value(kind.target, look)
        if isinstance(kind, t.Array):
            dim = kind.dims[0]
            length = next((x for x in (dim.length, dim.size) if x is not None), None)
            n = dim.bound if length is None else evaluate(length, look)
            items = [self.value(kind.element, look) for _ in range(n)]
            octets = getattr(kind.element, "kind", "") in ("u8", "char", "byte")
            return bytes(items) if octets else items
        if isinstance(kind, t.String):
            room = 99 if kind.bound is None else kind.bound - 1
            return f"t{next(self._numbers)}"[:room]
        if isinstance(kind, t.Context):
            return ndr.ContextHandle(0, uuid.UUID(int=next(self._numbers)))
        if isinstance(kind, t.Pipe):
            return ndr.Chunks([])
        if isinstance(kind, t.Switch):
            return self._union(kind.union, evaluate(kind.on, look))
        if is_struct(kind):
            return self._struct(kind)
        assert is_union(kind)
        return self._union(kind, self._tag(kind))

    def _struct(self, kind):
        names = [name for name, _ in kind.__ndr__.fields]
        if names == ["Length", "MaximumLength", "Buffer"]:  # with a terminator, as winreg wants
            text = f"t{next(self._numbers)}\0"
            return kind(Length=2 * len(text), MaximumLength=2 * len(text), Buffer=[*map(ord, text)])
        if names == ["dwLowDateTime", "dwHighDateTime"]:  # a whole second of our days
            time = (13_300_000_000 + next(self._numbers)) * 10**7
            return kind(dwLowDateTime=time % 2**32, dwHighDateTime=time >> 32)
        return kind(**self.members(kind.__ndr__.fields))

    def _union(self, union, tag):
        for wanted in (tag, ndr.DEFAULT):
            for _, case in union.__ndr__.arms:
                if wanted in case.labels:
                    value = None if case.type is None else self.value(case.type, None)
                    return union(tag, value)
        raise AssertionError("a tag without an arm")


def _switch(kind):
    while isinstance(kind, t.Pointer):
        kind = kind.target
    return kind if isinstance(kind, t.Switch) else None


def _uses(kind):
    """Yield the expressions that count elements somewhere in a parameter or field."""
    while isinstance(kind, (t.Pointer, t.Array, t.String)):
        if isinstance(kind, t.String):
            if kind.size is not None:
                yield kind.size
            return
        if isinstance(kind, t.Array):
            for dim in kind.dims:
                yield from (x for x in (dim.length, dim.size) if x is not None)
            kind = kind.element
        else:
            kind = kind.target
