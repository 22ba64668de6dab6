#!/bin/bash
# A throw-away Samba Active Directory domain controller on 127.0.0.1, with an
# rpcecho server: an independent peer for the tests in tests/interop.
#
#   sudo tests/interop/peers/samba.sh up       install, provision, start; prints how to use it
#   sudo tests/interop/peers/samba.sh down     stop it; the state stays, the next "up" is quick
#   sudo tests/interop/peers/samba.sh status   exit 0 when it runs
#
# "up" may be repeated: it does what is missing and nothing else.
#
# Environment:
#   RPCFAST_SAMBA       state directory (default ${TMPDIR:-/tmp}/rpcfast-peers); the tests
#                       look for the peer under the same name
#   RPCFAST_SAMBA_CONF  more lines for smb.conf, for example 'rpc big endian = yes';
#                       "up" restarts a running peer whose lines differ
#
# Needs root (ports below 1024) and Debian 12 or 13, or a system with packages of
# the same names. Outside of the state directory it touches only the packages and one
# module in Samba's module directory, which "down" removes.
set -euo pipefail

readonly HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly STATE=${RPCFAST_SAMBA:-${TMPDIR:-/tmp}/rpcfast-peers}
readonly ADDRESS=127.0.0.1
readonly REALM=RPCFAST.TEST DOMAIN=RPCFAST HOST=peer
readonly USER=Administrator PASSWORD='Peer!Passw0rd'
readonly PORTS=(88 135 389 445)
# On Debian 12 samba-ad-dc is empty and brings the parts; later it is the server itself.
readonly PACKAGES=(samba-ad-dc samba-ad-provision samba-vfs-modules python3-samba smbclient
    samba-testsuite krb5-user samba-dev gcc libc6-dev pkg-config)

say() { printf 'samba peer: %s\n' "$*"; }
die() { say "$*" >&2; exit 1; }

answers() { (exec 3<>"/dev/tcp/$ADDRESS/$1") 2>/dev/null; }

# Runs a command with its output in a log, and shows the log only when it fails.
logged() {
    local log=$STATE/log/$1.log
    shift
    "$@" >"$log" 2>&1 || { tail -n 30 -- "$log" >&2; die "failed: $* (all of it in $log)"; }
}

# ------------------------------------------------------------------ packages
missing_packages() {
    local package
    for package in "${PACKAGES[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] \
            || echo "$package"
    done
}

