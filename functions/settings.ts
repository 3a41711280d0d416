/** Reads a deployment's settings, and reports everything missing or wrong in one message. */
import * as z from 'zod'
import { type EngineSettingsResult, type Platform, readEngines } from '../shared/engine/settings.ts'
import { ulidPattern } from '../shared/ids.ts'
import { localeSchema } from '../shared/locales/locale.ts'
import { identitySchema, noIdentity } from '../shared/page/identity.ts'
import { issuersSchema } from '../shared/people/issuer.ts'
import { type PersonInSettings, userRoles } from '../shared/people/person.ts'
import type { Settings } from '../shared/pipeline/ports.ts'

/** Strict, because a mistyped `listed` would make a name public. */
const personSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[\w.@+-]{1,100}$/, 'has other characters than letters, digits and . @ + - _')
    .refine((id) => !ulidPattern.test(id), 'is of the form of ids in the store'),
  roles: z.array(z.enum(userRoles)).min(1),
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'),
  name: z.string().trim().min(1).max(100).optional(),
  listed: z.boolean().optional(),
  languages: z.array(localeSchema).min(1).optional(),
})

/** A setting that is a text of JSON. */
const jsonOf = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text, context): T => {
    try {
      const parsed = schema.safeParse(JSON.parse(text))
      if (parsed.success) return parsed.data
      context.addIssue({
        code: 'custom',
        message: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join(', '),
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

/** One or more secrets, separated by commas; white space around them does not count. */
const sessionKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .pipe(z.array(z.string().min(32, 'has less than 32 characters')))

const environmentSchema = z.object({
  /** {"name"?: "Ziarul", "origin"?: "https://news.example", …}: `shared/page/identity.ts` */
  PUNTE_SITE: jsonOf(identitySchema).default(noIdentity),
  PUNTE_PUBLISH: z.enum(['auto', 'manual']).default('manual'),
  PUNTE_LEASE_SECONDS: z.coerce.number().int().min(5).max(900).default(60),
  /** Keeps readers' pages for a second in the data centre that served them. */
  PUNTE_EDGE_CACHE: z.enum(['on', 'off']).default('off'),
  /** [{"id": "ana", "roles": ["translator"], "tokenHash": SHA-256 of a token, "name"?: "Ana Pop", "listed"?: false,
   * "languages"?: ["ro"]}] */
  PUNTE_PEOPLE: jsonOf<PersonInSettings[]>(z.array(personSchema)).default([]),
  /** Secrets for the cookies of browsers, the newest first. */
  PUNTE_SESSION_KEY: sessionKeys.default([]),
  /** [{"id": "office", "name": "Our accounts", "issuer": "https://…", "clientId": "…", "clientSecret"?: "…",
   * "admit"?: [{"group": "editors", "roles": ["editor"]}]}] */
  PUNTE_OIDC: jsonOf(issuersSchema).default([]),
  /** Whether somebody else than the translator has to make a segment final. */
  PUNTE_SECOND_EYES: z.enum(['on', 'off']).default('off'),
  PUNTE_TRAIL_DAYS: z.coerce.number().int().min(1).max(36_500).default(400),
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
  identity: environment.PUNTE_SITE,
  publish: environment.PUNTE_PUBLISH,
  leaseMs: environment.PUNTE_LEASE_SECONDS * 1000,
  people: environment.PUNTE_PEOPLE,
  sessionKeys: environment.PUNTE_SESSION_KEY,
  issuers: environment.PUNTE_OIDC,
  secondEyes: environment.PUNTE_SECOND_EYES === 'on',
  trailDays: environment.PUNTE_TRAIL_DAYS,
  streamMs,
})
