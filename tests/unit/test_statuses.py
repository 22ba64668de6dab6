"""The status codes: number, name, text and exception of each, and the two ways between them."""

from __future__ import annotations

import pickle

import pytest

from rpcfast import errors, statuses
from rpcfast.errors import (
    AuthError,
    BindingError,
    BindRejected,
    CallCancelled,
    CallTimeout,
    EndpointMapperError,
    Fault,
    InvalidPipeError,
    MoreWrites,
    NameServiceError,
    NdrError,
    PipeClosedError,
    PipeDisciplineError,
    PipeEmptyError,
    PipeError,
    PipeOrderError,
    ProtocolError,
    RpcError,
    ServerError,
    StatusError,
    TransportError,
)

# [features 15a], in the words of the page: the prefix is RPC_S_ unless one stands there.
PRINTED = """
1700 INVALID_STRING_BINDING | 1701 WRONG_KIND_OF_BINDING | 1702 INVALID_BINDING
1703 PROTSEQ_NOT_SUPPORTED | 1704 INVALID_RPC_PROTSEQ | 1705 INVALID_STRING_UUID
1706 INVALID_ENDPOINT_FORMAT | 1707 INVALID_NET_ADDR | 1708 NO_ENDPOINT_FOUND
1709 INVALID_TIMEOUT | 1710 OBJECT_NOT_FOUND | 1711 ALREADY_REGISTERED
1712 TYPE_ALREADY_REGISTERED | 1713 ALREADY_LISTENING | 1714 NO_PROTSEQS_REGISTERED
1715 NOT_LISTENING | 1716 UNKNOWN_MGR_TYPE | 1717 UNKNOWN_IF
1718 NO_BINDINGS | 1719 NO_PROTSEQS | 1720 CANT_CREATE_ENDPOINT
1721 OUT_OF_RESOURCES | 1722 SERVER_UNAVAILABLE | 1723 SERVER_TOO_BUSY
1724 INVALID_NETWORK_OPTIONS | 1725 NO_CALL_ACTIVE | 1726 CALL_FAILED
1727 CALL_FAILED_DNE | 1728 PROTOCOL_ERROR | 1729 PROXY_ACCESS_DENIED
1730 UNSUPPORTED_TRANS_SYN | 1732 UNSUPPORTED_TYPE | 1733 INVALID_TAG
1734 INVALID_BOUND | 1735 NO_ENTRY_NAME | 1736 INVALID_NAME_SYNTAX
1737 UNSUPPORTED_NAME_SYNTAX | 1739 UUID_NO_ADDRESS | 1740 DUPLICATE_ENDPOINT
1741 UNKNOWN_AUTHN_TYPE | 1742 MAX_CALLS_TOO_SMALL | 1743 STRING_TOO_LONG
1744 PROTSEQ_NOT_FOUND | 1745 PROCNUM_OUT_OF_RANGE | 1746 BINDING_HAS_NO_AUTH
1747 UNKNOWN_AUTHN_SERVICE | 1748 UNKNOWN_AUTHN_LEVEL | 1749 INVALID_AUTH_IDENTITY
1750 UNKNOWN_AUTHZ_SERVICE | 1751 EPT_S_INVALID_ENTRY | 1752 EPT_S_CANT_PERFORM_OP
1753 EPT_S_NOT_REGISTERED | 1754 NOTHING_TO_EXPORT | 1755 INCOMPLETE_NAME
1756 INVALID_VERS_OPTION | 1757 NO_MORE_MEMBERS | 1758 NOT_ALL_OBJS_UNEXPORTED
1759 INTERFACE_NOT_FOUND | 1760 ENTRY_ALREADY_EXISTS | 1761 ENTRY_NOT_FOUND
1762 NAME_SERVICE_UNAVAILABLE | 1763 INVALID_NAF_ID | 1764 CANNOT_SUPPORT
1765 NO_CONTEXT_AVAILABLE | 1766 INTERNAL_ERROR | 1767 ZERO_DIVIDE
1768 ADDRESS_ERROR | 1769 FP_DIV_ZERO | 1770 FP_UNDERFLOW
1771 FP_OVERFLOW | 1772 RPC_X_NO_MORE_ENTRIES | 1773 RPC_X_SS_CHAR_TRANS_OPEN_FAIL
1774 RPC_X_SS_CHAR_TRANS_SHORT_FILE | 1775 RPC_X_SS_IN_NULL_CONTEXT
1777 RPC_X_SS_CONTEXT_DAMAGED | 1778 RPC_X_SS_HANDLES_MISMATCH
1779 RPC_X_SS_CANNOT_GET_CALL_HANDLE | 1780 RPC_X_NULL_REF_POINTER
1781 RPC_X_ENUM_VALUE_OUT_OF_RANGE | 1782 RPC_X_BYTE_COUNT_TOO_SMALL | 1783 RPC_X_BAD_STUB_DATA
1791 CALL_IN_PROGRESS | 1806 NO_MORE_BINDINGS | 1817 NO_INTERFACES
1818 CALL_CANCELLED | 1819 BINDING_INCOMPLETE | 1820 COMM_FAILURE
1821 UNSUPPORTED_AUTHN_LEVEL | 1822 NO_PRINC_NAME | 1823 NOT_RPC_ERROR
1824 UUID_LOCAL_ONLY | 1825 SEC_PKG_ERROR | 1826 NOT_CANCELLED
1827 RPC_X_INVALID_ES_ACTION | 1828 RPC_X_WRONG_ES_VERSION | 1829 RPC_X_WRONG_STUB_VERSION
1830 RPC_X_INVALID_PIPE_OBJECT | 1831 RPC_X_WRONG_PIPE_ORDER | 1832 RPC_X_WRONG_PIPE_VERSION
1833 COOKIE_AUTH_FAILED | 1898 GROUP_MEMBER_NOT_FOUND | 1899 EPT_S_CANT_CREATE
1900 INVALID_OBJECT | 1913 SEND_INCOMPLETE | 1914 INVALID_ASYNC_HANDLE
1915 INVALID_ASYNC_CALL | 1916 RPC_X_PIPE_CLOSED | 1917 RPC_X_PIPE_DISCIPLINE_ERROR
1918 RPC_X_PIPE_EMPTY | 1922 ENTRY_TYPE_MISMATCH | 1923 NOT_ALL_OBJS_EXPORTED
1924 INTERFACE_NOT_EXPORTED | 1925 PROFILE_NOT_ADDED | 1926 PRF_ELT_NOT_ADDED
1927 PRF_ELT_NOT_REMOVED | 1928 GRP_ELT_NOT_ADDED | 1929 GRP_ELT_NOT_REMOVED
"""
PAGE = {
    int(number): name if name.startswith(("RPC_X_", "EPT_S_")) else f"RPC_S_{name}"
    for number, name in (cell.split() for cell in PRINTED.replace("\n", "|").split("|") if cell)
}

