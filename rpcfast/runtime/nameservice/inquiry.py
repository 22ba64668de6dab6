"""Begin, next, done: how the name service gives many answers.

Layer 6; imports the errors and `names`.  [features N-04, N-05]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from .names import EntryName, fail

T = TypeVar("T")


class Inquiry(Generic[T]):
    """One search or listing; for one thread.

    Iterate over it, or call `next` until it raises; `done`, or the end of a with statement, gives
    it up early.

    Attributes:
        expiration_age: seconds that a copy of an entry may be old for this inquiry alone; 0 reads
            it anew.  Set it before the first answer.
    """

    def __init__(
        self,
        results: Callable[[Inquiry[T]], Iterator[tuple[EntryName, T]]],
        end: str,
        expiration_age: float,
    ) -> None:
        """Begin; `end` names the status behind the last answer."""
        self.expiration_age = expiration_age
        self._results = results(self)
        self._end = end
        self._entry: EntryName | None = None
        self._done = False

    @property
    def entry(self) -> EntryName:
        """The name of the entry that the latest answer came from.

        Raises:
            NameServiceError: there was none yet (RPC_S_NO_ENTRY_NAME).
        """
        if self._entry is None:
            fail("RPC_S_NO_ENTRY_NAME", "nothing was found yet")
        return self._entry

    def next(self) -> T:
        """Return the next answer.

        Raises:
            NameServiceError: there are no more (RPC_S_NO_MORE_BINDINGS or RPC_S_NO_MORE_MEMBERS),
                the name service cannot be reached, or the inquiry is done
                (ERROR_INVALID_PARAMETER).
        """
        if self._done:
            fail("ERROR_INVALID_PARAMETER", "the inquiry is done")
        try:
            return self.__next__()
        except StopIteration:
            fail(self._end, "nothing more was found")

    def done(self) -> None:
        """Give the rest up; doing so twice is harmless."""
        self._done = True
        self._results = iter(())

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        self._entry, answer = next(self._results)
        return answer

    def __enter__(self) -> Inquiry[T]:
        return self

    def __exit__(self, *exception: object) -> None:
        self.done()
