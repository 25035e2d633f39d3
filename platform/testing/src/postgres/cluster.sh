# Runs a throwaway PostgreSQL in the folder $2, with the programs in the folder $1, for as long as somebody holds the
# other end of standard input. A shell and not Rust, because it must outlive the program it serves, even a killed one.
set -e
trap "" PIPE
"$1/initdb" --pgdata="$2/rows" --username=docket --auth=trust --encoding=UTF8 --no-locale --no-sync >"$2/log" 2>&1
"$1/pg_ctl" --pgdata="$2/rows" --log="$2/log" --wait start --options="-k $2 -c listen_addresses='' \
  -c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=300 -c shared_buffers=64MB \
  -c max_wal_size=256MB" >/dev/null
echo ready 2>/dev/null || true
read -r _ || true
"$1/pg_ctl" --pgdata="$2/rows" --mode=immediate --wait stop >/dev/null
cd / && rm -rf "$2"