# [features 15a], the names that share the number of a general code
ALIASES = [
    (0, "RPC_S_OK"), (5, "RPC_S_ACCESS_DENIED"), (6, "RPC_X_SS_CONTEXT_MISMATCH"),
    (14, "RPC_S_OUT_OF_MEMORY"), (14, "RPC_X_NO_MEMORY"), (14, "RPC_X_PIPE_APP_MEMORY"),
    (87, "RPC_S_INVALID_ARG"), (87, "RPC_S_INVALID_LEVEL"), (122, "RPC_S_BUFFER_TOO_SMALL"),
    (164, "RPC_S_OUT_OF_THREADS"), (997, "RPC_S_ASYNC_CALL_PENDING"), (997, "ERROR_IO_PENDING"),
    (1120, "ERROR_MORE_WRITES"), (1130, "RPC_S_SERVER_OUT_OF_MEMORY"),
    (1332, "RPC_S_UNKNOWN_PRINCIPAL"), (1338, "RPC_S_INVALID_SECURITY_DESC"),
    (1460, "RPC_S_TIMEOUT"), (1733, "RPC_X_INVALID_TAG"), (1734, "RPC_X_INVALID_BOUND"),
    (1781, "RPC_X_ENUM_VALUE_TOO_LARGE"), (1784, "RPC_X_INVALID_BUFFER"),
    (1831, "RPC_X_INVALID_PIPE_OPERATION"),
]  # fmt: skip

