/**
 * The local start's log: a file that only its owner can read, with a size limit. A full log is renamed to `punte.log.1`
 * and replaces the one before. Lines that can't be written, for example on a full disk, are counted and dropped.
 */
import { type FileHandle, open, rename } from 'node:fs/promises'

type LogFile = {
  write(line: string): void
  /** Resolves once everything written before is in the file or dropped. */
  flush(): Promise<void>
  close(): Promise<void>
}

const maxBytes = 10 * 1024 * 1024
/** UTF-16 units that may wait for the disk; further lines are dropped. */
const maxWaiting = 1_000_000

export function openLog(place: string, limit = maxBytes): LogFile {
  let file: FileHandle | null = null
  let size = 0
  const waiting: string[] = []
  let units = 0
  let lost = 0
  let writing: Promise<void> | null = null

  async function reopen(): Promise<FileHandle> {
    const opened = await open(place, 'a', 0o600)
    // An existing file may have another mode.
    await opened.chmod(0o600)
    size = (await opened.stat()).size
    return opened
  }

  async function append(text: string): Promise<void> {
    file ??= await reopen()
    if (size > 0 && size + text.length > limit) {
      await file.close()
      file = null
      await rename(place, `${place}.1`)
      file = await reopen()
    }
    await file.appendFile(text)
    size += Buffer.byteLength(text)
  }

  /** Takes as many waiting lines as still fit into the file, but at least one. */
  function take(): string[] {
    let length = waiting[0]?.length ?? 0
    let count = 1
    while (count < waiting.length && size + length + (waiting[count]?.length ?? 0) + count + 1 <= limit)
      length += waiting[count++]?.length ?? 0
    units -= length
    return waiting.splice(0, count)
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const lines = take()
      // The line before may be cut off.
      const missing = lost > 0 ? `\n{"event":"log-lines-lost","lines":${lost}}\n` : ''
      try {
        await append(`${missing}${lines.join('\n')}\n`)
        if (missing) lost = 0
      } catch {
        lost += lines.length
        await file?.close().catch(() => {})
        file = null
      }
    }
    writing = null
  }

  return {
    write(line) {
      if (units + line.length > maxWaiting) {
        lost++
        return
      }
      waiting.push(line)
      units += line.length
      writing ??= writeAll()
    },
    async flush() {
      await writing
    },
    async close() {
      await writing
      await file?.close()
    },
  }
}
