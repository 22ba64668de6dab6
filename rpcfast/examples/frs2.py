"""Files moved as replication does it: an output pipe, with a way to go on where it was cut.

    python -m rpcfast.examples.frs2 serve DIR
    python -m rpcfast.examples.frs2 get NAME TARGET

The calls are those of DFS replication [MS-FRS2 3.2.4.1].  A client asks what changed
(RequestUpdates), begins the transfer of one file (InitializeFileTransferAsync: a context handle,
and the first octets) and takes the rest through a pipe: RawGetFileDataAsync gives all that is left,
RdcGetFileDataAsync the ranges that RdcPushSourceNeeds asked for.

**To resume** is such a need: from the octet where the part on the disk ends, to the end.  The part
has the version of the file in its name, the GVSN that replication knows every change by: half of
another version is not gone on with.  What the disk kept over the cut is not trusted either; when
all is there, its SHA-1 must be the one that the server gives.

What is not DFS-R: its ids come from the directory service, ours are constants, and nobody is
asked who he is: whoever reaches the server may read.  The pipe carries the octets of the file, not
the marshaled and packed form of [MS-FRS2 3.2.4.1.14.1] and [3.2.4.1.12], and there are no
signatures of Remote Differential Compression, so that a client that wants them is told to fetch
the whole file.

Layer 7; imports the public names and the ready interface only.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import uuid
from collections import deque
from collections.abc import Iterator, Sequence
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import rpcfast
from rpcfast.interfaces import frs2
from rpcfast.interfaces.frs2 import FrsTransport

from . import command
from .files import Folder, Part, Status, Transfer, blocks, statuses, sweep
from .progress import Bar, Metered

if TYPE_CHECKING:  # generated with the module, for type checkers and editors only
    from rpcfast.interfaces.frs2 import FrsTransportClient

BINDING: Final = "ncacn_ip_tcp:127.0.0.1[40405]"

# What the directory service would tell both ends: the group that replicates, the connection
# between the two, the replicated folder, and the database that numbers its changes.
REPLICA_SET: Final = uuid.UUID("6d0b7f0e-5ad7-4a53-9c83-6b1c0f0a1e01")
CONNECTION: Final = uuid.UUID("6d0b7f0e-5ad7-4a53-9c83-6b1c0f0a1e02")
CONTENT_SET: Final = uuid.UUID("6d0b7f0e-5ad7-4a53-9c83-6b1c0f0a1e03")
DATABASE: Final = uuid.UUID("6d0b7f0e-5ad7-4a53-9c83-6b1c0f0a1e04")

VERSION: Final = frs2.FRS_COMMUNICATION_PROTOCOL_WIN8_SERVER
MAX_BUFFER: Final = frs2.CONFIG_TRANSPORT_MAX_BUFFER_SIZE
#: Updates that one RequestUpdates may bring.
CREDITS: Final = 256


# ------------------------------------------------------------------------------ the server
class Download(Transfer):
    """What a server context stands for: a file of one version, and what of it was asked for."""

    def __init__(self, file: Any, update: frs2.FRS_UPDATE, *, rdc: bool) -> None:
        super().__init__(file)
        self.rdc = rdc
        self.needs: deque[tuple[int, int]] = deque()
        self.ended = False
        self.size = os.fstat(file.fileno()).st_size
        self._version = update.gvsnVersion

    def check(self) -> None:
        """Make sure that the file is still of the version that was announced.

        Raises:
            StatusError: somebody has written to it meanwhile.
        """
        now = os.fstat(self.file.fileno())
        if stamp(now) > self._version or now.st_size != self.size:
            raise rpcfast.StatusError(Status.FILE_INVALID, "the file was changed")

    def next_need(self) -> tuple[int, int]:
        """Give the offset and the size of the oldest need.

        Raises:
            StatusError: it leads beyond the end of the file.
        """
        offset, size = self.needs.popleft()
        if size > self.size or offset > self.size - size:
            raise rpcfast.StatusError(Status.FRS_RDC_GENERIC, "a need beyond the end of the file")
        return offset, size


def stamp(found: os.stat_result) -> int:
    """Number the state of a file: what changes it later makes the number greater.

    Two changes in one tick of the file system's clock have one number: the SHA-1 is for those, too.
    """
    return max(found.st_mtime_ns, found.st_ctime_ns)


class Manager:
    """Serves the files of a folder to those who replicate it."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._connected = self._in_session = False

    # ------------------------------------------------------------------- what there is
    def CheckConnectivity(self, replicaSetId: uuid.UUID, connectionId: uuid.UUID) -> None:
        """Say that this server would connect."""
        if (replicaSetId, connectionId) != (REPLICA_SET, CONNECTION):
            raise rpcfast.StatusError(Status.FRS_CONNECTION_INVALID)

    def EstablishConnection(
        self, replicaSetId: uuid.UUID, connectionId: uuid.UUID, downstreamProtocolVersion: int,
        downstreamFlags: int,
    ) -> tuple[int, int]:  # fmt: skip
        """Connect; gives the version of this end and its flags."""
        self.CheckConnectivity(replicaSetId, connectionId)
        if downstreamProtocolVersion >> 16 != VERSION >> 16:
            raise rpcfast.StatusError(Status.FRS_INCOMPATIBLE_VERSION)
        self._connected = True
        return VERSION, 0

    def EstablishSession(self, connectionId: uuid.UUID, contentSetId: uuid.UUID) -> None:
        """Begin with the replicated folder."""
        if connectionId != CONNECTION or not self._connected:
            raise rpcfast.StatusError(Status.FRS_CONNECTION_INVALID)
        if contentSetId != CONTENT_SET:
            raise rpcfast.StatusError(Status.FRS_CONTENTSET_NOT_FOUND)
        self._in_session = True

    def RequestUpdates(
        self, connectionId: uuid.UUID, contentSetId: uuid.UUID, creditsAvailable: int,
        hashRequested: int, updateRequestType: int, versionVectorDiffCount: int,
        versionVectorDiff: list[Any],
    ) -> dict[str, Any]:  # fmt: skip
        """Give the files whose versions the client lacks, as many as it has credits for.

        The last version that was considered goes along: from there the client asks on.
        """
        self._check(connectionId, contentSetId)
        wanted = [(v.low, v.high) for v in versionVectorDiff if v.dbGuid == DATABASE]
        found = [] if updateRequestType == frs2.UPDATE_REQUEST_TYPE.UPDATE_REQUEST_TOMBSTONES else [
            update for update in self._updates()
            if any(low < update.gvsnVersion <= high for low, high in wanted)
        ]  # fmt: skip
        page = found[:creditsAvailable]
        if hashRequested and len(page) == 1:  # it takes reading the file: for one that was named
            page[0].hash = self._hash(page[0].name)
        status = frs2.UPDATE_STATUS
        return {
            "frsUpdate": page,
            "updateStatus": status.UPDATE_STATUS_MORE if found[len(page):]
            else status.UPDATE_STATUS_DONE,
            "gvsnDbGuid": DATABASE,
            "gvsnVersion": page[-1].gvsnVersion if page else 0,
        }  # fmt: skip

    def _check(self, connection: uuid.UUID, content_set: uuid.UUID) -> None:
        if connection != CONNECTION or not self._connected:
            raise rpcfast.StatusError(Status.FRS_CONNECTION_INVALID)
        if content_set != CONTENT_SET or not self._in_session:
            raise rpcfast.StatusError(Status.FRS_CONTENTSET_NOT_FOUND)

    def _updates(self) -> Iterator[frs2.FRS_UPDATE]:
        """Yield the files by their versions, of which no two have the same."""
        version = 0
        with statuses():
            found = [(stamp(state), name) for name, state in self.folder.files()]
        for changed, name in sorted(found):
            version = max(changed, version + 1)
            yield update_of(name, version)

    def _hash(self, name: str) -> bytes:
        with statuses(), self.folder.open(name) as file:
            return sha1(file)

    # ----------------------------------------------------------------- one file's way
    def InitializeFileTransferAsync(
        self, connectionId: uuid.UUID, frsUpdate: Any, rdcDesired: int, stagingPolicy: int,
        bufferSize: int,
    ) -> dict[str, Any]:  # fmt: skip
        """Begin to transfer the file that an update names by its UID; gives its first octets."""
        self._check(connectionId, frsUpdate.contentSetId)
        wanted = frsUpdate.uidDbGuid, frsUpdate.uidVersion
        update = next((u for u in self._updates() if (u.uidDbGuid, u.uidVersion) == wanted), None)
        if update is None:
            raise rpcfast.StatusError(Status.FILE_NOT_FOUND)
        with statuses(), contextlib.ExitStack() as undo:
            file = undo.enter_context(self.folder.open(update.name))
            download = Download(file, update, rdc=bool(rdcDesired))
            first = b"" if rdcDesired else file.read(bufferSize)
            download.check()
            undo.pop_all()  # all went well: the file stays open
        # rundown: when the client goes without RdcClose, its file is closed
        handle = rpcfast.current_call().open_context(download, methodcaller("close"))
        return {
            "frsUpdate": update,
            "stagingPolicy": frs2.FRS_REQUESTED_STAGING_POLICY.STAGING_REQUIRED,
            "serverContext": handle,
            "rdcFileInfo": file_info(download),
            "dataBuffer": first,
            "isEndOfFile": int(not rdcDesired and len(first) == download.size),
        }

    def RawGetFileData(self, serverContext: Any, bufferSize: int) -> dict[str, Any]:
        """Give the next octets in a plain call: what the pipe replaces."""
        with self._turn(serverContext) as download:
            data = download.file.read(bufferSize)
            download.ended = download.file.tell() >= download.size
            download.check()
            return {"serverContext": serverContext, "dataBuffer": data,
                    "isEndOfFile": int(download.ended)}  # fmt: skip

    def RawGetFileDataAsync(self, serverContext: Any, bytePipe: Any) -> Iterator[memoryview]:
        """Give all that is left of a file.  A generator is a manager of an output pipe, too."""
        with self._turn(serverContext) as download:
            yield from blocks(download.file, download.size - download.file.tell())
            download.ended = True
            download.check()  # a fault now tells the client that what it has is of no use

    def RdcGetSignatures(self, serverContext: Any, level: int, offset: int, length: int) -> None:
        """Refuse: there are none.  The client has to fetch the whole file then [3.3.4.12]."""
        raise rpcfast.StatusError(Status.FRS_RDC_GENERIC)

    def RdcPushSourceNeeds(self, serverContext: Any, sourceNeeds: Any, needCount: int) -> None:
        """Note which ranges of the file are wanted."""
        with self._turn(serverContext, rdc=True) as download:
            needs = [(need.needOffset, need.needSize) for need in sourceNeeds]
            room = frs2.CONFIG_RDC_NEED_QUEUE_SIZE - len(download.needs)
            if len(needs) > room or any(size == 0 for _, size in needs):
                raise rpcfast.StatusError(Status.INVALID_PARAMETER)
            download.needs.extend(needs)

    def RdcGetFileData(self, serverContext: Any, bufferSize: int) -> dict[str, Any]:
        """Give the next octets of the needs in a plain call; none when there are no needs left."""
        with self._turn(serverContext, rdc=True) as download:
            data = b""
            while download.needs and (room := bufferSize - len(data)):
                offset, size = download.next_need()
                if size > room:
                    download.needs.appendleft((offset + room, size - room))
                download.file.seek(offset)
                data += download.file.read(min(size, room))
            download.check()
            return {"dataBuffer": data}

    def RdcGetFileDataAsync(self, serverContext: Any, bytePipe: Any) -> Iterator[memoryview]:
        """Give what the needs asked for, one after the other."""
        with self._turn(serverContext, rdc=True) as download:
            while download.needs:
                offset, size = download.next_need()
                download.file.seek(offset)
                yield from blocks(download.file, size)
            download.ended = True
            download.check()

    def RdcFileDataTransferKeepAlive(self, serverContext: Any) -> None:
        """Note that the client still wants its context; it is kept as long as the connection."""
        rpcfast.current_call().context(serverContext)

    def RdcClose(self, serverContext: Any) -> None:
        """Close the file; returning None gives the client a null handle in place of its own."""
        rpcfast.current_call().close_context(serverContext).close()

    @contextlib.contextmanager
    def _turn(self, handle: Any, *, rdc: bool = False) -> Iterator[Download]:
        """Give the download of a handle to one call."""
        # only a handle that this client was given is found; any other is a fault by itself
        download: Download = rpcfast.current_call().context(handle)
        with download.turn():
            if download.rdc is not rdc:
                raise rpcfast.StatusError(Status.INVALID_PARAMETER)
            if download.ended:
                raise rpcfast.StatusError(Status.HANDLE_EOF, "the transfer is complete")
            yield download


