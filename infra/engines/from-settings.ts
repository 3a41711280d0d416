/** The drivers that run anywhere, from their settings. Those that need something of their place are made by its entry. */
import type { EngineSettings } from '../../shared/engine/settings.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { deepL } from './deepl.ts'
import { libreTranslate } from './libretranslate.ts'
import { openAi } from './openai.ts'

export type Portable = Extract<EngineSettings, { engine: 'deepl' | 'openai' | 'libretranslate' }>

export function engineFrom(settings: Portable): Engine {
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
