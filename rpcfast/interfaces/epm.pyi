# Types of the module that `python -m rpcfast idl` generated from epm.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Any, Final, Protocol, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.ndr import typing as _t

ept_max_annotation_size: Final = 64
boolean32: Final[ndr.Scalar]
ept_lookup_handle_t: Final[ndr.Context]
RPC_C_EP_ALL_ELTS: Final = 0
RPC_C_EP_MATCH_BY_IF: Final = 1
RPC_C_EP_MATCH_BY_OBJ: Final = 2
RPC_C_EP_MATCH_BY_BOTH: Final = 3
RPC_C_VERS_ALL: Final = 1
RPC_C_VERS_COMPATIBLE: Final = 2
RPC_C_VERS_EXACT: Final = 3
RPC_C_VERS_MAJOR_ONLY: Final = 4
RPC_C_VERS_UPTO: Final = 5

class rpc_if_id_t(ndr.Struct):
    uuid: _uuid.UUID
    vers_major: int
    vers_minor: int
    def __init__(self, *, uuid: _uuid.UUID, vers_major: int, vers_minor: int) -> None: ...

class twr_t(ndr.Struct):
    tower_length: int
    tower_octet_string: bytes
    def __init__(self, *, tower_length: int = ..., tower_octet_string: _t.Buffer) -> None: ...

twr_p_t: Final[ndr.Pointer]

class ept_entry_t(ndr.Struct):
    object: _uuid.UUID
    tower: twr_t | None
    annotation: str
    def __init__(
        self,
        *,
        object: _uuid.UUID,
        tower: twr_t | None = ...,
        annotation: str,
    ) -> None: ...

@type_check_only
class epmResponse:
    class ept_insert(ndr.Outputs):
        status: int
        def __init__(self, *, status: int) -> None: ...
    class ept_delete(ndr.Outputs):
        status: int
        def __init__(self, *, status: int) -> None: ...
    class ept_lookup(ndr.Outputs):
        entry_handle: ndr.ContextHandle | None
        num_ents: int
        entries: list[ept_entry_t]
        status: int
        def __init__(
            self,
            *,
            entry_handle: ndr.ContextHandle | None,
            num_ents: int = ...,
            entries: _t.Elements[ept_entry_t],
            status: int,
        ) -> None: ...
    class ept_map(ndr.Outputs):
        entry_handle: ndr.ContextHandle | None
        num_towers: int
        towers: list[twr_t | None]
        status: int
        def __init__(
            self,
            *,
            entry_handle: ndr.ContextHandle | None,
            num_towers: int = ...,
            towers: _t.Elements[twr_t | None],
            status: int,
        ) -> None: ...
    class ept_lookup_handle_free(ndr.Outputs):
        entry_handle: ndr.ContextHandle | None
        status: int
        def __init__(self, *, entry_handle: ndr.ContextHandle | None, status: int) -> None: ...
    class ept_inq_object(ndr.Outputs):
        ept_object: _uuid.UUID
        status: int
        def __init__(self, *, ept_object: _uuid.UUID, status: int) -> None: ...
    class ept_mgmt_delete(ndr.Outputs):
        status: int
        def __init__(self, *, status: int) -> None: ...

