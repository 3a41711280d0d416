/** Reads a deployment's settings, and reports everything missing or wrong in one message. */
import * as z from 'zod'
import { type EngineSettingsResult, type Platform, readEngines } from '../shared/engine/settings.ts'
import { type Person, type Settings, userRoles } from '../shared/pipeline/ports.ts'

/** Strict, because a mistyped `listed` would make a name public. */
const personSchema = z.strictObject({
  id: z.string().min(1),
  roles: z.array(z.enum(userRoles)).min(1),
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'),
  name: z.string().trim().min(1).max(100).optional(),
  listed: z.boolean().optional(),
})

const people = z.string().transform((text, context): Person[] => {
  try {
    const parsed = z.array(personSchema).safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    context.addIssue({
      code: 'custom',
      message: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', '),
    })
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' })
  }
  return z.NEVER
})

/** A setting that a platform can't start without. `what` describes it in the message. */
export const requiredSetting = (what: string) =>
  z.string({ error: ({ input }) => (input === undefined ? `is missing; it is ${what}` : 'is not a text') })

export const httpUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' })

const environmentSchema = z.object({
  PUNTE_PUBLISH: z.enum(['auto', 'manual']).default('manual'),
  PUNTE_LEASE_SECONDS: z.coerce.number().int().min(5).max(900).default(60),
  /** Keeps readers' pages for a second in the data centre that served them. */
  PUNTE_EDGE_CACHE: z.enum(['on', 'off']).default('off'),
  /** [{"id": "ana", "roles": ["translator"], "tokenHash": SHA-256 of a token, "name"?: "Ana Pop", "listed"?: false}] */
  PUNTE_PEOPLE: people.default([]),
})
type Environment = z.infer<typeof environmentSchema> & Pick<EngineSettingsResult, 'engines'>

/**
 * `own`: settings of this platform alone. An empty variable counts as not set. Throws with one line for each setting
 * that is missing or wrong; `shared/engine/settings.ts` checks those of the engines.
 */
export function readEnvironment<Own>(
  variables: Record<string, unknown>,
  place: Platform,
  own: z.ZodType<Own>,
): Environment & Own {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const [common, ofPlace] = [environmentSchema.safeParse(set), own.safeParse(set)]
  const { engines, errors: wrong } = readEngines(set, place)
  if (common.success && ofPlace.success && wrong.length === 0) return { ...common.data, ...ofPlace.data, engines }
  const issues = [...(ofPlace.error?.issues ?? []), ...(common.error?.issues ?? [])]
  const lines = [...issues.map(({ path, message }) => `${path.join('.')}: ${message}`), ...wrong]
  throw new Error(`These settings are wrong:\n${lines.join('\n')}`)
}

/** `streamMs`: how long the platform lets an answer stay open, in milliseconds. */
export const settingsOf = (environment: Environment, streamMs: number): Settings => ({
  publish: environment.PUNTE_PUBLISH,
  leaseMs: environment.PUNTE_LEASE_SECONDS * 1000,
  people: environment.PUNTE_PEOPLE,
  streamMs,
})
