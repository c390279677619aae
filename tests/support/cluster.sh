#!/usr/bin/env bash
# A PostgreSQL server for tests: cluster.sh FOLDER PORT. Answers `ready` when it is there, and to the words `stop`,
# `start`, `pool PORT` and `standby PORT` on standard input when that is done. At the end of standard input, which comes however the tests end, server and folder disappear.
set -euo pipefail
folder=$1 port=$2
initdb=$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1) || {
    echo "no initdb: tests/run.sh installs PostgreSQL (Debian's package postgresql)"
    exit 1
}
bin=$(dirname "$(readlink -f "$initdb")")
as=()
# initdb refuses root.
[[ $(id -u) != 0 ]] || as=(runuser -u postgres --)

make_certificates() {
    local name new=(req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
    for name in ca other-ca; do
        openssl "${new[@]}" -x509 -days 2 -subj "/CN=$name" -keyout "$name.key" -out "$name.crt"
    done
    openssl "${new[@]}" -subj /CN=localhost -keyout server.key -out server.csr
    printf 'subjectAltName=DNS:localhost\n' >server.ext
    openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile server.ext -out server.crt
    openssl "${new[@]}" -subj /CN=bewezen -keyout client.key -out client.csr
    openssl x509 -req -in client.csr -CA ca.crt -CAkey ca.key -days 2 -out client.crt
}

control() {
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 "$@" >/dev/null 2>&1
}

# A pooler with one connection, which it hands out by transaction: pool PORT.
pool() {
    "${as[@]}" tee pool.ini >/dev/null <<INI
[databases]
* = host=$folder port=$port user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $1
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
INI
    "${as[@]}" "$(PATH=$PATH:/usr/sbin command -v pgbouncer)" -q pool.ini 2>pool.log &
    pooler=$!
    for _ in {1..100}; do
        ! (: </dev/tcp/127.0.0.1/"$1") 2>/dev/null || return 0
        sleep 0.05
    done
    cat pool.log
}

# A server that follows this one: standby PORT.
standby() {
    "${as[@]}" "$bin/pg_basebackup" -h "$folder" -p "$port" -U postgres -D standby -R -X stream -c fast
    "${as[@]}" tee -a standby/postgresql.conf >/dev/null <<<"port = $1"
    control -D "$folder/standby" start
}

clean() {
    [[ ! -d $folder/standby ]] || control -D "$folder/standby" -m immediate stop || true
    [[ -z ${pooler-} ]] || kill "$pooler" || true
    control -m immediate stop || true
    rm -rf "$folder"
}
trap clean EXIT

cd "$folder"
make_certificates 2>/dev/null
[[ ${#as[@]} == 0 ]] || chown -R postgres "$folder"
chmod 0755 "$folder"
chmod 0600 server.key
chmod 0644 client.key
"${as[@]}" "$bin/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
"${as[@]}" tee -a data/postgresql.conf >/dev/null <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$folder'
fsync = off
full_page_writes = off
ssl = on
ssl_cert_file = '$folder/server.crt'
ssl_key_file = '$folder/server.key'
ssl_ca_file = '$folder/ca.crt'
CONF
"${as[@]}" tee data/pg_hba.conf >/dev/null <<HBA
local     all,replication all trust
hostnossl all secure 127.0.0.1/32 reject
hostssl   all bewezen 127.0.0.1/32 cert
host      all all    127.0.0.1/32 scram-sha-256
HBA
control start || { cat log; exit 1; }
echo ready
while read -r word argument; do
    case $word in
        pool) pool "$argument" ;;
        standby) standby "$argument" ;;
        stop) control -m immediate stop ;;
        start) control start ;;
    esac
    echo "$word"
done
