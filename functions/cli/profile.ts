/** The server that the commands call, and the token for it: from flags, the environment, or a file. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { UsageError } from './command.ts'

export type Profile = { server: string; token: string }

const profileSchema = z.object({ server: z.url(), token: z.string().min(1) })

/** Where profiles are saved, in order of precedence: the one of the local start, then the user's own. */
const places = (env: NodeJS.ProcessEnv): string[] => [
  join(env.PUNTE_DATA ?? '.punte', 'profile.json'),
  join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'punte', 'profile.json'),
]

/** Looks in the flags, then in PUNTE_SERVER and PUNTE_TOKEN, then in saved profiles. */
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

/** Only its owner may read the file. @returns its path */
export async function saveProfile(profile: Profile, env: NodeJS.ProcessEnv): Promise<string> {
  const place = places(env)[1] ?? ''
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600 })
  return place
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
