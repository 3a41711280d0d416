/** Reads what tests look at, parsed. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { segmentPairSchema } from '../../shared/article/segment-pair.ts'
import { confidenceSchema, progressSchema, versionStateSchema } from '../../shared/article/version.ts'
import type { World } from '../world.ts'

const shownSchema = z.object({
  article: z.string(),
  state: versionStateSchema,
  progress: progressSchema,
  confidence: confidenceSchema.nullable().optional(),
  segments: z.array(segmentPairSchema),
})

export async function readVersion(world: World, id: string, locale: 'ro' | 'en') {
  const response = await world.request(`/api/v1/articles/${id}/versions/${locale}`)
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return shownSchema.parse(await response.json())
}

export const samplesDir = join(import.meta.dirname, '..', 'samples', 'articles')

export const readSample = (name: string) => readFile(join(samplesDir, name), 'utf8')

export const patch = (world: World, id: string, segment: string, etag: string | null, body: unknown, locale = 'ro') =>
  world.request(`/api/v1/articles/${id}/versions/${locale}/segments/${segment}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...(etag === null ? {} : { 'If-Match': `"${etag}"` }) },
    body: JSON.stringify(body),
  })

export const problemSchema = z.object({
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
})
