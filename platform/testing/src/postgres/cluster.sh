# Runs a throwaway PostgreSQL in the folder $2, with the programs in the folder $1, for as long as somebody holds the
# other end of standard input. A shell and not Rust, because it must outlive the program it serves, even a killed one.
set -e
trap "" PIPE
"$1/initdb" --pgdata="$2/rows" --username=docket --auth=trust --encoding=UTF8 --no-locale --no-sync >"$2/log" 2>&1
# In the file and not on the command line, so that whoever stops it can start it as it was.
cat >>"$2/rows/postgresql.conf" <<SETTINGS
unix_socket_directories = '$2'
listen_addresses = ''
fsync = off
full_page_writes = off
autovacuum = off
max_connections = 300
shared_buffers = 64MB
max_wal_size = 256MB
SETTINGS
"$1/pg_ctl" --pgdata="$2/rows" --log="$2/log" --wait start >/dev/null
echo ready 2>/dev/null || true
read -r _ || true
"$1/pg_ctl" --pgdata="$2/rows" --mode=immediate --wait stop >/dev/null 2>&1 || true
cd / && rm -rf "$2"
