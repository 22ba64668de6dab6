"""Objects, their types, and the managers that get their calls.  [O-01 to O-06, scenario 7]"""

import threading
from uuid import UUID, uuid4

import pytest

import rpcfast
from rpcfast.runtime.managers.objects import MAX_ASKED, NIL, Objects, select_manager
from runtime.ledger import until
from runtime.registered import ONE, InThread, Manager, code_of, server_of
from runtime.worlds import BIND_TIMEOUT, servers

T1, T2, T3, T4 = (UUID(int=n) for n in range(1, 5))
A, B, C, D, E, F = (UUID(int=n) for n in range(0xA0, 0xA6))


def test_the_dispatch_table():
    """O-04: the page's example.  B and C have type 3, F has type 4, which no manager has."""
    types = {B: T3, C: T3, F: T4}
    managers = {NIL: "nil", T2: "unreachable", T3: "three"}
    objects = (None, NIL, A, B, C, D, E, F)
    chosen = {obj: select_manager(managers, obj, types.get) for obj in objects}
    assert chosen == {
        None: "nil", NIL: "nil", A: "nil", D: "nil", E: "nil", B: "three", C: "three", F: None,
    }  # fmt: skip
    del managers[NIL]
    assert [select_manager(managers, obj, types.get) for obj in (None, A, B)] == [
        None, None, "three",
    ]  # fmt: skip


def test_the_table_of_types():
    """O-03, O-06: a mapping with the errors of its Windows kin."""
    changes = []
    objects = Objects(lambda: changes.append(objects.trivial))
    assert objects.trivial and not objects
    objects[A] = T1
    assert dict(objects) == {A: T1} and objects.type_of(A) == T1 and A in objects
    assert code_of(objects.__setitem__, A, T2) == 1711
    assert code_of(objects.__setitem__, NIL, T2) == 1900
    assert code_of(objects.type_of, NIL) == 1900 and code_of(objects.type_of, B) == 1710
    objects[A] = None
    objects[B] = T1
    objects[B] = NIL
    assert not objects and code_of(objects.type_of, A) == 1710
    objects[A] = T2
    del objects[A]
    with pytest.raises(KeyError):
        del objects[A]
    assert changes == [False, True, False, True, False, True]


def test_what_is_asked_is_remembered():
    """O-05: once for each object that is not in the table, in whatever thread; within bounds."""
    asked, gate = [], threading.Event()

    def inquire(obj):
        asked.append(obj)
        assert gate.wait(20)
        return {A: T1}.get(obj)

    objects = Objects(lambda: None)
    objects[B] = T2
    objects.inquire = inquire
    threads = [InThread(objects.type_of, A) for _ in range(4)]
    gate.set()
    assert [thread.result() for thread in threads] == [T1] * 4
    assert objects.type_of(B) == T2
    assert code_of(objects.type_of, C) == code_of(objects.type_of, C) == 1710
    assert asked == [A, C]
    objects[C] = T3
    assert objects.type_of(C) == T3
    for _ in range(MAX_ASKED):
        objects.ask(uuid4())
    assert len(objects._asked) == MAX_ASKED and not objects._turns
    asked.clear()
    assert objects.type_of(A) == T1 and asked == [A], "the oldest is asked for again"
    objects.inquire = None
    assert code_of(objects.type_of, A) == 1710
    objects.inquire = lambda obj: "no uuid"
    with pytest.raises(TypeError):
        objects.type_of(A)
    assert not objects._turns


@servers
def test_managers_by_the_type_of_the_object(server_world, caplog):
    """Scenario 7, O-02: two implementations, an inquiry function, unknown objects and types."""
    asked = []

    def inquire(obj):
        asked.append(obj)
        if obj == E:
            raise LookupError("the directory is gone")
        return {D: T3, F: T4}.get(obj)

    nil, three = Manager(0), Manager(300)
    with server_of(server_world) as (server, run):
        run(server.register, ONE, nil)
        run(server.register, ONE, three, T3)
        run(server.objects.update, {B: T3, C: T4})
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            by = {obj: client.options(object=obj) for obj in (None, NIL, A, B, C, D, E, F)}
            for obj, answer in ((None, 1), (NIL, 1), (A, 1), (B, 301), (D, 1)):
                assert by[obj].Name(1) == answer
            with pytest.raises(rpcfast.Fault) as error:
                by[C].Name(1)
            assert error.value.code == 1732 and not error.value.maybe_executed
            assert by[B].Pipe(0, bytes(3000)) == 303
            assert code_of(by[C].Pipe, 0, bytes(99999)) == 1732

            server.objects.inquire = inquire
            for _ in range(3):
                assert by[A].Name(1) == by[None].Name(1) == 1
                assert by[B].Name(1) == by[D].Name(1) == 301
                assert code_of(by[C].Name, 1) == code_of(by[F].Name, 1) == 1732
            assert asked == [A, D, F]
            assert code_of(by[E].Name, 1) == 1732
            assert "the type of object" in caplog.text and asked[-1] == E

            run(server.unregister, ONE, T3)
            assert code_of(by[B].Name, 1) == 1732 and by[A].Name(1) == 1
            run(server.unregister, ONE)
            assert code_of(by[A].Name, 1) == 1717


