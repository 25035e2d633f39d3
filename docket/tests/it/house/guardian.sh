# Runs the given program for as long as somebody holds the other end of standard input; says its process number first
# and its exit code last. A shell and not Rust, because it must outlive the test, even a killed one.
exec 3<&0
sh -c 'echo $$; exec "$@"' - "$@" </dev/null 3<&- &
program=$!
{ read -r _ <&3; kill -KILL "$program" 2>/dev/null; } >/dev/null &
guard=$!
wait "$program"
code=$?
kill "$guard" 2>/dev/null
echo "ended $code"
