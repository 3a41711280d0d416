/** Whether a folder's disk is full. Checked after a write to the folder failed. */
import { statfs } from 'node:fs/promises'

/** As many bytes as the largest objects of one article take together. With less space than that a write may fail. */
const needed = 16 * 1024 * 1024

export async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize, files, ffree } = await statfs(folder)
  return bavail * bsize < needed || (files > 0 && ffree === 0)
}