def update_of(name: str, version: int) -> frs2.FRS_UPDATE:
    """Describe a file of the folder as replication does.

    Its UID stays when it changes, its GVSN does not: ours are a digest of the name, and a time.
    """
    uid = int.from_bytes(hashlib.sha256(os.fsencode(name)).digest()[:8], "little")
    return frs2.FRS_UPDATE(
        present=1, nameConflict=0, attributes=0x80, fence=0, clock=0, createTime=0,
        contentSetId=CONTENT_SET, hash=bytes(frs2.CONFIG_FILEHASH_DATASIZE),
        rdcSimilarity=bytes(frs2.CONFIG_RDC_SIMILARITY_DATASIZE),
        uidDbGuid=DATABASE, uidVersion=uid, gvsnDbGuid=DATABASE, gvsnVersion=version,
        parentDbGuid=CONTENT_SET, parentVersion=0, name=name, flags=0,
    )  # fmt: skip


def file_info(download: Download) -> frs2.FRS_RDC_FILEINFO:
    """Describe the file; its sizes are exact.

    Without a level of signatures, needs would have to be refused: where they are desired, one
    level is announced, of the least parameters, and RdcGetSignatures then has nothing.
    """
    filters = [
        frs2.FRS_RDC_PARAMETERS(
            rdcChunkerAlgorithm=frs2.RDC_CHUNKER_ALGORITHM.RDC_FILTERMAX,
            u=frs2.FRS_RDC_PARAMETERS_UNION(
                filterMax=frs2.FRS_RDC_PARAMETERS_FILTERMAX(
                    horizonSize=frs2.CONFIG_RDC_HORIZONSIZE_MIN,
                    windowSize=frs2.CONFIG_RDC_HASHWINDOWSIZE_MIN,
                )
            ),
        )
    ]
    return frs2.FRS_RDC_FILEINFO(
        onDiskFileSize=download.size, fileSizeEstimate=download.size,
        rdcVersion=1, rdcMinimumCompatibleVersion=1,
        compressionAlgorithm=frs2.RDC_FILE_COMPRESSION_TYPES.RDC_UNCOMPRESSED,
        rdcFilterParameters=filters if download.rdc else [],
    )  # fmt: skip


