/**
 * Chooses the engine of a local command: the first configured one, else Bergamot with its models, else Apertium, else
 * none.
 */

import { resilientEngine } from '../../shared/engine/resilient-engine.ts'
import { readEngines } from '../../shared/engine/settings.ts'
import { directions } from '../../shared/locales/locale.ts'
import { registry } from '../../shared/locales/registry.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { findApertium } from '../engines/apertium/install.ts'
import { apertium } from '../engines/apertium.ts'
import { findModels, type Models } from '../engines/bergamot/models.ts'
import { type BergamotOptions, bergamot } from '../engines/bergamot.ts'
import { clock } from '../engines/clock.ts'
import { engineFrom } from '../engines/from-settings.ts'
import { noEngine } from '../engines/none.ts'
import { modelsDir } from './models.ts'

/** PATH, HOME, the variables that name the engines' folders, and the engines' settings. */
export type EngineEnv = Readonly<Record<string, string | undefined>>

const callMs = 60_000

/** Throws with one line per wrong setting. `options` are Bergamot's. */
export async function localEngine(env: EngineEnv, options: BergamotOptions = {}): Promise<Engine> {
  const configured = await configuredEngine(env)
  if (configured) return resilientEngine(configured, clock, callMs)
  const dir = modelsDir(env)
  const models = dir && (await findModels(dir))
  const local = models && bergamot(models, options)
  if (local && (await serves(local, models))) return local
  const installed = await findApertium({ path: env.PATH, dataDir: env.APERTIUM_DATADIR })
  return installed ? apertium(installed) : noEngine()
}

/** Whether it translates each way that it has: models that it can't read should not keep another engine from serving. */
async function serves(engine: Engine, models: Models): Promise<boolean> {
  const results = await Promise.all(
    directions
      .filter(({ name }) => models[name])
      .map(({ from, to }) => engine.translate({ from, to, texts: [registry[from].conventions.greeting] })),
  )
  return results.every((result) => result.ok && result.texts[0]?.trim() !== '')
}

async function configuredEngine(env: EngineEnv): Promise<Engine | null> {
  const isListed = Boolean(env.PUNTE_ENGINES)
  const place = { name: 'this machine', engines: isListed ? (['amazon-translate'] as const) : [] }
  const { engines, errors: wrong } = readEngines(env, place)
  if (wrong.length > 0) throw new Error(`These settings are wrong:\n${wrong.join('\n')}`)
  const [first] = engines
  if (!first || first.engine === 'workers-ai') return null
  if (first.engine !== 'amazon-translate') return engineFrom(first)
  // Imported only here, because it is large and rarely needed.
  const { amazonTranslate } = await import('../engines/amazon-translate.ts')
  return amazonTranslate({ ...(first.terminologies && { terminologies: first.terminologies }) })
}
