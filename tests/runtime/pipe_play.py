"""Random operations with pipes, managers that play random steps on them, and their clients' ends.

A `Play` is one call: its manager holds every step to `pipe_model`, `check` the client's side.
"""

from __future__ import annotations

import io
import itertools
import uuid
from typing import Any, NamedTuple

import numpy as np
from hypothesis import strategies as st

import rpcfast
from rpcfast import ndr
from runtime.pipe_model import INVALID_ARGUMENT, TOO_MUCH, Model, Wrong


class Pair(ndr.Struct):
    """An element with a gap inside and one behind."""

    a = ndr.byte
    b = ndr.ulong
    c = ndr.short


ELEMENTS = {"byte": ndr.byte, "ulong": ndr.ulong, "uhyper": ndr.uhyper, "Pair": Pair}
PLAIN = {"number": ndr.ulong, "text": ndr.unique(ndr.string(ndr.wchar))}
UNSPECIFIED = 0x1C000012


def dtype(kind: str) -> Any:
    return ndr.pipe_layout(ndr.Pipe(ELEMENTS[kind])).dtype("little")


def made(kind: str, values: list[int]) -> Any:
    """Make elements of numbers, as one buffer."""
    if kind == "byte":
        return bytes(v & 0xFF for v in values)
    array = np.zeros(len(values), dtype(kind))
    if kind == "Pair":
        array["a"] = [v & 0xFF for v in values]
        array["b"] = values
        array["c"] = -7
    else:
        array[:] = values
    return array


def seen(kind: str, chunk: Any) -> list[int]:
    """Read the numbers of elements back."""
    if kind == "byte":
        return list(bytes(chunk))
    array = np.frombuffer(bytes(chunk), dtype(kind)) if isinstance(chunk, bytearray) else chunk
    if kind == "Pair":
        assert (array["a"] == (array["b"] & 0xFF)).all() and (array["c"] == -7).all()
        array = array["b"]
    return [int(v) for v in array]


def numbers(kind: str, start: int, count: int) -> list[int]:
    return [v & 0xFF if kind == "byte" else v for v in range(start, start + count)]


# ------------------------------------------------------------------------------------ drawing
class Param(NamedTuple):
    name: str
    way: str  # in, out or inout
    kind: str

    @property
    def is_pipe(self) -> bool:
        return self.kind in ELEMENTS


ways = st.sampled_from(["in", "out", "inout"])
sizes = st.sampled_from([1, 2, 7, 100, 30000])
totals = st.sampled_from([0, 1, 3, 100, 5000, 40000])
STEPS = ["natural", "natural", "natural", "pull", "pull 0", "readinto", "no room", "read_all",
         "limited", "iterate", "push", "end", "close", "flush"]  # fmt: skip


@st.composite
def signatures(draw: Any) -> list[Param]:
    """1 to 4 pipes with plain parameters before, between and behind them."""
    names = iter("abcdefghij")
    params = []
    for number in range(draw(st.integers(1, 4))):
        if number:
            params += draw_plain(draw, names)
        else:
            params = draw_plain(draw, names)
        params.append(Param(next(names), draw(ways), draw(st.sampled_from([*ELEMENTS]))))
    return params + draw_plain(draw, names)


def draw_plain(draw: Any, names: Any) -> list[Param]:
    if not draw(st.booleans()):
        return []
    return [Param(next(names), draw(ways), draw(st.sampled_from([*PLAIN])))]


class Step(NamedTuple):
    what: str
    at: int  # 0: the pipe whose turn it is, else the pipe of that number
    size: int
    passes: bool  # whether the manager lets an error pass


steps = st.builds(
    Step, st.sampled_from(STEPS), st.sampled_from([0, 0, 0, 1, 2, 3, 4]), sizes,
    st.sampled_from([False] * 7 + [True]),
)  # fmt: skip


class Script(NamedTuple):
    """What a call does, all of it drawn before it begins."""

    params: list[Param]
    totals: list[int]
    forms: list[int]  # of sources and sinks
    steps: list[Step]
    finishes: bool  # whether the manager finishes what is left
    ending: str
    strict: bool


scripts = st.builds(
    Script, signatures(), st.lists(totals, min_size=4, max_size=4),
    st.lists(st.integers(0, 3), min_size=4, max_size=4), st.lists(steps, max_size=16),
    st.booleans(), st.sampled_from(["return"] * 5 + ["raise", "fault", "bad"]), st.booleans(),
)  # fmt: skip
_identity = itertools.count(1)


def interface_of(params: list[Param]) -> Any:
    """Make an interface of Op, with these parameters, and Ping."""
    lowered = []
    for param in params:
        make = {"in": ndr.in_, "out": ndr.out, "inout": ndr.inout}[param.way]
        kind: Any = PLAIN.get(param.kind)
        if param.is_pipe:
            kind = ndr.Pipe(ELEMENTS[param.kind])
        elif param.way != "in":
            kind = ndr.ref(kind)
        lowered.append(make(param.name, kind))
    ping = [ndr.in_("p", ndr.Pipe(ndr.ulong)), ndr.out("n", ndr.ref(ndr.ulong))]
    return ndr.Interface("play", uuid.UUID(int=next(_identity)), (1, 0), [
        ndr.operation("Op", *lowered, result=ndr.ulong), ndr.operation("Ping", *ping)
    ])  # fmt: skip


