/**
 * Allows one start per data folder. The lock is an open SQLite transaction, in which nothing is stored. The system
 * releases it however the process ends.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { writeAtomic } from './write-atomic.ts'

/** `holder` is how the other process described itself; null if it has not done so yet. */
export type Lock =
  | { ok: true; say(self: string): Promise<void>; release(): void }
  | { ok: false; holder: string | null }

/** Throws if the folder can't be written to. */
export async function lockFolder(dataDir: string): Promise<Lock> {
  const holder = join(dataDir, 'running')
  const database = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
  try {
    // No journal, because there is nothing to roll back.
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!(error instanceof Error && 'errcode' in error && error.errcode === busy)) throw error
    return {
      ok: false,
      holder: await readFile(holder, 'utf8').then(
        (text) => text.trim() || null,
        () => null,
      ),
    }
  }
  return { ok: true, say: (self) => writeAtomic(holder, `${self}\n`), release: () => database.close() }
}

/** SQLITE_BUSY (sqlite.org/rescode.html). */
const busy = 5
