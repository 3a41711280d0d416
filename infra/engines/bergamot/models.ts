/**
 * The models on this machine: a folder a direction, with a list of its files written last. What the list names is whole:
 * it was checked when it came. Nothing here throws for want of a network.
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Locale } from '../../../shared/locale.ts'
import { type DownloadOptions, download } from './download.ts'
import { findModel, mozilla, type Part, parts, type Registry } from './registry.ts'

/** Paths of the files of one direction. */
export type Model = Partial<Record<Part, string>>
export type Models = { 'en-ro': Model; 'ro-en': Model }
export type Ready = { ok: true; models: Models } | { ok: false; reason: string }

export type FetchModels = DownloadOptions & { registry?: Registry }

const listSchema = z.partialRecord(z.enum(parts), z.object({ name: z.string(), size: z.int(), sha256: z.string() }))

/** The models that are there; null unless both directions are. */
export async function findModels(dir: string): Promise<Models | null> {
  const [there, back] = await Promise.all([readModel(dir, 'en', 'ro'), readModel(dir, 'ro', 'en')])
  return there && back && { 'en-ro': there, 'ro-en': back }
}

/** The models that are there, and those that are not downloaded now. */
export async function fetchModels(dir: string, options: FetchModels = {}): Promise<Ready> {
  for (const [from, to] of [
    ['en', 'ro'],
    ['ro', 'en'],
  ] as const) {
    if (await readModel(dir, from, to)) continue
    const found = await findModel(options.registry ?? mozilla, from, to, options.connectMs)
    if (!found.ok) return found
    const folder = folderOf(dir, from, to)
    await mkdir(folder, { recursive: true })
    for (const file of Object.values(found.files)) {
      const path = join(folder, file.name)
      if ((await sizeOf(path)) === file.size) continue
      const downloaded = await download(file, path, options)
      if (!downloaded.ok) return downloaded
    }
    await writeFile(listOf(folder), JSON.stringify(listSchema.parse(found.files), null, 2))
  }
  const models = await findModels(dir)
  return models ? { ok: true, models } : { ok: false, reason: `the models in ${dir} are not whole` }
}

async function readModel(dir: string, from: Locale, to: Locale): Promise<Model | null> {
  const folder = folderOf(dir, from, to)
  const text = await readFile(listOf(folder), 'utf8').catch(() => null)
  if (text === null) return null
  const list = listSchema.safeParse(parseJson(text)).data
  if (!list) return null
  const model: Model = {}
  for (const part of parts) {
    const file = list[part]
    if (!file) continue
    const path = join(folder, file.name)
    if ((await sizeOf(path)) !== file.size) return null
    model[part] = path
  }
  return model
}

const folderOf = (dir: string, from: Locale, to: Locale) => join(dir, `${from}-${to}`)
const listOf = (folder: string) => join(folder, 'files.json')

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? -1
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
