"""The workloads by C that was written by hand for them: the limit of eager Python objects.

Its records have the fields of ours and are read by the same code. A SID and a context handle are
values that compare and hash, each over its octets; a GUID is a uuid.UUID, a use a member of the
enum and a FILETIME an int, as ours are; the union of DsGetNCChanges is its arm, and the text of a
DSNAME a str. It is built on demand, into build/limit-CACHE_TAG of the checkout.
"""

import importlib
import subprocess
import sys
from pathlib import Path

from workloads import sid_octets

from rpcfast import ndr

from . import ours, ours_shapes

SOURCES = Path(__file__).parents[1] / "limit"
BUILT = SOURCES.parents[1] / "build" / f"limit-{sys.implementation.cache_tag}"


def build():
    """Build what is newer than what was built; gives the module.

    Raises:
        ImportError: there is no compiler, or it would not.
    """
    newest = max(source.stat().st_mtime for source in SOURCES.iterdir() if source.is_file())
    built = [made.stat().st_mtime for made in BUILT.glob("limit*")]
    if not built or max(built) < newest:
        where = ["--build-lib", BUILT, "--build-temp", BUILT / "temp", "--force"]
        done = subprocess.run(
            [sys.executable, SOURCES / "setup.py", "-q", "build_ext", *where],
            capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            raise ImportError(f"the limit could not be built: {done.stderr[-2000:]}")
    sys.path.append(str(BUILT))
    try:
        return importlib.import_module("limit")
    finally:
        sys.path.remove(str(BUILT))


limit = build()


limit.set_uses((None, *ours_shapes.SHAPES.SID_NAME_USE))


def codec(name, encodes=True):
    """Give the decoder and the encoder of a shape."""
    decode = getattr(limit, f"decode_{name}")
    encode = getattr(limit, f"encode_{name}") if encodes else None
    return staticmethod(lambda syntax: decode), staticmethod(lambda syntax: encode)


class OpenDomain:
    decoder, encoder = codec("domain")
    touch = ours.OpenDomain.touch

    @staticmethod
    def build(data):
        handle, access, sid = data
        return limit.Domain(
            ServerHandle=limit.Handle(bytes(4) + handle.bytes_le),
            DesiredAccess=access,
            DomainId=limit.Sid(sid_octets(sid)),
        )


class EnumerateUsers:
    decoder, encoder = codec("users")
    touch = ours.EnumerateUsers.touch

    @staticmethod
    def build(data):
        entry = limit.Entry
        buffer = limit.Buffer(
            EntriesRead=len(data),
            Buffer=[entry(RelativeId=rid, Name=name) for rid, name in data],
        )
        return limit.Users(EnumerationContext=0, Buffer=buffer, CountReturned=len(data), result=0)


class LookupSids:
    decoder, encoder = codec("lookup")
    touch = ours_shapes.LookupSids.touch

    @staticmethod
    def build(data):
        domains, names = data
        trust, name = limit.Trust, limit.Translated
        return limit.Lookup(
            ReferencedDomains=limit.Domains(
                Entries=len(domains),
                Domains=[trust(Name=text, Sid=limit.Sid(sid_octets(sid))) for text, sid in domains],
                MaxEntries=32,
            ),
            TranslatedNames=limit.Names(
                Entries=len(names),
                Names=[name(Use=use, Name=text, DomainIndex=i) for use, text, i in names],
            ),
            MappedCount=len(names),
            result=0,
        )


class GetChanges:
    decoder, _ = codec("changes", encodes=False)
    encoder = build = None

    @staticmethod
    def touch(value):
        return ours_shapes.touch_changes(value.pmsgOut)


class LogonInfo:
    decoder, _ = codec("logon_info", encodes=False)
    encoder = build = None
    touch = ours_shapes.LogonInfo.touch


WORKLOADS = {
    "open_domain": OpenDomain, "enumerate_users": EnumerateUsers, "lookup_sids": LookupSids,
    "get_changes": GetChanges, "logon_info": LogonInfo,
}  # fmt: skip


def same(theirs, mine):
    """Whether a value of the limit holds all that ours does, and the same."""
    if type(theirs) in (limit.Handle, limit.Sid):
        return bytes(theirs) == bytes(mine)
    if isinstance(mine, ndr.Union):
        return same(theirs, mine.value)
    if isinstance(mine, ours_shapes.SHAPES.FILETIME):
        return theirs == ours_shapes.filetime_number(mine)
    if isinstance(mine, ndr.Struct):
        names = mine.__match_args__
        return set(names) == set(type(theirs).__match_args__) and all(
            same(getattr(theirs, name), getattr(mine, name)) for name in names
        )
    if isinstance(theirs, str) and isinstance(mine, list):
        return [*map(ord, theirs)] == mine
    if isinstance(theirs, list) and isinstance(mine, list):
        return len(theirs) == len(mine) and all(map(same, theirs, mine))
    return type(theirs) is type(mine) and theirs == mine