@servers
def test_the_table_matters_to_a_sole_manager(server_world):
    """O-04: an object that has a type never falls back to the manager of the nil type."""
    with server_of(server_world) as (server, run):
        run(server.register, ONE, Manager())
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        entries = server.find((ONE.uuid, 1, 2)).entries
        with rpcfast.connect(f"{A}@{binding}", ONE, timeout=BIND_TIMEOUT) as client:
            assert client.Name(1) == 1
            server.objects[A] = T1
            assert code_of(client.Name, 1) == 1732
            run(server.register, ONE, Manager(50), T1)
            assert client.Name(1) == 51
            run(server.unregister, ONE, T1)
            del server.objects[A]
            assert client.Name(1) == 1
        assert server.find((ONE.uuid, 1, 2)).entries is entries, "nothing is decided for it"


class Ending(Manager):
    """Must not be called once it was unregistered and waited for."""

    ended = wrong = False

    def Name(self, number):
        self.wrong = self.wrong or self.ended
        return super().Name(number)

    Pipe = None


@servers
def test_calls_while_everything_changes(server_world, caplog):
    """Each call has the answer of a manager or a refusal; what was unregistered is at its end."""
    stop, outcomes, used = threading.Event(), set(), []
    with server_of(server_world) as (server, run):
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.register, ONE, Manager(1000), T2)  # so that the interface is always there
        run(server.listen, wait=False)

        def calling(obj):
            with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
                client = client.options(object=obj)
                while not stop.is_set():
                    try:
                        outcomes.add(client.Name(1))
                    except rpcfast.Fault as error:
                        outcomes.add((error.code, error.maybe_executed))

        threads = [InThread(calling, obj) for obj in (None, A, B)]
        for turn in range(10):
            for kind in (None, T1):
                manager = Ending(0 if kind is None else 500)
                used.append((manager, kind))
                run(server.register, ONE, manager, kind, partial=True,
                    security=(lambda call: True) if turn % 2 else None)  # fmt: skip
            server.objects[A] = T1
            server.objects[B] = T2
            until(lambda: outcomes >= {1, 501, 1001})
            run(server.unregister, ONE, T2)
            until(lambda: (1732, False) in outcomes)
            seen = len(used[-1][0].seen)
            until(lambda seen=seen: len(used[-1][0].seen) > seen)
            run(server.register, ONE, Manager(1000), T2)
            for manager, kind in used[-2:]:
                run(server.unregister, ONE, kind)
                manager.ended = True
            server.objects.clear()
        stop.set()
        for thread in threads:
            thread.result()
    assert outcomes == {1, 501, 1001, (1732, False)}
    assert not any(manager.wrong for manager, _ in used) and not caplog.records


def test_a_manager_is_whole_or_said_to_be_partial():
    """O-01."""
    server = rpcfast.Server()
    assert code_of(server.register, ONE, {"Name": lambda number: 1}) == 1764
    assert code_of(server.register, ONE, {"Name": lambda number: 1}, T1) == 1764
    server.register(ONE, {"Name": lambda number: 1}, T1, partial=True)


@servers
def test_another_definition_of_a_registered_interface(server_world):
    """Its operations would be taken for those of the first one."""
    other = ONE.under(ONE.uuid)
    with server_of(server_world) as (server, run):
        run(server.register, ONE, Manager())
        assert code_of(run, server.register, other, Manager(), T1) == 1712
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            assert client.Name(1) == 1
            run(server.unregister, ONE)
            run(server.register, other, Manager(5))
            assert code_of(client.Name, 1) == 1717
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            assert client.Name(1) == 6


def test_interfaces_of_objects_are_not_offered():
    """They are described here, for what describes them, and called through COM alone."""
    from rpcfast import idl
    from rpcfast.interfaces import ms_oaut

    loaded = idl.loads(
        "[object, uuid(5c0ffee0-0000-4000-8000-0000000000aa)]\n"
        "interface IThing : IUnknown { HRESULT Do([in] long n); }"
    )
    for interface in (loaded.IThing, loaded.IThing.under(A), ms_oaut.IDispatch):
        for offered in (
            lambda of=interface: rpcfast.Server().register(of, {}, partial=True),
            lambda of=interface: rpcfast.connect("ncacn_ip_tcp:127.0.0.1[1]", of),
        ):  # fmt: skip
            with pytest.raises(rpcfast.RpcError, match=r"\[object\].*not offered") as error:
                offered()
            assert error.value.code == 1764
    assert not ONE.is_object
