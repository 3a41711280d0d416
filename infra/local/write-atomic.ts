/**
 * Writes files atomically: after a kill or a full disk, a file has its old or its new content. Only the owner can read
 * them.
 */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export async function writeAtomic(place: string, text: string): Promise<void> {
  const beside = `${place}.${process.pid}.new`
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(dirname(place))
}

/** Syncs the folder, so that the new name is on disk too. Some systems can't open a folder, and need no sync. */
async function syncFolder(place: string): Promise<void> {
  const folder = await open(place, 'r').catch(() => null)
  await folder?.sync().catch(() => {})
  await folder?.close()
}
