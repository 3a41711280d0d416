/** The engine of a local command, first that serves: the one configured, Apertium, none. */
import type { Engine } from '../../shared/ports/engine.ts'
import { findApertium } from '../engines/apertium/install.ts'
import { apertium } from '../engines/apertium.ts'
import { libreTranslate } from '../engines/libretranslate.ts'
import { noEngine } from '../engines/none.ts'

export type EngineEnv = {
  PUNTE_ENGINE_URL?: string
  PUNTE_ENGINE_KEY?: string
  PATH?: string
  APERTIUM_DATADIR?: string
}

export async function localEngine(env: EngineEnv): Promise<Engine> {
  if (env.PUNTE_ENGINE_URL) return libreTranslate({ url: env.PUNTE_ENGINE_URL, apiKey: env.PUNTE_ENGINE_KEY })
  const installed = await findApertium({ path: env.PATH, dataDir: env.APERTIUM_DATADIR })
  return installed ? apertium(installed) : noEngine()
}
