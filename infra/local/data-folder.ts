/**
 * The data folder of a local start: creates it if missing, locks it, and explains in plain words what is wrong with it.
 */
import { mkdir } from 'node:fs/promises'
import { type Lock, lockFolder } from './lock.ts'

type TakenFolder = { ok: true; lock: Extract<Lock, { ok: true }> } | { ok: false; reason: string }

export async function takeFolder(dataDir: string): Promise<TakenFolder> {
  try {
    // A new folder is private from the start; an existing folder keeps its mode.
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const lock = await lockFolder(dataDir)
    if (lock.ok) return { ok: true, lock }
    const holder = lock.holder ?? 'another process'
    return {
      ok: false,
      reason: `Punte already runs on ${dataDir}: ${holder}. Use that one, stop it first, or start with another folder: PUNTE_DATA=other PORT=8788 npm start`,
    }
  } catch (error) {
    const reason = troubleOf(error, dataDir)
    if (!reason) throw error
    return { ok: false, reason }
  }
}

const troubles: Record<string, string> = {
  ENOSPC: 'its disk is full. Make space on it.',
  EDQUOT: 'its disk is full for this user. Make space on it.',
  EACCES: 'this user may not write to it. Change its mode, or start with another folder: PUNTE_DATA=other npm start',
  EROFS: 'its disk takes no writes. Start with another folder: PUNTE_DATA=other npm start',
  ENOTDIR: 'it is no folder. Start with another: PUNTE_DATA=other npm start',
  EEXIST: 'it is no folder. Start with another: PUNTE_DATA=other npm start',
}
/** SQLITE_FULL and SQLITE_CANTOPEN (sqlite.org/rescode.html). */
const ofSqlite: Record<number, string> = { 13: 'ENOSPC', 14: 'EACCES' }

/** Returns a sentence on what the system refused to do with the folder; null for any other error. */
export function troubleOf(error: unknown, dataDir: string): string | null {
  if (!(error instanceof Error)) return null
  const code = 'errcode' in error ? ofSqlite[Number(error.errcode)] : 'code' in error ? String(error.code) : undefined
  const trouble = code === undefined ? undefined : troubles[code]
  return trouble ? `The data folder ${dataDir} can’t be written to: ${trouble}` : null
}