# number -> the class that stands for it, written apart from the table of the package
CLASSES = [
    (BindingError, [*range(1700, 1710), 1724, 1743, 1744, 1763, 1764, 1778, 1779, 1819]),
    (ServerError, [164, 1338, *range(1710, 1717), *range(1718, 1722), 1725, 1740, 1742, 1817,
                   1900]),
    (BindRejected, [1717, 1727, 1730]),
    (TransportError, [1722, 1820, 1913]),
    (Fault, [6, 1130, 1723, 1726, 1732, 1745, *range(1767, 1772)]),
    (ProtocolError, [1728]),
    (AuthError, [5, 1332, 1729, 1741, *range(1746, 1751), 1765, 1821, 1822, 1825, 1833]),
    (NdrError, [1733, 1734, 1773, 1774, 1775, 1777, *range(1780, 1785), *range(1827, 1830)]),
    (NameServiceError, [*range(1735, 1738), 1754, 1755, *range(1757, 1763), 1772, 1806, 1898,
                        *range(1922, 1930)]),
    (EndpointMapperError, [1751, 1752, 1753, 1756, 1899]),
    (CallCancelled, [1818]),
    (CallTimeout, [1460]),
    (InvalidPipeError, [1830]),
    (PipeOrderError, [1831]),
    (PipeError, [1832]),
    (PipeClosedError, [1916]),
    (PipeDisciplineError, [1917]),
    (PipeEmptyError, [1918]),
    (MoreWrites, [1120]),
    (RpcError, [0, 14, 87, 122, 997, 1739, 1766, 1791, 1823, 1824, 1826, 1914, 1915]),
]  # fmt: skip
CLASS_OF = {number: cls for cls, numbers in CLASSES for number in numbers}

# [features 15c] and [protocol 5.14]: the status on the wire, its name, what a client reports
# (None: the status itself) and whether a server of ours tells that number by it
WIRE = [
    (0x1C010001, "nca_s_comm_failure", 1820, True),
    (0x1C010002, "nca_s_op_rng_error", 1745, True),
    (0x1C010003, "nca_s_unk_if", 1717, True),
    (0x1C010006, "nca_s_wrong_boot_time", None, False),
    (0x1C010009, "nca_s_you_crashed", 1726, False),
    (0x1C01000B, "nca_s_proto_error", 1728, True),
    (0x1C010013, "nca_s_out_args_too_big", 1130, False),
    (0x1C010014, "nca_s_server_too_busy", 1723, True),
    (0x1C010015, "nca_s_fault_string_too_long", None, False),
    (0x1C010017, "nca_s_unsupported_type", 1732, True),
    (0x1C000001, "nca_s_fault_int_div_by_zero", 1767, True),
    (0x1C000002, "nca_s_fault_addr_error", 1768, True),
    (0x1C000003, "nca_s_fault_fp_div_zero", 1769, True),
    (0x1C000004, "nca_s_fault_fp_underflow", 1770, True),
    (0x1C000005, "nca_s_fault_fp_overflow", 1771, True),
    (0x1C000006, "nca_s_fault_invalid_tag", 1733, True),
    (0x1C000007, "nca_s_fault_invalid_bound", 1734, True),
    (0x1C000008, "nca_s_rpc_version_mismatch", 1728, False),
    (0x1C000009, "nca_s_unspec_reject", 1726, False),
    (0x1C00000A, "nca_s_bad_actid", 1727, False),
    (0x1C00000B, "nca_s_who_are_you_failed", 1726, False),
    (0x1C00000C, "nca_s_manager_not_entered", 1727, True),
    (0x1C00000D, "nca_s_fault_cancel", 1818, True),
    (0x1C00000E, "nca_s_fault_ill_inst", 1768, False),
    (0x1C00000F, "nca_s_fault_fp_error", 1771, False),
    (0x1C000010, "nca_s_fault_int_overflow", 1768, False),
    (0x1C000012, "nca_s_fault_unspec", 1726, True),
    (0x1C000013, "nca_s_fault_remote_comm_failure", None, False),
    (0x1C000014, "nca_s_fault_pipe_empty", 1918, True),
    (0x1C000015, "nca_s_fault_pipe_closed", 1916, True),
    (0x1C000016, "nca_s_fault_pipe_order", 1831, True),
    (0x1C000017, "nca_s_fault_pipe_discipline", 1917, True),
    (0x1C000018, "nca_s_fault_pipe_comm_error", 1820, False),
    (0x1C000019, "nca_s_fault_pipe_memory", 14, True),
    (0x1C00001A, "nca_s_fault_context_mismatch", 6, True),
    (0x1C00001B, "nca_s_fault_remote_no_memory", 1130, True),
    (0x1C00001C, "nca_s_invalid_pres_context_id", 1728, False),
    (0x1C00001D, "nca_s_unsupported_authn_level", 1821, True),
    (0x1C00001F, "nca_s_invalid_checksum", 1727, False),
    (0x1C000020, "nca_s_invalid_crc", 1727, False),
    (0x1C000021, "nca_s_fault_user_defined", None, False),
    (0x1C000022, "nca_s_fault_tx_open_failed", None, False),
    (0x1C000023, "nca_s_fault_codeset_conv_error", None, False),
    (0x1C000024, "nca_s_fault_object_not_found", None, False),
    (0x1C000025, "nca_s_fault_no_client_stub", None, False),
]