def sha1(file: Any) -> bytes:
    """Give the SHA-1 of a file, the hash of replication, from its position to its end."""
    digest = hashlib.sha1(usedforsecurity=False)
    for block in blocks(file):
        digest.update(block)
    return digest.digest()


# ------------------------------------------------------------------------------ the client
def establish(client: FrsTransportClient) -> None:
    """Open the connection and the session of replication."""
    client.EstablishConnection(REPLICA_SET, CONNECTION, VERSION, 0)
    client.EstablishSession(CONNECTION, CONTENT_SET)


def request(client: FrsTransportClient, low: int, high: int = 2**64 - 1, *, credit: int = CREDITS,
            with_hash: bool = False) -> Any:  # fmt: skip
    """Ask for the files whose versions are greater than `low` and not greater than `high`."""
    return client.RequestUpdates(
        CONNECTION, CONTENT_SET, credit, int(with_hash),
        frs2.UPDATE_REQUEST_TYPE.UPDATE_REQUEST_LIVE,
        versionVectorDiff=[frs2.FRS_VERSION_VECTOR(dbGuid=DATABASE, low=low, high=high)],
    )  # fmt: skip


def find(client: FrsTransportClient, name: str) -> Any:
    """Find the update of a file by its name.

    Raises:
        FileNotFoundError: the server has none.
    """
    low, more = 0, True
    while more:
        answer = request(client, low)
        for update in answer.frsUpdate:
            if update.name == name:
                return update
        more = (
            answer.updateStatus == frs2.UPDATE_STATUS.UPDATE_STATUS_MORE
            and answer.gvsnVersion > low  # else it would be the same page for ever
        )
        low = answer.gvsnVersion
    raise FileNotFoundError(f"the server has no file {name!r}")


