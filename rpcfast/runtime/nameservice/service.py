"""The name service: which servers offer what, and where, under names that people choose.

Layer 6; imports the rest of its package, and the errors.  The functions are those of RpcNs*, the
back end says where the entries are kept.  [C706 "Name Service Interface"], [features section 7]
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from rpcfast.errors import BindingError

from ..binding.stringbinding import StringBinding
from ..binding.tower import MAX_ANNOTATION
from ..binding.versions import Versions
from .entry import (
    GROUP,
    PROFILE,
    SERVER,
    Element,
    Entry,
    Export,
    HasInterface,
    InterfaceId,
    interface_id,
)
from .inquiry import Inquiry
from .names import EntryName, fail, is_text
from .search import offers, search, search_all
from .store import Entries, of_kind, there

#: Which elements of a profile an inquiry gives.
PROFILE_DEFAULT_ELT, PROFILE_ALL_ELTS, PROFILE_MATCH_BY_IF, PROFILE_MATCH_BY_MBR, \
    PROFILE_MATCH_BY_BOTH = range(5)  # fmt: skip

#: Bindings in one vector of a lookup.
DEFAULT_BATCH: Final = 16
_NO_BINDINGS: Final = "RPC_S_NO_MORE_BINDINGS"

AnyInterface = HasInterface | InterfaceId
T = TypeVar("T")


class NameService(Entries):
    """Servers, groups and profiles by name; for any number of threads.

    An interface is an `ndr.Interface` or (uuid, major, minor).  Every method that takes the name
    of an entry may raise what `Entries` says.
    """

    # ---------------------------------------------------------------------- servers
    def export(
        self,
        entry: str,
        interface: AnyInterface | None = None,
        bindings: Iterable[StringBinding | str] = (),
        objects: Iterable[uuid.UUID | str] = (),
        *,
        keep_endpoints: bool = False,
    ) -> None:
        """Add an interface with the bindings of its server, objects, or both, to a server entry.

        What the entry has stays; the same again changes nothing; the entry is made if need be.
        Without an interface only objects are exported.  Endpoints are dropped, since dynamic ones
        belong in the endpoint mapper, unless `keep_endpoints` says that they are well known.

        Raises:
            NameServiceError: neither interface nor object (RPC_S_NOTHING_TO_EXPORT), an interface
                without bindings (RPC_S_NO_BINDINGS), a nil object (RPC_S_INVALID_OBJECT).
            BindingError: a binding has no protocol sequence, or has an object
                (RPC_S_INVALID_BINDING), or cannot be parsed.
        """
        added = _objects(objects)
        exports = []
        if interface is not None:
            offered = interface_id(interface)
            exports = [Export(offered, _exported(b, keep_endpoints)) for b in bindings]
            if not exports:
                fail("RPC_S_NO_BINDINGS", "an interface without bindings")
        elif not added:
            fail("RPC_S_NOTHING_TO_EXPORT", "neither an interface nor an object")

        def change(old: Entry | None) -> Entry:
            old = of_kind(old or Entry(), SERVER)
            return old._replace(
                exports=_merged(old.exports, exports), objects=_merged(old.objects, added)
            )

        self._update(entry, change)

    def unexport(
        self,
        entry: str,
        interface: AnyInterface | None = None,
        objects: Iterable[uuid.UUID | str] = (),
        *,
        vers_option: int = Versions.EXACT,
    ) -> None:
        """Remove an interface with its bindings, objects, or both; for good, not for a pause.

        `vers_option` takes several versions of the interface.  An entry with nothing left goes.

        Raises:
            NameServiceError: nothing is named (ERROR_INVALID_PARAMETER), the interface is not
                there (RPC_S_INTERFACE_NOT_FOUND; objects stay then), some of the objects are not
                (RPC_S_NOT_ALL_OBJS_UNEXPORTED; the others are removed),
                RPC_S_INVALID_VERS_OPTION.
        """
        doomed = _objects(objects)
        asked = None if interface is None else interface_id(interface)
        if asked is None and not doomed:
            fail("ERROR_INVALID_PARAMETER", "neither an interface nor an object")
        _check_vers_option(vers_option)
        missing: list[uuid.UUID] = []

        def change(old: Entry | None) -> Entry | None:
            old = of_kind(there(old, entry), SERVER)
            exports = old.exports
            if asked is not None:
                exports = tuple(
                    e for e in old.exports if not offers(e.interface, asked, vers_option)
                )
                if exports == old.exports:
                    fail("RPC_S_INTERFACE_NOT_FOUND", f"{entry} does not offer the interface")
            missing[:] = [item for item in doomed if item not in old.objects]
            rest = tuple(item for item in old.objects if item not in doomed)
            return old._replace(exports=exports, objects=rest) if exports or rest else None

        self._update(entry, change)
        if missing:
            what = ", ".join(str(item) for item in missing)
            fail("RPC_S_NOT_ALL_OBJS_UNEXPORTED", f"{entry} does not have {what}")

    # ---------------------------------------------------------------------- searches
    def find(
        self,
        interface: AnyInterface | None = None,
        object: uuid.UUID | str | None = None,
        entry: str | None = None,
    ) -> Inquiry[StringBinding]:
        """Give the bindings of the servers that match, one after the other, best first.

        A client goes on to the next one while servers cannot be reached.  A server entry gives
        its own bindings, in random order; a group those of its members, in random order; a
        profile those behind its elements, by priority.  Without an entry all server entries of
        one's own domain count, in random order.  An interface matches in its major version with
        this minor one or a later one; an object where the entry lists it; None or the nil UUID
        are no criteria.
        """
        asked = None if interface is None else interface_id(interface)
        wanted = StringBinding(object=object).object
        start = None if entry is None else self._name(entry)
        if start is not None:
            there(self._read(start, self.expiration_age), start)

        def results(inquiry: Inquiry[StringBinding]) -> Iterator[tuple[EntryName, StringBinding]]:
            if start is None:
                yield from search_all(self._back_end.scan(), asked, wanted)
            else:
                yield from search(
                    lambda name: self._read(name, inquiry.expiration_age), start, asked, wanted
                )

        return Inquiry(results, _NO_BINDINGS, self.expiration_age)

    def lookup(
        self,
        interface: AnyInterface | None = None,
        object: uuid.UUID | str | None = None,
        entry: str | None = None,
        *,
        batch: int = DEFAULT_BATCH,
    ) -> Inquiry[list[StringBinding]]:
        """Give what `find` gives, in vectors of at most `batch`; see `select`.

        `entry` of the inquiry is where the last binding of the latest vector came from.
        """
        if batch < 1:
            fail("ERROR_INVALID_PARAMETER", f"vectors of {batch} bindings")
        found = self.find(interface, object, entry)

        def results(
            inquiry: Inquiry[list[StringBinding]],
        ) -> Iterator[tuple[EntryName, list[StringBinding]]]:
            found.expiration_age = inquiry.expiration_age
            while vector := list(islice(found, batch)):
                yield found.entry, vector

        return Inquiry(results, _NO_BINDINGS, self.expiration_age)

    # ---------------------------------------------------------------------- groups
    def group_add(self, group: str, member: str) -> None:
        """Add a server or a group to a group, which is made if need be; it need not exist yet.

        Raises:
            NameServiceError: the member is a profile (RPC_S_ENTRY_TYPE_MISMATCH).
        """
        name = self._name(member)
        present = self._back_end.read(name)
        if present is not None and present.kind == PROFILE:
            fail("RPC_S_ENTRY_TYPE_MISMATCH", f"{name} is a profile, which no group can have")

        def change(old: Entry | None) -> Entry:
            old = of_kind(old or Entry(), GROUP)
            return old._replace(members=_merged(old.members, [name]))

        self._update(group, change)

    def group_remove(self, group: str, member: str) -> None:
        """Remove a member from a group; the member itself stays.

        Raises:
            NameServiceError: it is none (RPC_S_GROUP_MEMBER_NOT_FOUND).
        """
        name = self._name(member)

        def change(old: Entry | None) -> Entry:
            old = of_kind(there(old, group), GROUP)
            if name not in old.members:
                fail("RPC_S_GROUP_MEMBER_NOT_FOUND", f"{name} is not in {group}")
            return old._replace(members=tuple(item for item in old.members if item != name))

        self._update(group, change)

    def group_members(self, group: str) -> Inquiry[EntryName]:
        """Give the members of a group, without those of the groups among them."""
        return self._inquire(group, GROUP, lambda entry: entry.members)

    def group_delete(self, group: str) -> None:
        """Make a bare name of a group; its members stay."""
        self._bare(group, GROUP)

    # ---------------------------------------------------------------------- profiles
    def profile_add(
        self,
        profile: str,
        interface: AnyInterface | None,
        member: str,
        priority: int = 0,
        annotation: str = "",
    ) -> None:
        """Add an element to a profile, which is made if need be; the member need not exist yet.

        The element of the same interface and member gets the new priority and annotation.  The
        one without an interface is the default, of which there is one.

        Raises:
            NameServiceError: a priority that is not in 0 to 7, or not 0 for the default, or too
                long an annotation (ERROR_INVALID_PARAMETER).
        """
        asked = None if interface is None else interface_id(interface)
        if priority not in range(8) or (asked is None and priority):
            fail("ERROR_INVALID_PARAMETER", f"priority {priority}")
        if len(annotation) > MAX_ANNOTATION or not is_text(annotation):
            fail("ERROR_INVALID_PARAMETER", f"bad annotation {annotation!r}")
        new = Element(asked, self._name(member), priority, annotation)

        def change(old: Entry | None) -> Entry:
            old = of_kind(old or Entry(), PROFILE)
            rest = [
                item
                for item in old.elements
                if item.interface != asked or (asked is not None and item.member != new.member)
            ]
            return old._replace(elements=(*rest, new))

        self._update(profile, change)

    def profile_remove(self, profile: str, interface: AnyInterface | None, member: str) -> None:
        """Remove the element of exactly this interface (None: the default) and member.

        Raises:
            NameServiceError: there is none (RPC_S_PRF_ELT_NOT_REMOVED).
        """
        asked = None if interface is None else interface_id(interface)
        name = self._name(member)

        def change(old: Entry | None) -> Entry:
            old = of_kind(there(old, profile), PROFILE)
            rest = tuple(item for item in old.elements if item[:2] != (asked, name))
            if rest == old.elements:
                fail("RPC_S_PRF_ELT_NOT_REMOVED", f"{profile} has no such element for {name}")
            return old._replace(elements=rest)

        self._update(profile, change)

    def profile_elements(
        self,
        profile: str,
        inquiry_type: int = PROFILE_ALL_ELTS,
        interface: AnyInterface | None = None,
        vers_option: int = Versions.ALL,
        member: str | None = None,
    ) -> Inquiry[Element]:
        """Give elements of a profile; what the inquiry type does not name is ignored.

        Raises:
            NameServiceError: an unknown inquiry type, or no interface where one is needed
                (ERROR_INVALID_PARAMETER); RPC_S_INVALID_VERS_OPTION.
        """
        if inquiry_type not in range(5):
            fail("ERROR_INVALID_PARAMETER", f"inquiry type {inquiry_type}")
        asked = name = None
        if inquiry_type in (PROFILE_MATCH_BY_IF, PROFILE_MATCH_BY_BOTH):
            _check_vers_option(vers_option)
            if interface is None:
                fail("ERROR_INVALID_PARAMETER", "no interface to match by")
            asked = interface_id(interface)
        if inquiry_type in (PROFILE_MATCH_BY_MBR, PROFILE_MATCH_BY_BOTH):
            name = self._name(member or "")

        def matches(item: Element) -> bool:
            if inquiry_type == PROFILE_DEFAULT_ELT:
                return item.interface is None
            if name is not None and item.member != name:
                return False
            known = item.interface
            return asked is None or (known is not None and offers(known, asked, vers_option))

        return self._inquire(
            profile, PROFILE, lambda entry: [item for item in entry.elements if matches(item)]
        )

    def profile_delete(self, profile: str) -> None:
        """Make a bare name of a profile; what it led to stays."""
        self._bare(profile, PROFILE)


def select(vector: list[StringBinding]) -> StringBinding:
    """Take any binding out of a vector of a lookup.

    Raises:
        NameServiceError: it is empty (RPC_S_NO_MORE_BINDINGS).
    """
    if not vector:
        fail(_NO_BINDINGS, "every binding of the vector was taken")
    return vector.pop(random.randrange(len(vector)))


def _merged(old: tuple[T, ...], new: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*old, *new)))


def _objects(given: Iterable[uuid.UUID | str]) -> list[uuid.UUID]:
    found = [StringBinding(object=item).object for item in given]
    if None in found:
        fail("RPC_S_INVALID_OBJECT", "the nil UUID is no object")
    return [item for item in found if item]


def _exported(given: StringBinding | str, keep_endpoint: bool) -> StringBinding:
    binding = StringBinding.parse(given) if isinstance(given, str) else given
    if not binding.protseq or binding.object:
        what = "an object, to be exported for itself" if binding.object else "no protocol sequence"
        raise BindingError(f"{binding} has {what}", code=1702)
    return binding if keep_endpoint else binding.with_endpoint("")


def _check_vers_option(vers_option: int) -> None:
    if vers_option not in range(Versions.ALL, Versions.UPTO + 1):
        fail("RPC_S_INVALID_VERS_OPTION", f"version option {vers_option}")
