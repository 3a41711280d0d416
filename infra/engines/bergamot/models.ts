/**
 * The models on this machine: one folder per direction, with a list of its files that is written last. So every file in
 * a list is complete and was verified when it was downloaded. A missing network throws no error here.
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { type Direction, type DirectionName, directionName, directions } from '../../../shared/locales/locale.ts'
import { type DownloadOptions, download } from './download.ts'
import { findModel, mozilla, type Part, parts, type Registry } from './registry.ts'

/** Paths of the files of one direction. */
export type Model = Partial<Record<Part, string>>
/** Of each direction that can be translated. */
export type Models = Partial<Record<DirectionName, Model>>
export type ModelsResult = { ok: true; models: Models } | { ok: false; reason: string }

export type FetchModels = DownloadOptions & { registry?: Registry }

const listSchema = z.partialRecord(z.enum(parts), z.object({ name: z.string(), size: z.int(), sha256: z.string() }))

/** The models that are there, of pairs that have both directions; null where no pair has. */
export async function findModels(dir: string): Promise<Models | null> {
  const found = await Promise.all(directions.map(async ({ name }) => [name, await readModel(dir, name)] as const))
  const models: Models = Object.fromEntries(found.flatMap(([name, model]) => (model ? [[name, model]] : [])))
  const whole = directions.filter(({ from, to }) => models[directionName(from, to)] && models[directionName(to, from)])
  return whole.length > 0 ? Object.fromEntries(whole.map(({ name }) => [name, models[name]])) : null
}

/**
 * The models that are there, and those that are not downloaded now. A direction that can't be had leaves the other pairs
 * as they are; the first reason is told where no pair can be translated.
 */
export async function fetchModels(dir: string, options: FetchModels = {}): Promise<ModelsResult> {
  let reason = `the models in ${dir} are not whole`
  const failed = new Set<string>()
  for (const direction of [...directions].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const pair = [direction.from, direction.to].sort().join()
    if (failed.has(pair)) continue
    const fetched = await fetchModel(dir, direction, options)
    if (fetched.ok) continue
    if (failed.size === 0) reason = fetched.reason
    failed.add(pair)
  }
  const models = await findModels(dir)
  return models ? { ok: true, models } : { ok: false, reason }
}

async function fetchModel(
  dir: string,
  { from, to, name }: Direction,
  options: FetchModels,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  if (await readModel(dir, name)) return { ok: true }
  const found = await findModel(options.registry ?? mozilla, from, to, options.connectMs)
  if (!found.ok) return found
  const folder = join(dir, name)
  await mkdir(folder, { recursive: true })
  for (const file of Object.values(found.files)) {
    const path = join(folder, file.name)
    if ((await sizeOf(path)) === file.size) continue
    const downloaded = await download(file, path, options)
    if (!downloaded.ok) return downloaded
  }
  await writeFile(listOf(folder), JSON.stringify(listSchema.parse(found.files), null, 2))
  return { ok: true }
}

async function readModel(dir: string, direction: DirectionName): Promise<Model | null> {
  const folder = join(dir, direction)
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