install_packages() {
    local missing policy=/usr/sbin/policy-rc.d
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    # Debian starts a package's daemons at once, on every address: not these.
    if [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' >$policy
        chmod +x $policy
        trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    fi
    export DEBIAN_FRONTEND=noninteractive
    logged apt-update apt-get -q update
    logged apt-install apt-get -q -y install --no-install-recommends "${missing[@]}"
}

# -------------------------------------------------------------- rpcecho module
module_path() {
    local directory
    directory=$(smbd -b | awk '$1 == "MODULESDIR:" { print $2 }')
    [ -n "$directory" ] || die 'smbd -b names no MODULESDIR'
    echo "$directory/dcerpc_server/rpcfast_peer_rpcecho.so"
}

install_module() {
    local module flags
    module=$(module_path)
    read -ra flags < <(pkg-config --cflags dcerpc_server)
    mkdir -p "$(dirname "$module")"
    logged module gcc -O1 -Wall -shared -fPIC "${flags[@]}" -o "$module.new" \
        "$HERE/rpcecho_server.c" -ldcerpc-server-core -lndr-standard -lndr -ltevent -ltalloc
    mv -f "$module.new" "$module"    # never write into a file that a process has mapped
}

# ------------------------------------------------------------------- settings
write_server_conf() {
    cat >"$STATE/smb.conf" <<CONF
[global]
    server role = active directory domain controller
    netbios name = $HOST
    realm = $REALM
    workgroup = $DOMAIN
    interfaces = $ADDRESS/8
    bind interfaces only = yes
    disable netbios = yes
    smb ports = 445
    server services = rpc, s3fs, ldap, cldap, kdc, winbindd
    dcerpc endpoint servers = +rpcecho
    rpc server dynamic port range = 49152-49200
    ntlm auth = yes
    load printers = no
    disable spoolss = yes
    # File attributes that need rights a container lacks go into a database.
    posix:eadb = $STATE/private/eadb.tdb
    vfs objects = dfs_samba4, acl_xattr, xattr_tdb
    xattr_tdb:file = $STATE/private/xattr.tdb

    # winbindd's socket stays where it is built to be: smbd knows no other place.
    lock directory = $STATE/lock
    state directory = $STATE/state
    cache directory = $STATE/cache
    private dir = $STATE/private
    binddns dir = $STATE/bind-dns
    pid directory = $STATE/run
    ncalrpc dir = $STATE/ncalrpc
    ntp signd socket directory = $STATE/run/ntp
    log file = $STATE/log/samba.%m
    max log size = 20000
    log level = 1
${RPCFAST_SAMBA_CONF:-}

[sysvol]
    path = $STATE/state/sysvol
    read only = no

[netlogon]
    path = $STATE/state/sysvol/${REALM,,}/scripts
    read only = no
CONF
}

# Samba's clients read this one, so that they never write into the server's state.
write_client_conf() {
    mkdir -p "$STATE"/client/{private,lock,state,cache,run}
    cat >"$STATE/client.conf" <<CONF
[global]
    netbios name = RPCFASTCLIENT
    realm = $REALM
    workgroup = $DOMAIN
    interfaces = $ADDRESS/8
    disable netbios = yes
    ncalrpc dir = $STATE/ncalrpc
    private dir = $STATE/client/private
    lock directory = $STATE/client/lock
    state directory = $STATE/client/state
    cache directory = $STATE/client/cache
    pid directory = $STATE/client/run
    log file = $STATE/client/log.%m
CONF
    cat >"$STATE/krb5.conf" <<CONF
[libdefaults]
    default_realm = $REALM
    dns_lookup_realm = false
    dns_lookup_kdc = false
    rdns = false
    dns_canonicalize_hostname = false
    udp_preference_limit = 1
[realms]
    $REALM = {
        kdc = $ADDRESS
        kpasswd_server = $ADDRESS
    }
CONF
}

# What the tests know of the peer: see tests/interop/conftest.py.
write_description() {
    local big_endian=false
    case $(testparm -s --parameter-name='rpc big endian' "$STATE/smb.conf" 2>/dev/null) in
        [Yy]es) big_endian=true ;;
    esac
    cat >"$STATE/peer.json" <<JSON
{
  "address": "$ADDRESS",
  "ncalrpc": "$STATE/ncalrpc",
  "username": "$USER",
  "password": "$PASSWORD",
  "domain": "$DOMAIN",
  "realm": "$REALM",
  "host": "$HOST.${REALM,,}",
  "client_conf": "$STATE/client.conf",
  "krb5_conf": "$STATE/krb5.conf",
  "big_endian": $big_endian
}
JSON
}

provision() {
    [ ! -e "$STATE/provisioned" ] || return 0
    say "provisioning the domain $REALM"
    rm -rf -- "$STATE/private" "$STATE/state"
    logged provision samba-tool domain provision --configfile="$STATE/smb.conf" \
        --realm=$REALM --domain=$DOMAIN --host-name=$HOST --host-ip=$ADDRESS \
        --adminpass="$PASSWORD" --server-role=dc --dns-backend=NONE --use-rfc2307
    touch "$STATE/provisioned"
}

# -------------------------------------------------------------------- process
# "PID START": the kernel's start time tells our process from a later one with its
# number. (Samba overwrites its command line, so that cannot.)
identity() { awk '{ sub(/.*\) /, ""); print "'"$1"' " $20 }' "/proc/$1/stat" 2>/dev/null; }

# The pid of the running server.
server_pid() {
    local pid
    read -r pid _ 2>/dev/null <"$STATE/run/leader" || return 1
    [ "$(identity "$pid")" = "$(cat "$STATE/run/leader")" ] || return 1
    echo "$pid"
}

# A process and all its descendants: smbd and winbindd leave the server's session.
family() {
    local child
    identity "$1"
    for child in $(pgrep -P "$1"); do
        family "$child"
    done
}

