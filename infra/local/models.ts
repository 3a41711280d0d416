/** The folder of Bergamot's models on this machine, and their download with a progress bar for each file. */
import { join } from 'node:path'
import { type Bars, bar } from '../../functions/cli/bar.ts'
import { directions } from '../../shared/locales/locale.ts'
import { type FetchModels, fetchModels, findModels, type ModelsResult } from '../engines/bergamot/models.ts'

/** PUNTE_MODELS, or a folder in the user's cache. Null if PUNTE_MODELS is 0 or no cache folder is known. */
export function modelsDir(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env.PUNTE_MODELS) return env.PUNTE_MODELS === '0' ? null : env.PUNTE_MODELS
  const cache = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache'))
  return cache ? join(cache, 'punte', 'models') : null
}

/** Returns the models and downloads them once, about 45 MB. Reports through `say` before and after. */
export async function prepareModels(
  dir: string,
  say: (line: string) => void,
  bars: Bars,
  options: FetchModels = {},
): Promise<ModelsResult> {
  const models = await findModels(dir)
  if (models && directions.every(({ name }) => models[name])) return { ok: true, models }
  say('Looking for Bergamot’s translation models (Mozilla’s, some 45 MB, once)…')
  const done = new Map<string, string>()
  const ready = await fetchModels(dir, {
    ...options,
    progress(file, bytes) {
      const megabytes = (count: number) => (count / 1e6).toFixed(1)
      done.set(file.name, `${bar(bytes, file.size)} ${megabytes(bytes)}/${megabytes(file.size)} MB  ${file.name}`)
      bars.draw([...done.values()])
    },
  })
  bars.end()
  say(ready.ok ? `The models are in ${dir}.` : `No models: ${ready.reason}. The next start tries again.`)
  return ready
}
