#!/usr/bin/env bash
# Usage: smoke-start.sh CLONE SCRATCH. Runs `npm start` in CLONE, with its data in SCRATCH: it must print a link, answer on it,
# end with exit code 0 on SIGTERM, and leave the clone clean.
set -uo pipefail
clone=$1 scratch=$2
cd "$clone" || exit 1

fail() {
  echo "smoke: $1"
  tail -n 40 "$scratch/start.log"
  [ -n "${pid:-}" ] && kill -9 -- "-$pid" 2>/dev/null
  exit 1
}

: >"$scratch/start.log"
PROOFBENCH_HEADLESS=1 setsid npm start -- --data "$scratch/data" --port 0 --no-open >"$scratch/start.log" 2>&1 &
pid=$!
for ((i = 0; i < 300; i++)); do
  link=$(grep -aoE 'http://(localhost|127\.0\.0\.1):[0-9]+/[^[:space:]]+' "$scratch/start.log" | head -1)
  [ -n "$link" ] && break
  kill -0 "$pid" 2>/dev/null || fail "npm start ended before it printed a link"
  sleep 1
done
[ -n "${link:-}" ] || fail "no link within 300 s"

page=$(curl -sS -L -c "$scratch/cookies" -b "$scratch/cookies" -o "$scratch/page.html" -w '%{http_code}' "$link") || fail "the link does not answer"
[ "$page" = 200 ] || fail "the link answers $page"
grep -qi '<html' "$scratch/page.html" || fail "what the link answers is not a page"

kill -TERM "$pid"
for ((i = 0; i < 30; i++)); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
kill -0 "$pid" 2>/dev/null && fail "still running 15 s after SIGTERM"
wait "$pid"
code=$?
[ "$code" -eq 0 ] || fail "exit code $code after SIGTERM"
curl -sS -o /dev/null "$link" 2>/dev/null && fail "something still answers on the link"
[ -z "$(git status --porcelain)" ] || fail "the clone is not clean: $(git status --porcelain)"
echo "smoke: npm start printed its link, answered 200, and stopped cleanly on SIGTERM"