# The pid of the process that smbd starts for some named pipes, as a daemon of its own.
pipes_pid() {
    local pid
    read -r pid 2>/dev/null <"$STATE/run/samba-dcerpcd.pid" || return 1
    tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF -- "--configfile=$STATE/smb.conf" \
        && echo "$pid"
}

start() {
    local port
    for port in "${PORTS[@]}"; do
        ! answers "$port" || die "port $port of $ADDRESS is taken by another program"
    done
    say 'starting'
    KRB5_CONFIG=$STATE/krb5.conf setsid samba --foreground --no-process-group \
        --debug-stdout --configfile "$STATE/smb.conf" </dev/null >"$STATE/log/samba.out" 2>&1 &
    identity $! >"$STATE/run/leader"
    wait_until_up
}

wait_until_up() {
    local tries
    for tries in {1..120}; do
        if probe >"$STATE/log/probe.log" 2>&1; then
            return 0
        fi
        server_pid >/dev/null || [ "$tries" -lt 5 ] \
            || { tail -n 30 "$STATE/log/samba.out" >&2; die 'the server ended'; }
        sleep 0.5
    done
    tail -n 30 "$STATE/log/probe.log" >&2
    die "it does not answer; its logs are in $STATE/log"
}

# All ports answer, and so does rpcecho on the port that the endpoint mapper gives.
# (Not with rpcclient: it does not understand a big-endian endpoint mapper.)
probe() {
    local port
    for port in "${PORTS[@]}"; do
        answers "$port" || { echo "port $port does not answer"; return 1; }
    done
    SMB_CONF_PATH=$STATE/client.conf /usr/bin/python3 - "$ADDRESS" <<'PYTHON'
import sys
from samba.credentials import Credentials
from samba.dcerpc import echo
from samba.param import LoadParm

nobody = Credentials()
nobody.set_anonymous()
client = echo.rpcecho(f"ncacn_ip_tcp:{sys.argv[1]}", LoadParm(), nobody)
assert client.AddOne(41) == 42
PYTHON
}

stop() {
    local leader pipes pid start left tries members
    leader=$(server_pid) || return 0
    say 'stopping'
    pipes=$(pipes_pid) || pipes=
    mapfile -t members < <(for pid in "$leader" $pipes; do family "$pid"; done)
    # shellcheck disable=SC2086 # it may be none
    kill -TERM "$leader" $pipes
    for tries in {1..100}; do
        left=0
        while read -r pid start; do
            [ "$(identity "$pid")" = "$pid $start" ] || continue
            left=$((left + 1))
            case $tries in
                30) kill -TERM "$pid" || : ;;
                90) kill -KILL "$pid" || : ;;
            esac
        done < <(printf '%s\n' "${members[@]}")
        [ $left -gt 0 ] || break
        sleep 0.1
    done
    [ $left -eq 0 ] || die "$left processes do not end"
    rm -f "$STATE/run/leader"
}

# ------------------------------------------------------------------- commands
up() {
    # /run/samba is where winbindd is built to have its socket; nobody makes it in a container.
    mkdir -p /run/samba "$STATE"/{lock,state,cache,private,run/ntp,ncalrpc,log,bind-dns}
    chmod 755 "$STATE" "$STATE/run" "$STATE/ncalrpc"
    install_packages
    local before=
    before=$(cat "$STATE/smb.conf" 2>/dev/null) || :
    write_server_conf
    write_client_conf
    if server_pid >/dev/null; then
        if [ "$before" = "$(cat "$STATE/smb.conf")" ] && probe >/dev/null 2>&1; then
            say 'already up'
            return
        fi
        stop
    fi
    provision
    install_module
    start
    write_description
    say "up, $(samba --version)"
}

[ "$(id -u)" = 0 ] || die 'needs root'
case ${1:-} in
    up)
        up
        echo "export RPCFAST_SAMBA='$STATE'"
        ;;
    down)
        stop
        rm -f "$STATE/peer.json"
        ! command -v smbd >/dev/null || rm -f "$(module_path)"
        say 'down'
        ;;
    status)
        server_pid >/dev/null && probe >/dev/null 2>&1 || die 'not running'
        say 'running'
        ;;
    *) die 'usage: samba.sh up|down|status' ;;
esac