@contextlib.contextmanager
def begun(client: FrsTransportClient, update: Any, *, rdc: bool) -> Iterator[Any]:
    """Begin the transfer of a file and close it at the end of a with block."""
    answer = client.InitializeFileTransferAsync(
        CONNECTION, update, int(rdc), frs2.FRS_REQUESTED_STAGING_POLICY.SERVER_DEFAULT,
        bufferSize=0 if rdc else MAX_BUFFER,
    )
    try:
        if answer.frsUpdate.gvsnVersion != update.gvsnVersion:
            raise rpcfast.StatusError(Status.FILE_INVALID, "the file was changed")
        yield answer
    except rpcfast.TransportError:
        raise  # the handle went with the connection
    except BaseException:
        with contextlib.suppress(rpcfast.RpcError):  # the first error is the one to tell
            client.RdcClose(answer.serverContext)
        raise
    client.RdcClose(answer.serverContext)


def get(client: FrsTransportClient, name: str, target: Path, progress: bool | None = None) -> int:
    """Fetch a file, or what is missing of it; gives how many octets were moved now.

    Raises:
        RpcError, OSError: it is not whole; the next time goes on where this one ended.
    """
    establish(client)
    update = find(client, name)
    mark = f"{update.gvsnVersion:016x}"
    sweep(target.parent, target.name, but=mark)  # parts of versions that are no more
    with Part(target, mark) as part:
        before = part.nbytes
        with begun(client, update, rdc=before > 0) as answer:
            part.limit = size = answer.rdcFileInfo.fileSizeEstimate
            with Bar(name, total=size, done=before, shown=progress) as bar:
                fetch(client, answer, Metered(part, bar), size - before, resumed=before > 0)
        whole = part.nbytes == size
        if whole and before:
            # here alone octets are taken that did not come right now: the disk may have lost some
            patient = client.options(timeout=60 + size / 20e6)  # it reads the file, then answers
            known = request(patient, update.gvsnVersion - 1, update.gvsnVersion, credit=1,
                            with_hash=True).frsUpdate  # fmt: skip
            whole = bool(known) and known[0].hash == sha1(part.rewound())
        if not whole:
            part.give_up()
            raise OSError(f"{part.path} is not what the server has; the next time begins anew")
        part.finish()
        return int(size - before)


