"""Objects and their types, by which a server chooses among the managers of an interface.

Layer 6; imports the errors only.  [features section 8]
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Final, TypeVar
from uuid import UUID

from rpcfast.errors import ServerError

M = TypeVar("M")

#: The type of the manager that serves calls without an object, and objects without a type.
NIL: Final = UUID(int=0)
#: Answers of `inquire` that are remembered.
MAX_ASKED: Final = 4096


def select_manager(
    managers: Mapping[UUID, M], obj: UUID | None, type_of: Callable[[UUID], UUID | None]
) -> M | None:
    """Choose the manager of a call by its object; None: the call is rejected.

    No object, or one without a type: the manager of the nil type.  An object that has a type: the
    manager of that type, and no other.  [features O-04]
    """
    kind = type_of(obj) if obj is not None and obj.int else None
    return managers.get(kind or NIL)


class Objects(MutableMapping[UUID, UUID]):
    """The types of objects, by their UUIDs; thread-safe.

    `objects[uuid] = type_uuid` gives an object a type, `del objects[uuid]` takes it away, and so
    does the nil type.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        """Make an empty table; `changed` is called when it begins or ceases to matter."""
        self._changed = changed
        self._types: dict[UUID, UUID] = {}
        self._asked: dict[UUID, UUID | None] = {}
        self._turns: dict[UUID, threading.Lock] = {}
        self._inquire: Callable[[UUID], UUID | None] | None = None
        self._lock = threading.Lock()

    @property
    def trivial(self) -> bool:
        """Whether no object can have a type."""
        return not self._types and self._inquire is None

    @property
    def inquire(self) -> Callable[[UUID], UUID | None] | None:
        """What is asked for the type of an object that is not in the table, or None.

        It is called as inquire(uuid), in a thread that may block, and gives the UUID of a type,
        or None for an object that has none.  Each object is asked for once; the last 4096 answers
        are remembered until another function is set.  A call for whose object it raises is
        rejected (nca_s_unsupported_type), and the error logged.
        """
        return self._inquire

    @inquire.setter
    def inquire(self, function: Callable[[UUID], UUID | None] | None) -> None:
        with self._lock:
            self._inquire = function
            self._asked = {}
        self._changed()

    def type_of(self, obj: UUID) -> UUID:
        """Give the type of an object, as the server sees it.

        Raises:
            ServerError: it is the nil UUID (1900), or nobody knows it (1710).
        """
        _check(obj)
        kind = self.ask(obj) if self.unknown(obj) else self.known(obj)
        if kind is None:
            raise ServerError(f"nobody knows a type of object {obj}", code=1710)
        return kind

    def known(self, obj: UUID) -> UUID | None:
        """Give the type of an object as far as it is known here."""
        return self._types.get(obj) or self._asked.get(obj)

    def unknown(self, obj: UUID) -> bool:
        """Whether `inquire` has to be asked for an object."""
        return self._inquire is not None and obj not in self._types and obj not in self._asked

    def ask(self, obj: UUID) -> UUID | None:
        """Ask `inquire` for the type of an object, unless another thread just has."""
        with self._lock:
            turn = self._turns.setdefault(obj, threading.Lock())
        with turn:
            asked, function = self._asked, self._inquire
            if function is None or obj in self._types or obj in asked:
                return self.known(obj)
            try:
                kind = function(obj)
                if kind is not None and not isinstance(kind, UUID):
                    raise TypeError(f"inquire gave {kind!r} for object {obj}: no UUID")
                kind = kind if kind is not None and kind.int else None
                with self._lock:
                    asked[obj] = kind
                    while len(asked) > MAX_ASKED:
                        del asked[next(iter(asked))]
            finally:
                with self._lock:
                    self._turns.pop(obj, None)
        return kind

    # ------------------------------------------------------------------------------ a mapping
    def __getitem__(self, obj: UUID) -> UUID:
        return self._types[obj]

    def __setitem__(self, obj: UUID, type_uuid: UUID | None) -> None:
        """Give an object a type; None or the nil UUID take it away.

        Raises:
            ServerError: the object is the nil UUID (1900), or it has a type already (1711).
        """
        _check(obj)
        with self._lock:
            if type_uuid is None or not type_uuid.int:
                self._types.pop(obj, None)
            elif obj in self._types:
                raise ServerError(f"object {obj} has a type already", code=1711)
            else:
                self._types[obj] = type_uuid
                self._asked.pop(obj, None)
        self._changed()

    def __delitem__(self, obj: UUID) -> None:
        with self._lock:
            del self._types[obj]
        self._changed()

    def __iter__(self) -> Iterator[UUID]:
        return iter(list(self._types))

    def __len__(self) -> int:
        return len(self._types)


def _check(obj: UUID) -> None:
    if not obj.int:
        raise ServerError("the nil UUID is no object", code=1900)
