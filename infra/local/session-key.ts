/** The secret for the cookies of a local start. It is generated once and stored where only this user can read it. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomic } from './write-atomic.ts'

/** A file that is empty or too short is replaced: people then sign in again. */
export async function readSessionKey(dataDir: string): Promise<string> {
  const place = join(dataDir, 'session-key')
  const text = await readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return ''
  })
  if (text.trim().length >= 32) return text.trim()
  const key = randomBytes(32).toString('hex')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeAtomic(place, `${key}\n`)
  return key
}