def fetch(client: FrsTransportClient, answer: Any, sink: Metered, missing: int, *,
          resumed: bool) -> None:  # fmt: skip
    """Take through a pipe what the beginning of a transfer did not bring."""
    context = answer.serverContext
    if not resumed:
        sink.write(answer.dataBuffer)
        if not answer.isEndOfFile:
            client.RawGetFileDataAsync(context, bytePipe=sink)
    elif missing > 0:
        need = frs2.FRS_RDC_SOURCE_NEED(
            needOffset=answer.rdcFileInfo.fileSizeEstimate - missing, needSize=missing
        )
        client.RdcPushSourceNeeds(context, [need])
        client.RdcGetFileDataAsync(context, bytePipe=sink)


# ------------------------------------------------------------------------ the command line
def main(argv: Sequence[str] | None = None) -> int:
    """Run the example; returns the exit status."""
    parser, add = command.new_parser(
        "rpcfast.examples.frs2", "Move files as DFS replication does.", BINDING
    )
    serve = add("serve", "serve the files of a directory")
    serve.add_argument("directory", type=Path, metavar="DIR")
    fetching = add("get", "fetch a file, or what is missing of it")
    fetching.add_argument("name", metavar="NAME")
    fetching.add_argument("target", type=Path, metavar="TARGET")
    args = parser.parse_args(argv)

    def act() -> None:
        if args.command == "serve":
            command.serve(FrsTransport, Manager(Folder(args.directory)), args.binding)
            return
        with command.connect(FrsTransport, args) as client:
            get(client, args.name, args.target, args.progress)

    return command.run(act)


if __name__ == "__main__":
    sys.exit(main())
