/**
 * Makes engines from their settings. Portable engines are made here; the entry point makes those of its own platform.
 */

import { resilientEngine } from '../../shared/engine/resilient-engine.ts'
import type { EngineSettings } from '../../shared/engine/settings.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { clock } from './clock.ts'
import { deepL } from './deepl.ts'
import { libreTranslate } from './libretranslate.ts'
import { noEngine } from './none.ts'
import { openAi } from './openai.ts'

type PortableSettings = Extract<EngineSettings, { engine: 'deepl' | 'openai' | 'libretranslate' }>
type PlatformSettings = Exclude<EngineSettings, PortableSettings>

export function engineFrom(settings: PortableSettings): Engine {
  switch (settings.engine) {
    case 'deepl':
      return deepL(settings)
    case 'openai':
      return openAi(settings)
    case 'libretranslate': {
      const { url, key, name } = settings
      return libreTranslate({ url, ...(key && { apiKey: key }), ...(name && { name }) })
    }
  }
}

/**
 * Returns the engines in their order, with retries; `none` if there is no other. `own` returns null for an engine that
 * the platform does not have.
 */
export function enginesFrom(
  all: readonly EngineSettings[],
  own: (settings: PlatformSettings) => Engine | null,
  leaseMs: number,
): Engine[] {
  const made = all.flatMap((settings) => {
    if (settings.engine === 'workers-ai' || settings.engine === 'amazon-translate') return own(settings) ?? []
    return engineFrom(settings)
  })
  // A call that outlived the job's lease would be made a second time in parallel.
  const callMs = Math.min(30_000, leaseMs * 0.4)
  return made.length > 0 ? made.map((engine) => resilientEngine(engine, clock, callMs)) : [noEngine()]
}
