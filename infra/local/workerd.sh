#!/bin/sh
# Runs workerd for Miniflare so that it ends with the process that started it. After a `kill -9` of that process, workerd
# would keep the port and the objects. Linux ends it at once; on other systems the next start ends it by its pid.
echo $$ > "$PUNTE_WORKERD_PID"
if setpriv --pdeathsig KILL true 2>/dev/null; then exec setpriv --pdeathsig KILL "$PUNTE_WORKERD" "$@"; fi
exec "$PUNTE_WORKERD" "$@"
