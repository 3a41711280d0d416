/** The engine of a place without one. Every call is `unavailable`, so jobs wait; memory and people fill what they can. */

import type { Engine } from '../../shared/ports/engine.ts'
import { apertiumPackages } from './apertium/packages.ts'

const reason = `no translation engine: install Debian’s ${apertiumPackages.join(' ')}, or set PUNTE_ENGINE_URL to a LibreTranslate-compatible server`

export function noEngine(): Engine {
  return {
    name: 'none',
    limits: { items: 50, characters: 20_000 },
    translate: async ({ texts }) =>
      texts.length === 0 ? { ok: true, texts: [] } : { ok: false, failure: { kind: 'unavailable', reason } },
  }
}
