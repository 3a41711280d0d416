/** A real disk that is soon full: a file system of a few MiB in memory, mounted by root. */
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../e2e/process.ts'

export type SmallDisk = {
  path: string
  /** Until nothing more goes in. */
  fill(): Promise<void>
  /** Takes out again what filled it. */
  space(): Promise<void>
  remove(): Promise<void>
}

export async function smallDisk(mebibytes: number): Promise<SmallDisk> {
  const path = await mkdtemp(join(tmpdir(), 'punte-disk-'))
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'punte-test', path])
  if (mounted.code !== 0) throw new Error(`this test mounts a small disk, as root: ${mounted.stderr}`)
  const filler = join(path, 'filler')
  return {
    path,
    async fill() {
      const file = await open(filler, 'a')
      // Ever less at a time, so that not a page is left over.
      for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (;;) if ((await file.write(Buffer.alloc(size))).bytesWritten < size) break
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        }
      }
      await file.close()
    },
    space: () => rm(filler),
    async remove() {
      await run('umount', ['-l', path])
      await rm(path, { recursive: true, force: true })
    },
  }
}