@type_check_only
class epmClient(rpcfast.Client):
    @property
    def raw(self) -> epmRaw: ...
    def ept_insert(
        self,
        entries: _t.Elements[ept_entry_t],
        replace: int,
        *,
        num_ents: int = ...,
    ) -> None: ...
    def ept_delete(self, entries: _t.Elements[ept_entry_t], *, num_ents: int = ...) -> None: ...
    def ept_lookup(
        self,
        inquiry_type: int,
        object: _uuid.UUID | None,
        interface: rpc_if_id_t | None,
        vers_option: int,
        entry_handle: ndr.ContextHandle | None,
        max_ents: int,
    ) -> epmResponse.ept_lookup: ...
    def ept_map(
        self,
        object: _uuid.UUID | None,
        map_tower: twr_t | None,
        entry_handle: ndr.ContextHandle | None,
        max_towers: int,
    ) -> epmResponse.ept_map: ...
    def ept_lookup_handle_free(
        self,
        entry_handle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def ept_inq_object(self) -> _uuid.UUID: ...
    def ept_mgmt_delete(
        self,
        object_speced: int,
        object: _uuid.UUID | None = ...,
        tower: twr_t | None = ...,
    ) -> None: ...

@type_check_only
class epmRaw:
    def ept_insert(
        self,
        entries: _t.Elements[ept_entry_t],
        replace: int,
        *,
        num_ents: int = ...,
    ) -> epmResponse.ept_insert: ...
    def ept_delete(
        self,
        entries: _t.Elements[ept_entry_t],
        *,
        num_ents: int = ...,
    ) -> epmResponse.ept_delete: ...
    def ept_lookup(
        self,
        inquiry_type: int,
        object: _uuid.UUID | None,
        interface: rpc_if_id_t | None,
        vers_option: int,
        entry_handle: ndr.ContextHandle | None,
        max_ents: int,
    ) -> epmResponse.ept_lookup: ...
    def ept_map(
        self,
        object: _uuid.UUID | None,
        map_tower: twr_t | None,
        entry_handle: ndr.ContextHandle | None,
        max_towers: int,
    ) -> epmResponse.ept_map: ...
    def ept_lookup_handle_free(
        self,
        entry_handle: ndr.ContextHandle | None,
    ) -> epmResponse.ept_lookup_handle_free: ...
    def ept_inq_object(self) -> epmResponse.ept_inq_object: ...
    def ept_mgmt_delete(
        self,
        object_speced: int,
        object: _uuid.UUID | None = ...,
        tower: twr_t | None = ...,
    ) -> epmResponse.ept_mgmt_delete: ...

@type_check_only
class epmAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> epmAsyncRaw: ...
    async def ept_insert(
        self,
        entries: _t.Elements[ept_entry_t],
        replace: int,
        *,
        num_ents: int = ...,
    ) -> None: ...
    async def ept_delete(
        self,
        entries: _t.Elements[ept_entry_t],
        *,
        num_ents: int = ...,
    ) -> None: ...
    async def ept_lookup(
        self,
        inquiry_type: int,
        object: _uuid.UUID | None,
        interface: rpc_if_id_t | None,
        vers_option: int,
        entry_handle: ndr.ContextHandle | None,
        max_ents: int,
    ) -> epmResponse.ept_lookup: ...
    async def ept_map(
        self,
        object: _uuid.UUID | None,
        map_tower: twr_t | None,
        entry_handle: ndr.ContextHandle | None,
        max_towers: int,
    ) -> epmResponse.ept_map: ...
    async def ept_lookup_handle_free(
        self,
        entry_handle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def ept_inq_object(self) -> _uuid.UUID: ...
    async def ept_mgmt_delete(
        self,
        object_speced: int,
        object: _uuid.UUID | None = ...,
        tower: twr_t | None = ...,
    ) -> None: ...

@type_check_only
class epmAsyncRaw:
    async def ept_insert(
        self,
        entries: _t.Elements[ept_entry_t],
        replace: int,
        *,
        num_ents: int = ...,
    ) -> epmResponse.ept_insert: ...
    async def ept_delete(
        self,
        entries: _t.Elements[ept_entry_t],
        *,
        num_ents: int = ...,
    ) -> epmResponse.ept_delete: ...
    async def ept_lookup(
        self,
        inquiry_type: int,
        object: _uuid.UUID | None,
        interface: rpc_if_id_t | None,
        vers_option: int,
        entry_handle: ndr.ContextHandle | None,
        max_ents: int,
    ) -> epmResponse.ept_lookup: ...
    async def ept_map(
        self,
        object: _uuid.UUID | None,
        map_tower: twr_t | None,
        entry_handle: ndr.ContextHandle | None,
        max_towers: int,
    ) -> epmResponse.ept_map: ...
    async def ept_lookup_handle_free(
        self,
        entry_handle: ndr.ContextHandle | None,
    ) -> epmResponse.ept_lookup_handle_free: ...
    async def ept_inq_object(self) -> epmResponse.ept_inq_object: ...
    async def ept_mgmt_delete(
        self,
        object_speced: int,
        object: _uuid.UUID | None = ...,
        tower: twr_t | None = ...,
    ) -> epmResponse.ept_mgmt_delete: ...

@type_check_only
class epmManager(Protocol):
    def ept_insert(
        self,
        *,
        num_ents: int,
        entries: list[ept_entry_t],
        replace: int,
    ) -> _t.Answer[None]: ...
    def ept_delete(self, *, num_ents: int, entries: list[ept_entry_t]) -> _t.Answer[None]: ...
    def ept_lookup(
        self,
        *,
        inquiry_type: int,
        object: _uuid.UUID | None,
        interface: rpc_if_id_t | None,
        vers_option: int,
        entry_handle: Any,
        max_ents: int,
    ) -> _t.Answer[_t.Outputs[epmResponse.ept_lookup]]: ...
    def ept_map(
        self,
        *,
        object: _uuid.UUID | None,
        map_tower: twr_t | None,
        entry_handle: Any,
        max_towers: int,
    ) -> _t.Answer[_t.Outputs[epmResponse.ept_map]]: ...
    def ept_lookup_handle_free(self, *, entry_handle: Any) -> _t.Answer[Any]: ...
    def ept_inq_object(self) -> _t.Answer[_uuid.UUID]: ...
    def ept_mgmt_delete(
        self,
        *,
        object_speced: int,
        object: _uuid.UUID | None,
        tower: twr_t | None,
    ) -> _t.Answer[None]: ...

epm: ndr.Interface[epmClient, epmAsyncClient, epmManager]
