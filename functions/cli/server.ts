/** A Punte server as the commands see it: where it is, who calls, and its answers parsed. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { UsageError } from './command.ts'

export type Profile = { server: string; token: string }

const profileSchema = z.object({ server: z.url(), token: z.string().min(1) })
const problemSchema = z.object({
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
})

/** An answer of 400 and above: the server's own words. */
export class ServerError extends Error {
  readonly status: number
  readonly issues: { field: string; reason: string }[]
  constructor(status: number, message: string, issues: ServerError['issues'] = []) {
    super(message)
    this.status = status
    this.issues = issues
  }
}

/** Profiles on disk, the nearer first: the local start's, then the user's own. */
const places = (env: NodeJS.ProcessEnv): string[] => [
  join(env.PUNTE_DATA ?? '.punte', 'profile.json'),
  join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'punte', 'profile.json'),
]

/** From flags, else PUNTE_SERVER and PUNTE_TOKEN, else a saved profile. */
export async function findProfile(
  flags: { server?: string | undefined; token?: string | undefined },
  env: NodeJS.ProcessEnv,
): Promise<Profile> {
  const saved = await readProfile(places(env))
  const parsed = profileSchema.safeParse({
    server: flags.server ?? env.PUNTE_SERVER ?? saved?.server,
    token: flags.token ?? env.PUNTE_TOKEN ?? saved?.token,
  })
  if (parsed.success) return parsed.data
  throw new UsageError(
    'which server? Say --server URL and --token TOKEN, or save them: punte login --server URL --token TOKEN',
  )
}

export async function saveProfile(profile: Profile, env: NodeJS.ProcessEnv): Promise<string> {
  const place = places(env)[1] ?? ''
  await writeProfile(place, profile)
  return place
}

/** Only its owner may read it. */
async function writeProfile(place: string, profile: Profile): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600 })
}

async function readProfile(places: string[]): Promise<Profile | undefined> {
  for (const place of places) {
    const text = await readFile(place, 'utf8').catch(() => null)
    if (text === null) continue
    const parsed = profileSchema.safeParse(JSON.parse(text))
    if (!parsed.success) throw new UsageError(`${place} is not a profile: delete it, and log in again`)
    return parsed.data
  }
  return undefined
}

export async function call<T>(
  profile: Profile,
  path: string,
  schema: z.ZodType<T>,
  init: RequestInit = {},
): Promise<T> {
  return schema.parse(JSON.parse(await callText(profile, path, init)))
}

/** The answer as it comes. */
export const callText = async (profile: Profile, path: string, init: RequestInit = {}): Promise<string> =>
  (await request(profile, path, init)).text()

/** An answer below 400; any other throws. */
async function request(profile: Profile, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(new URL(`/api/v1${path}`, profile.server), {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${profile.token}` },
  }).catch(() => {
    throw new ServerError(0, `${profile.server} does not answer. Is it running?`)
  })
  if (response.ok) return response
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  if (!problem.success) throw new ServerError(response.status, `the server answered ${response.status}`)
  throw new ServerError(response.status, problem.data.detail, problem.data.errors)
}

export const acceptedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  locale: z.string(),
  title: z.string(),
  segments: z.number(),
  dropped: z.array(z.object({ role: z.string() })),
  versions: z.array(z.object({ locale: z.string(), state: z.string() })),
})
export type Accepted = z.infer<typeof acceptedSchema>

export const progressSchema = z.object({
  versions: z.array(
    z.object({
      locale: z.string(),
      state: z.string(),
      progress: z.object({ total: z.number(), filled: z.number(), reviewed: z.number() }).nullable(),
    }),
  ),
})

/** `key`, an Idempotency-Key, makes an upload that is sent again the same one. */
export function upload(
  profile: Profile,
  content: Uint8Array,
  type: string,
  query: Record<string, string>,
  key?: string,
): Promise<Accepted> {
  const search = new URLSearchParams(query).toString()
  return call(profile, `/articles${search ? `?${search}` : ''}`, acceptedSchema, {
    method: 'POST',
    headers: { 'Content-Type': type, ...(key ? { 'Idempotency-Key': key } : {}) },
    body: new Uint8Array(content),
  })
}

const articleSchema = z.object({ id: z.string(), locale: z.string() })
const revisedSchema = z.object({
  id: z.string(),
  revision: z.number(),
  title: z.string(),
  changes: z.array(z.object({ kind: z.string() })),
  removed: z.array(z.string()),
})
export type Revised = z.infer<typeof revisedSchema> & { locale: string }

/** A new revision of the article as it is now; refused when somebody else changes it in the same moment. */
export async function revise(profile: Profile, id: string, content: Uint8Array, type: string): Promise<Revised> {
  const path = `/articles/${encodeURIComponent(id)}`
  const seen = await request(profile, path)
  const { locale } = articleSchema.parse(await seen.json())
  const revised = await call(profile, `${path}/source`, revisedSchema, {
    method: 'PUT',
    headers: { 'Content-Type': type, 'If-Match': seen.headers.get('ETag') ?? '' },
    body: new Uint8Array(content),
  })
  return { ...revised, locale }
}

export const readProgress = (profile: Profile, id: string) => call(profile, `/articles/${id}/progress`, progressSchema)
