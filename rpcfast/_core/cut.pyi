from collections.abc import Iterator
from typing import Any, Final, final

from typing_extensions import Buffer

from rpcfast._core.fragment import FragmentWriter

PART_NBYTES: Final[int]

@final
class Split:
    def __new__(cls, writer: FragmentWriter, stub: Buffer) -> Split: ...
    @property
    def fragments(self) -> int: ...
    def parts(self) -> Iterator[FragmentWriter]: ...

def split(
    ptype: int,
    call_id: int,
    context_id: int,
    number: int,
    object_id: bytes | None,
    stub: Any,
    max_fragment: int,
) -> Split: ...
def build_request(
    call_id: int, context_id: int, opnum: int, object_id: bytes | None, stub: bytes
) -> bytes: ...
def build_response(
    call_id: int, context_id: int, stub: bytes, cancel_count: int = 0
) -> bytes: ...