def test_15a_number_and_name_of_every_printed_code() -> None:
    """Both ways, and nothing in the gaps 1731, 1738 and 1776."""
    assert len(PAGE) == 117
    for number, name in PAGE.items():
        assert errors.status_name(number) == name
        assert errors.status_number(name) == number
    in_pages = {number for number in statuses.WINDOWS if 1700 <= number < 1930}
    assert in_pages == set(PAGE) | {1784}
    for gap in (1731, 1738, 1776):
        assert errors.status_name(gap) == f"0x{gap:08x}"


def test_15a_names_that_share_a_number() -> None:
    for number, name in ALIASES:
        assert errors.status_number(name) == number
        assert errors.status_name(number) in statuses.WINDOWS[number]


@pytest.mark.parametrize(
    "name",
    ["RPC_S_NO_ENV_SETUP", "RPC_S_NO_INTERFACES_EXPORTED", "RPC_S_NO_MORE_ELEMENTS",
     "RPC_S_NO_NS_PRIVILEGE", "RPC_X_SS_BAD_ES_VERSION", "RPC_X_SS_INVALID_BUFFER",
     "RPC_X_SS_WRONG_ES_VERSION", "RPC_X_SS_WRONG_STUB_VERSION"],
)  # fmt: skip
def test_15a_names_without_a_number_have_none(name: str) -> None:
    """The page gives these names no number, and neither do we."""
    with pytest.raises(KeyError):
        errors.status_number(name)


def test_every_code_has_a_text() -> None:
    """A text of some words in lower case, which is not the name; two codes may say the same."""
    tables = (statuses.WINDOWS, statuses.FAULTS, statuses.MAPPER, statuses.NT)
    for number in (number for table in tables for number in table):
        text = errors.status_text(number)
        assert len(text.split()) >= 3, (number, text)
        assert text[-1].isalnum() and text.isascii() and "_" not in text, (number, text)
        assert text != "a status without a name here"
    texts = [text for _, text in statuses.WINDOWS.values()]
    assert len(set(texts)) == len(texts)
    assert set(PAGE) <= set(statuses.WINDOWS)


def test_every_code_has_its_exception() -> None:
    assert set(CLASS_OF) == set(statuses.WINDOWS)
    for number, cls in CLASS_OF.items():
        assert errors.exception_of(number) is cls, number
    assert errors.exception_of(0x1C010002) is Fault
    assert errors.exception_of(0x16C9A0D6) is EndpointMapperError
    assert errors.exception_of(0xC0000022) is StatusError
    assert errors.exception_of(0x12345678) is StatusError
    assert errors.exception_of(-1) is StatusError


