/** Whether a folder's disk is full, which is asked when a write to it broke. */
import { statfs } from 'node:fs/promises'

/** As much as an article's largest objects take together: with less a write may break though there is some space. */
const needed = 16 * 1024 * 1024

export async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize, files, ffree } = await statfs(folder)
  return bavail * bsize < needed || (files > 0 && ffree === 0)
}
