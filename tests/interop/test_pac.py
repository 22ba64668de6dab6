"""PACs that we build, read by Samba's library."""

from rpcfast.interfaces import ms_pac, pac
from rpcfast.ndr import Sid
from vectors.test_pac import check_buffer

DOMAIN = Sid("S-1-5-21-1-2-3")


def built() -> pac.Pac:
    """Return a PAC of values, as a test of a server would make it."""
    logon = ms_pac.KERB_VALIDATION_INFO(
        LogonTime=133243477236366702, LogoffTime=2**63 - 1, KickOffTime=2**63 - 1,
        PasswordLastSet=1, PasswordCanChange=2, PasswordMustChange=3, EffectiveName="alice",
        FullName="Alice Ä. \U0001f600", LogonScript="", ProfilePath=None, HomeDirectory="h",
        HomeDirectoryDrive="H:", LogonCount=4, BadPasswordCount=5, UserId=1104,
        PrimaryGroupId=513, UserFlags=0x20,
        GroupIds=[ms_pac.GROUP_MEMBERSHIP(RelativeId=513, Attributes=7)],
        UserSessionKey=ms_pac.USER_SESSION_KEY(data=bytes(range(16))), LogonServer="DC",
        LogonDomainName="EXAMPLE", LogonDomainId=DOMAIN, Reserved1=[6, 7], UserAccountControl=16,
        SubAuthStatus=8, LastSuccessfulILogon=9, LastFailedILogon=10, FailedILogonCount=11,
        Reserved3=12, ResourceGroupDomainSid=Sid("S-1-5-21-4-5-6"),
        ExtraSids=[ms_pac.KERB_SID_AND_ATTRIBUTES(Sid=Sid("S-1-18-1"), Attributes=7)],
        ResourceGroupIds=[ms_pac.GROUP_MEMBERSHIP(RelativeId=n, Attributes=n) for n in range(3)],
    )
    delegation = ms_pac.S4U_DELEGATION_INFO(
        S4U2proxyTarget="http/web", S4UTransitedServices=["cifs/a", "host/b"]
    )
    return pac.Pac(
        logon_info=logon, credentials_info=pac.CredentialsInfo(0, 18, b"encrypted"),
        server_checksum=pac.Signature(16, bytes(12)), delegation_info=delegation,
        kdc_checksum=pac.Signature(0xFFFFFF76, bytes(range(16)), 0x1234),
        client_info=pac.ClientInfo(133243477230000000, "alice"),
        upn_dns_info=pac.UpnDnsInfo(
            "alice@example.com", "EXAMPLE.COM", 2, "alice", Sid(f"{DOMAIN}-1104")
        ),
        ticket_checksum=pac.Signature(15, bytes(range(12))),
        full_checksum=pac.Signature(16, bytes(range(12, 24))),
        attributes_info=pac.AttributesInfo(2, 1), requestor_sid=Sid(f"{DOMAIN}-1104"),
    )


def test_samba_reads_our_pac(run_client) -> None:
    made = built()
    octets = pac.encode(made)
    answers = run_client("samba_pac.py", octets.hex())
    assert [kind for kind, _ in answers["buffers"]] == [
        1, 2, 6, 7, 10, 11, 12, 16, 17, 18, 19,
    ]
    for kind, info in answers["buffers"]:
        check_buffer(made, kind, info)
    ours, theirs = pac.decode(octets), pac.decode(bytes.fromhex(answers["again"]))
    assert len(ours.buffers) == len(theirs.buffers)
    for one, other in zip(ours.buffers, theirs.buffers, strict=True):
        # Samba leaves room behind some texts of the logon info
        assert one == other or (one.type == 1 and len(one.data) == len(other.data))
    ours.buffers = theirs.buffers
    assert ours == theirs
