/**
 * Reads from variables which engines a platform uses: `PUNTE_ENGINES=deepl,workers-ai` tries them in this order.
 * Without that list it uses the server at PUNTE_ENGINE_URL if set, else the engines that the platform provides. All
 * mistakes are reported at once, one line each.
 */
import * as z from 'zod'
import { directions } from '../locales/locale.ts'

const engineNames = ['deepl', 'openai', 'workers-ai', 'amazon-translate', 'libretranslate'] as const
type EngineName = (typeof engineNames)[number]

export type EngineSettings =
  | { engine: 'deepl'; key: string; url?: string; glossaries?: Record<string, string> }
  | { engine: 'openai'; url: string; model: string; key?: string }
  | { engine: 'libretranslate'; url: string; key?: string; name?: string }
  | { engine: 'workers-ai'; model?: string }
  | { engine: 'amazon-translate'; terminologies?: Record<string, string[]> }

/** A platform and the engines that only it provides. */
export type Platform = { name: string; engines: readonly EngineName[] }

type Variables = Record<string, unknown>
export type EngineSettingsResult = { engines: EngineSettings[]; errors: string[] }

const direction = z.enum(directions.map(({ name }) => name))
const address = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' })

export function readEngines(variables: Variables, place: Platform): EngineSettingsResult {
  const wrong: string[] = []
  const text = (name: string): string | undefined => {
    const value = variables[name]
    if (value === undefined || value === '') return undefined
    if (typeof value === 'string') return value
    wrong.push(`${name}: is not a text`)
    return undefined
  }
  const needed = (name: string, engine: EngineName, what: string): string => {
    const value = text(name)
    if (value === undefined) wrong.push(`${name}: is missing; ${engine} needs ${what}`)
    return value ?? ''
  }
  const parsed = <T>(name: string, schema: z.ZodType<T>, value: unknown): T | undefined => {
    if (value === undefined) return undefined
    const result = schema.safeParse(value)
    if (result.success) return result.data
    wrong.push(`${name}: ${result.error.issues.map(({ message }) => message).join(', ')}`)
    return undefined
  }
  const json = (name: string): unknown => {
    const value = text(name)
    if (value === undefined) return undefined
    try {
      return JSON.parse(value)
    } catch {
      wrong.push(`${name}: is not JSON`)
      return undefined
    }
  }
  const url = (name: string) => parsed(name, address, text(name))

  const readers: Record<EngineName, () => EngineSettings> = {
    deepl: () => {
      const glossaries = parsed(
        'PUNTE_DEEPL_GLOSSARIES',
        z.partialRecord(direction, z.string()),
        json('PUNTE_DEEPL_GLOSSARIES'),
      )
      const at = url('PUNTE_DEEPL_URL')
      return {
        engine: 'deepl',
        key: needed('PUNTE_DEEPL_KEY', 'deepl', 'an authentication key'),
        ...(at && { url: at }),
        ...(glossaries && { glossaries }),
      }
    },
    openai: () => {
      const key = text('PUNTE_OPENAI_KEY')
      return {
        engine: 'openai',
        url: url('PUNTE_OPENAI_URL') ?? 'https://api.openai.com/v1',
        model: needed('PUNTE_OPENAI_MODEL', 'openai', 'the name of a model'),
        ...(key && { key }),
      }
    },
    libretranslate: () => {
      const [key, name] = [text('PUNTE_ENGINE_KEY'), text('PUNTE_ENGINE_NAME')]
      needed('PUNTE_ENGINE_URL', 'libretranslate', 'a server’s address')
      return {
        engine: 'libretranslate',
        url: url('PUNTE_ENGINE_URL') ?? '',
        ...(key && { key }),
        ...(name && { name }),
      }
    },
    'workers-ai': () => {
      const model = text('PUNTE_WORKERS_AI_MODEL')
      return { engine: 'workers-ai', ...(model && { model }) }
    },
    'amazon-translate': () => {
      const name = 'PUNTE_AMAZON_TERMINOLOGIES'
      const terminologies = parsed(name, z.partialRecord(direction, z.array(z.string())), json(name))
      return { engine: 'amazon-translate', ...(terminologies && { terminologies }) }
    },
  }

  const listed = text('PUNTE_ENGINES')
  const engines = (listed?.split(',') ?? defaults(variables, place)).flatMap((part): EngineSettings[] => {
    const name = engineNames.find((known) => known === part.trim())
    if (!name) wrong.push(`PUNTE_ENGINES: ${part.trim() || '(nothing)'} is none of ${engineNames.join(', ')}`)
    else if (isOfPlace(name) && !place.engines.includes(name)) wrong.push(`PUNTE_ENGINES: ${place.name} has no ${name}`)
    else return [readers[name]()]
    return []
  })
  const twice = engines.map(({ engine }) => engine).filter((name, at, all) => all.indexOf(name) !== at)
  for (const name of new Set(twice)) wrong.push(`PUNTE_ENGINES: ${name} is named twice`)
  return { engines, errors: [...new Set(wrong)] }
}

const isOfPlace = (name: EngineName): boolean => name === 'workers-ai' || name === 'amazon-translate'

const defaults = ({ PUNTE_ENGINE_URL: url }: Variables, { engines }: Platform): readonly EngineName[] =>
  url ? ['libretranslate'] : engines
