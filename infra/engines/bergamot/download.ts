/**
 * Downloads one file of known size and SHA-256 to a `.part` file, and moves it into place once both match. An
 * interrupted download is resumed, in this run or a later one. Failures are returned as reasons; only a disk error
 * throws.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** `sha256` is hexadecimal, `size` is in bytes. */
export type RemoteFile = { name: string; url: string; size: number; sha256: string }

export type DownloadOptions = {
  /** Timeouts until the server answers, and between two pieces of its answer. */
  connectMs?: number
  stallMs?: number
  /** `done`: bytes downloaded so far. */
  progress?: (file: RemoteFile, done: number) => void
}

type Downloaded = { ok: true } | { ok: false; reason: string }

/** How often one run tries a file that was cut off. */
const tries = 3

export async function download(file: RemoteFile, path: string, options: DownloadOptions = {}): Promise<Downloaded> {
  const part = `${path}.part`
  let result: Downloaded = { ok: false, reason: '' }
  for (let tried = 0; tried < tries; tried++) {
    const before = await sizeOf(part)
    result = before === file.size ? { ok: true } : await fetchRest(file, part, before, options)
    if (result.ok) break
    // If nothing arrived, the server is probably down, so there is no further try.
    if ((await sizeOf(part)) <= before) return result
  }
  if (!result.ok) return result
  if ((await hashOf(part)) !== file.sha256) {
    await rm(part, { force: true })
    return failed(`${file.name} is not what the registry says: its SHA-256 differs`)
  }
  await rename(part, path)
  return { ok: true }
}

async function fetchRest(
  file: RemoteFile,
  part: string,
  have: number,
  { connectMs = 4000, stallMs = 15_000, progress = () => {} }: DownloadOptions,
): Promise<Downloaded> {
  if (have > file.size) await rm(part)
  const from = have > file.size ? 0 : have
  const controller = new AbortController()
  let timer = setTimeout(() => controller.abort(), connectMs)
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => controller.abort(), stallMs)
  }
  try {
    const response = await fetch(file.url, {
      headers: from > 0 ? { range: `bytes=${from}-` } : {},
      signal: controller.signal,
    })
    alive()
    // A server without range support sends the whole file.
    const start = response.status === 206 ? from : 0
    if (response.status === 416) await rm(part, { force: true })
    if ((response.status !== 200 && response.status !== 206) || !response.body) {
      await response.body?.cancel()
      return failed(`the server answered ${response.status} for ${file.name}`)
    }
    let done = start
    const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        alive()
        done += piece.length
        if (done > file.size) throw new Error('larger than the registry says')
        progress(file, done)
        yield piece
      }
    }
    await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(part, { flags: start > 0 ? 'a' : 'w' }))
    return done === file.size ? { ok: true } : failed(`${file.name} ended after ${done} of ${file.size} bytes`)
  } catch (error) {
    const why = controller.signal.aborted ? 'the server does not answer' : reasonOf(error)
    return failed(`${file.name} can’t be downloaded: ${why}`)
  } finally {
    clearTimeout(timer)
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed'
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}

const failed = (reason: string): Downloaded => ({ ok: false, reason })
