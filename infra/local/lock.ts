/**
 * One start a data folder. The system holds the lock and drops it when its process ends, in whatever way: SQLite locks its
 * file for as long as a transaction is open, and nothing is ever stored in it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { writeWhole } from './write-whole.ts'

/** `holder` is what the one who has it said of itself, or null where it did not come to that. */
export type Lock =
  | { ok: true; say(self: string): Promise<void>; release(): void }
  | { ok: false; holder: string | null }

/** Throws where the folder can't be written to. */
export async function lockFolder(dataDir: string): Promise<Lock> {
  const holder = join(dataDir, 'running')
  const database = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
  try {
    // No journal: it would be a file for nothing.
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
  return { ok: true, say: (self) => writeWhole(holder, `${self}\n`), release: () => database.close() }
}

/** SQLITE_BUSY (sqlite.org/rescode.html). */
const busy = 5
