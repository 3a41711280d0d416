#!/bin/sh
# Runs workerd for Miniflare so that it never outlives the process that asked for it: a `kill -9` of that one would
# leave it behind, holding the port and the objects. Linux ends it at once; elsewhere the next start does, by its pid.
echo $$ > "$PUNTE_WORKERD_PID"
if setpriv --pdeathsig KILL true 2>/dev/null; then exec setpriv --pdeathsig KILL "$PUNTE_WORKERD" "$@"; fi
exec "$PUNTE_WORKERD" "$@"