def test_a_class_with_a_number_of_its_own_stands_for_it() -> None:
    """Or one above it does, where several are of one number."""
    for cls in vars(errors).values():
        if isinstance(cls, type) and issubclass(cls, RpcError) and "code" in vars(cls):
            code = vars(cls)["code"]
            if isinstance(code, int) and cls is not PipeError:  # that of all its kinds
                assert issubclass(cls, errors.exception_of(code)), cls


@pytest.mark.parametrize(("status", "name", "code", "told"), WIRE)
def test_15c_wire_and_windows_codes_map_both_ways(
    status: int, name: str, code: int | None, told: bool
) -> None:
    assert errors.status_name(status) == name
    assert errors.status_number(name) == status
    assert errors.windows_code(status) == (status if code is None else code)
    assert Fault(status).code == (status if code is None else code)
    if code is not None:
        assert (errors.wire_status(code) == status) is told
        assert errors.windows_code(errors.wire_status(code)) == code


def test_15c_is_whole() -> None:
    assert [status for status, _, _, _ in WIRE] == list(statuses.FAULTS)
    told = [code for _, _, code, told in WIRE if told]
    assert len(told) == len(set(told)) == len({code for _, _, code, _ in WIRE if code is not None})


def test_15c_what_has_no_status_of_its_own_travels_as_itself() -> None:
    for code in (5, 1783, 1825, 1725, 1752, 1753, 1830, 0xC0000022, 0xDEADBEEF):
        assert errors.wire_status(code) == code
        assert errors.windows_code(code) == code


@pytest.mark.parametrize(
    ("status", "code"),
    [(0x16C9A0CD, 1752), (0x16C9A0CE, 14), (0x16C9A0D0, 1899), (0x16C9A0D3, 1751),
     (0x16C9A0D6, 1753), (0x16C9A0CF, 0x16C9A0CF)],
)  # fmt: skip
def test_statuses_of_the_endpoint_mapper(status: int, code: int) -> None:
    assert errors.windows_code(status) == code


@pytest.mark.parametrize(
    "number", [0x1C000123, 0x7FFFFFFF, 0xFFFFFFFF, 1731, 65536, -5, 1 << 40 | 1731]
)
def test_unknown_numbers_have_a_text_too(number: int) -> None:
    shown = f"0x{number & 0xFFFFFFFF:08x}"
    assert errors.status_name(number) == shown
    assert errors.status_text(number) == "a status without a name here"
    for error in (Fault(number), StatusError(number)):
        assert error.name == shown
        assert str(error) == f"{shown}: a status without a name here"
    assert str(RpcError(code=number)) == shown


def test_windows_numbers_within_an_hresult() -> None:
    text = errors.status_text(0x800706BA)
    assert text == "RPC_S_SERVER_UNAVAILABLE as an HRESULT: the server cannot be reached"
    assert errors.status_name(0x800706BA) == "0x800706ba"
    assert errors.status_text(0x800706BA - (1 << 32)) == text
    assert errors.status_text(0x8007FFFF) == "a status without a name here"


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (Fault(0x1C010003), "nca_s_unk_if 0x1c010003: the server does not know the interface"),
        (Fault(5), "ERROR_ACCESS_DENIED 5: access is denied"),
        (Fault(5, "not you"), "ERROR_ACCESS_DENIED 5: not you"),
        (Fault(0x12345678, "odd"), "0x12345678: odd"),
        (StatusError(0xC0000022), "STATUS_ACCESS_DENIED 0xc0000022: access is denied"),
        (StatusError(0xC0000022, "no"), "STATUS_ACCESS_DENIED 0xc0000022: no"),
        (StatusError(0xC0000022 - (1 << 32)), "STATUS_ACCESS_DENIED 0xc0000022: access is denied"),
    ],
)
def test_faults_and_statuses_show_name_and_number(error: RpcError, text: str) -> None:
    """Also once they went through pickle, which does not say it twice."""
    assert str(error) == text
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.code) == (type(error), text, error.code)
    assert (again.status, again.name, again.reason) == (error.status, error.name, error.reason)