# ----------------------------------------------------------------------------------- the call
async def maybe(value: Any) -> Any:
    return await value if hasattr(value, "__await__") else value


class Play:
    """One call of a script: the manager's side, which is held to the model step by step."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.interface = interface_of(script.params)
        self.pipes = [param for param in script.params if param.is_pipe]
        self.kinds = {param.name: param.kind for param in self.pipes}
        self.data = {
            param.name: numbers(param.kind, 1000 * at, total)
            for at, (param, total) in enumerate(zip(self.pipes, script.totals, strict=False))
            if param.way != "out"
        }
        self.model = Model([(p.name, p.way) for p in self.pipes], self.data)
        self.expected: Wrong | dict[str, Any] | int | None = None
        self.failure: BaseException | None = None
        self.given = dict.fromkeys(self.data, 0)
        self.exhausted = dict.fromkeys(self.data, False)
        self.kept: dict[str, Any] = {}

    # ------------------------------------------------------------------------ the manager
    async def manage(self, arguments: dict[str, Any]) -> Any:
        """Play the script; what goes against the model is kept as the failure."""
        try:
            return await self._play(arguments)
        except AssertionError as error:
            self.failure = error
            raise

    async def _play(self, arguments: dict[str, Any]) -> Any:
        assert {p.name: arguments.pop(p.name) for p in self.script.params
                if not p.is_pipe and p.way != "out"} == self.plain("in")  # fmt: skip
        self.kept = arguments
        assert sorted(arguments) == sorted(self.kinds)
        for step in self.script.steps:
            name = self.model.turn() if not step.at else None
            name = name or self.pipes[step.at % len(self.pipes)].name
            await self.step(name, step)
        while self.script.finishes and (name := self.model.turn()):
            await self.step(name, Step("natural", 0, 30000, True))
            if name in self.model.ended and self.model.next() == f"end {name!r}":
                await self.step(name, Step("end", 0, 0, True))
        if self.script.ending == "raise":
            self.expected = UNSPECIFIED
            raise ValueError("no result")
        if self.script.ending == "fault":
            self.expected = 0x1C000123
            raise rpcfast.Fault(0x1C000123)
        self.expected = self.model.returned(self.script.strict)
        if self.script.ending == "bad":
            self.expected = self.expected or UNSPECIFIED
            return object()
        outputs = {**self.plain("out"), "result": 77}
        if self.expected is None:
            self.expected = outputs
        return outputs

    def plain(self, way: str) -> dict[str, Any]:
        """Give the plain parameters of one direction."""
        return {
            p.name: len(p.name) + len(way) if p.kind == "number" else f"{way} \u20ac {p.name}"
            for p in self.script.params
            if not p.is_pipe and p.way in (way, "inout")
        }

    async def step(self, name: str, step: Step) -> None:
        """Do a step and hold what comes of it to the model."""
        pipe, what = self.kept[name], step.what
        if what == "natural":
            what = "pull" if self.model.drained.get(name) is False else "push"
        pulls = what in ("pull", "pull 0", "readinto", "no room", "read_all", "limited", "iterate")
        wrong = self.model.wrong(name, "pull" if pulls else "flush" if what == "flush" else "push")
        if wrong is None and what in ("pull 0", "no room"):
            wrong = Wrong(*INVALID_ARGUMENT, name, None)
        if wrong is None and what == "limited" and len(self.model.left[name]) > step.size:
            wrong = Wrong(*TOO_MUCH, name, None)
        raised: rpcfast.PipeError | None = None
        try:
            await self._do(pipe, name, what, step.size)
        except rpcfast.PipeError as error:
            raised = error
        if raised is None or wrong is None:
            assert raised is wrong, f"{what} of {name}: {raised!r}, where {wrong} is due"
            return
        assert (type(raised).__name__, raised.code) == (wrong.name, wrong.code), what
        assert (raised.pipe, raised.due) == (wrong.pipe, wrong.due), what
        assert f"pipe {name}" in str(raised) and (wrong.due or "") in str(raised)
        if wrong[:3] == TOO_MUCH:  # some were pulled and dropped
            del self.model.left[name][: pipe.elements - self.pulled(name)]
        if step.passes:
            self.expected = wrong
            raise raised

    def pulled(self, name: str) -> int:
        return len(self.data[name]) - len(self.model.left[name])

    async def _do(self, pipe: Any, name: str, what: str, size: int) -> None:
        kind, model = self.kinds[name], self.model
        if what == "pull":
            model.pulled(name, size, seen(kind, await maybe(pipe.pull(size))))
        elif what == "pull 0":
            await maybe(pipe.pull(0))
        elif what == "readinto":
            room = np.empty(size, dtype(kind))
            count = await maybe(pipe.readinto(room))
            model.pulled(name, size, seen(kind, room[:count]))
        elif what == "no room":
            await maybe(pipe.readinto(bytearray()))
        elif what in ("read_all", "limited"):
            whole = await maybe(pipe.read_all(limit=None if what == "read_all" else size))
            got = seen(kind, whole)
            assert got == model.left[name]
            if got:
                model.pulled(name, len(got), got)
            model.pulled(name, 1, [])
        elif what == "iterate":
            await self._iterate(pipe, name, size)
        elif what == "flush":
            await maybe(pipe.flush())
        elif what == "push":
            values = numbers(kind, len(model.pushed.get(name, ())) + 5, size)
            await maybe(pipe.push(made(kind, values)))
            model.push(name, values)
        else:
            await maybe(pipe.close() if what == "close" else pipe.push(made(kind, [])))
            model.push(name, [])

    async def _iterate(self, pipe: Any, name: str, most: int) -> None:
        """Iterate over some chunks, or to the end."""
        kind, count = self.kinds[name], 0
        if hasattr(pipe, "__aiter__"):
            async for chunk in pipe:
                count += 1
                self.model.pulled(name, 1 << 30, seen(kind, chunk))
                if count == most:
                    return
        else:
            for chunk in pipe:
                count += 1
                self.model.pulled(name, 1 << 30, seen(kind, chunk))
                if count == most:
                    return
        self.model.pulled(name, 1, [])

    def managers(self) -> tuple[Any, Any]:
        """Make a manager with blocking methods, and one with coroutines."""
        play = self

        class Blocking:
            def Op(self, **arguments: Any) -> Any:
                try:
                    play.manage(arguments).send(None)
                except StopIteration as stop:
                    return stop.value
                raise AssertionError("nothing here waits")

            def Ping(self, p: Any) -> Any:
                return len(p.read_all())

        class Coroutines:
            async def Op(self, **arguments: Any) -> Any:
                return await play.manage(arguments)

            async def Ping(self, p: Any) -> Any:
                return len(await p.read_all())

        return Blocking(), Coroutines()

    # ------------------------------------------------------------------------- the client
    def arguments(self) -> dict[str, Any]:
        """Make what the client gives: its plain parameters, sources and sinks."""
        self.sinks: dict[str, Any] = {}
        arguments = self.plain("in")
        for param, form in zip(self.pipes, self.script.forms, strict=False):
            source = sink = None
            if param.way != "out":
                source = self.source(param, form)
            if param.way != "in":
                sink = self.sinks[param.name] = Gathered(param.kind) if form < 3 else io.BytesIO()
            ends = {"in": source, "out": sink, "inout": (source, sink)}
            arguments[param.name] = ends[param.way]
        return arguments

    def source(self, param: Param, form: int) -> Any:
        """Make a source: whole, or in blocks that are noted as they are taken."""
        name, values = param.name, self.data[param.name]
        if form == 0:
            self.given[name], self.exhausted[name] = len(values), True
            return made(param.kind, values)

        def blocks() -> Any:
            for at in range(0, len(values), 1777):
                block = values[at : at + 1777]
                if form == 1:
                    yield made(param.kind, [])  # nothing now is not the end
                self.given[name] += len(block)
                yield made(param.kind, block)
            self.exhausted[name] = True

        if form < 3:
            return blocks()
        taken = blocks()
        return lambda most: next(taken, None)

    def check(self, outcome: Any) -> None:
        """Hold the client's side to the model; `outcome` is the response or what was raised."""
        if self.failure is not None:
            raise self.failure
        expected = self.expected
        if isinstance(expected, dict):
            if isinstance(outcome, Exception):
                raise outcome
            for name, value in expected.items():
                assert getattr(outcome, name) == value
        else:
            assert isinstance(outcome, rpcfast.Fault), outcome
            status = expected.status if isinstance(expected, Wrong) else expected
            assert outcome.status == status
            if isinstance(expected, Wrong):
                assert outcome.code == expected.code
        for name, values in self.data.items():
            assert self.pulled(name) <= self.given[name] <= len(values)
            if isinstance(expected, dict):
                assert self.exhausted[name] and not self.model.left[name]
        for name, sink in self.sinks.items():
            kind, pushed = self.kinds[name], self.model.pushed[name]
            if isinstance(sink, Gathered):
                got, ends = sink.values, sink.ends
            else:
                got, ends = seen(kind, bytearray(sink.getvalue())), None
            assert got == pushed[: len(got)]
            if isinstance(expected, dict):
                assert len(got) == len(pushed) == getattr(outcome, name)
            assert ends is None or ends <= 1
            assert ends is None or ends == 1 or not isinstance(expected, dict)


class Gathered:
    """A sink that notes what it got, and how often it was ended."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.values: list[int] = []
        self.ends = 0

    def __call__(self, chunk: Any) -> None:
        assert not self.ends
        self.values += seen(self.kind, chunk)

    def close(self) -> None:
        self.ends += 1
