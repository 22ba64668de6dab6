"""A test double: a server on this machine that remembers its calls and fails as it is told.

Layer 6; imports the blocking server, `dispatch`, and the parts of this package.  It sits where
the runtime's entries do, between the engine and a manager: the server itself knows nothing of it.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from rpcfast.engine.fragments import ServerCall
from rpcfast.errors import CallCancelled, Fault, StatusError
from rpcfast.runtime.binding.stringbinding import StringBinding
from rpcfast.runtime.managers.dispatch import CallInfo, Entry
from rpcfast.runtime.server.server import Server

from . import answers
from .calls import Call
from .injection import Injection, Unanswered

if TYPE_CHECKING:
    from rpcfast.ndr import Interface, Operation


class Double(str):
    """The string binding of a test double, and the double behind it.  Thread-safe.

    Attributes:
        server: the `rpcfast.Server` that it is.
    """

    def __new__(cls, server: Server, binding: StringBinding) -> Double:
        """Make the string."""
        return super().__new__(cls, binding)

    def __init__(self, server: Server, binding: StringBinding) -> None:
        """Make the double of a server that has this binding."""
        self.server = server
        self._parsed = binding
        self._calls: list[Call] = []
        self._failed: list[Call] = []
        self._injections: list[Injection] = []
        self._interfaces: list[Interface[Any, Any, Any]] = []
        self._changed = threading.Condition()
        self._closing = threading.Event()

    def __reduce__(self) -> tuple[Any, ...]:
        return str, (str(self),)  # in another process it is where the double is

    @property
    def protseq(self) -> str:
        """The protocol sequence."""
        return self._parsed.protseq

    @property
    def address(self) -> str:
        """The address; "" with ncalrpc."""
        return self._parsed.address

    @property
    def endpoint(self) -> str:
        """The endpoint: with ncacn_ip_tcp, the port."""
        return self._parsed.endpoint

    def register(
        self, interface: Interface[Any, Any, Any], manager: Any, *, partial: bool = True
    ) -> None:
        """Serve one more interface; see `serve`."""
        methods = answers.methods(interface, manager, partial)
        self.server.register(interface, methods, partial=partial)
        target = self.server.find((interface.uuid, *interface.version))
        assert target is not None
        entries: dict[int, Any] = target.entries
        for opnum, entry in entries.items():
            entries[opnum] = _Watched(entry, self)
        self._interfaces.append(interface)

    # ----------------------------------------------------------------------------- its calls
    @property
    def calls(self) -> list[Call]:
        """The calls that came, in order, also those whose operation has no answer.

        A request that cannot be decoded is answered by a fault before it is a call.
        """
        with self._changed:
            return list(self._calls)

    def wait_for_calls(
        self, count: int = 1, operation: str | None = None, *, timeout: float = 5.0
    ) -> list[Call]:
        """Wait until so many calls have come, of one operation or of all; gives them.

        A call that has come may still run.

        Raises:
            TimeoutError: fewer came in these seconds.
        """
        def found() -> list[Call]:
            return [call for call in self._calls if operation in (None, call.operation)]

        with self._changed:
            if not self._changed.wait_for(lambda: len(found()) >= count, timeout):
                raise TimeoutError(f"waited for {count} calls, {found()!r} came")
            return found()

    def reset(self) -> None:
        """Forget the calls and the errors so far, and remove all injections."""
        with self._changed:
            for injection in self._injections:
                injection.remove()
            self._injections.clear()
            self._calls.clear()
            self._failed.clear()

    def check(self) -> None:
        """Raise what went wrong in a manager, if anything did; `serve` does that at its end.

        Raises:
            AssertionError: a manager raised what is no answer (a Fault, a StatusError), used a
                pipe wrongly, or gave what cannot be encoded.
        """
        with self._changed:
            failed = list(self._failed)
        if failed:
            more = f" (and {len(failed) - 1} more)" if failed[1:] else ""
            raise AssertionError(f"the manager failed: {failed[0]!r}{more}") from failed[0].error

    # --------------------------------------------------------------------- what goes wrong
    @property
    def injections(self) -> list[Injection]:
        """What was injected, and not removed by `reset`, in order."""
        with self._changed:
            return list(self._injections)

    def inject(
        self,
        operation: str | None = None,
        *,
        delay: float = 0.0,
        fault: int | str | Fault | None = None,
        status: int | str | StatusError | None = None,
        cut: Literal["before", "after"] | int | None = None,
        drop: bool = False,
        times: int | None = None,
        when: Callable[[Call], object] | None = None,
    ) -> Injection:
        """Let calls of an operation go wrong, or with None calls of every one.

        delay: seconds before whatever else happens; it ends when the client goes.
        fault: answer with a fault of this number or name (`nca_s_*`), without the manager.
        status: return this failure, without the manager; a StatusError may have outputs, which
            else are as empty as they can be.  Where there is no response of that kind (the call
            has pipes, or a level that its union does not know) it is a fault of that number.
        cut: the connection, "before" the manager runs, "after" it ran, or after it ran and as
            many octets of its response went out (a shorter response goes out whole).
        drop: the request: the manager does not run, and nobody answers.
        times: how many calls are struck; None, all until `reset` or the injection's `remove`.
        when: strike a call only where when(call) is true.

        Where several would strike a call, the oldest does.

        Raises:
            ValueError: nothing or too much of that at once; there is no such operation, or it
                has no status.
            KeyError: a status has no such name.
        """
        if operation is not None:
            ops = [served[operation] for served in self._interfaces if operation in served]
            if not ops:
                raise ValueError(f"there is no operation {operation!r} here")
            if status is not None and not any(map(_has_status, ops)):
                raise ValueError(f"{operation} returns no status: inject a fault")
        injection = Injection(
            operation, delay=delay, fault=fault, status=status, cut=cut, drop=drop, times=times,
            when=when,
        )  # fmt: skip
        with self._changed:
            self._injections.append(injection)
        return injection

    def _came(self, call: Call) -> None:
        with self._changed:
            self._calls.append(call)
            self._changed.notify_all()

    def _struck(self, call: Call) -> Injection | None:
        """Give the injection that strikes a call."""
        return next((found for found in self.injections if found.takes(call)), None)

    def _fails(self, call: Call) -> None:
        with self._changed:
            self._failed.append(call)

    def _close(self) -> None:
        """Take no more calls, end delays, and let idle clients know at once."""
        self._closing.set()
        if self.server.is_listening:
            self.server.stop()
        for channel in list(self.server.channels):
            if not channel.driver.busy:
                channel.driver.shut()


def _has_status(op: Operation) -> bool:
    return bool(op.result_status) or any(p.is_out and p.is_status for p in op.params)


class _Info(CallInfo):
    """What `current_call` gives in a double, and the record of the call."""

    def __init__(self, call: ServerCall) -> None:
        super().__init__(call)
        op = call.op
        self.record = Call(op.interface.name, op.name, {}, self.peer, self.object)


class _Watched:
    """An entry of the runtime, watched by a double."""

    __slots__ = ("flow", "op", "piped", "strict", "_double", "_entry", "_pipes")

    def __init__(self, entry: Entry, double: Double) -> None:
        self.flow = entry.flow
        self.op = entry.op
        self.piped = entry.piped
        self.strict = entry.strict
        self._entry = entry
        self._double = double
        self._pipes = dict.fromkeys(p.name for p in (*entry.op.in_pipes, *entry.op.out_pipes))

    def invoke(self, call: ServerCall, request: Any) -> Any:
        """Run the manager, unless something else was injected."""
        call.state = info = _Info(call)
        record, double = info.record, self._double
        record.arguments = self.op.arguments(request)
        double._came(record)
        start = time.monotonic()
        try:
            record.injected = double._struck(record)
            if record.injected is not None:
                record.injected.strike(call, double._closing)
            record.result = self._entry.invoke(call, request)
        finally:
            record.pipes = {name: call.moved(name) for name in self._pipes}
            record.seconds = time.monotonic() - start
        return record.result

    def failure(self, call: ServerCall, request: Any, error: Exception) -> bytes | None:
        """Give the stub that returns a failure status; None where only a fault can tell it."""
        self._note(call, error)
        return self._entry.failure(call, request, error)

    def fault(self, call: ServerCall, error: Exception) -> tuple[int, bool]:
        """Give (status, executed) of the fault for what went wrong."""
        self._note(call, error)
        return self._entry.fault(call, error)

    def _note(self, call: ServerCall, error: Exception) -> None:
        """Remember an error, and once whether it is one of the manager."""
        if call.state is None or isinstance(error, Unanswered):
            return  # its request never came whole, or it fails as it was told
        record = call.state.record
        if record.error is error:
            return
        record.error = error
        spoiled = call.book is not None and call.book.broken is not None  # by the client
        answer = isinstance(error, (Fault, StatusError, CallCancelled))
        if not (answer or spoiled or call.connection.closed):
            self._double._fails(record)


@contextlib.contextmanager
def serve(
    interface: Interface[Any, Any, Any],
    manager: Any,
    *,
    partial: bool = True,
    check: bool = True,
    protseq: str = "ncacn_ip_tcp",
    endpoint: str | None = None,
    address: str = "127.0.0.1",
    max_fragment: int = 5840,
    **options: Any,
) -> Iterator[Double]:
    """Serve an interface on a local endpoint, a dynamic one by default; gives its binding.

    manager: an object with a method for each operation, or a mapping of names to answers: what
        can be called (with the [in] parameters by keyword), a value (what a method would return),
        a response Struct, `Recorded` stubs, an exception to raise.  A mapping or response may
        have the data of output pipes too.
    partial: operations without an answer give nca_op_rng_error.
    check: see `Double.check`, which is called at the end unless an exception is on its way.

    The further options are those of `rpcfast.Server`; as with that, methods may be coroutines.
    """
    with contextlib.closing(Server(**options)) as server:
        binding = server.use_protseq(protseq, endpoint, address=address, max_fragment=max_fragment)
        double = Double(server, binding)
        double.register(interface, manager, partial=partial)
        server.listen(wait=False)
        try:
            yield double
        finally:
            double._close()
    if check:
        double.check()
