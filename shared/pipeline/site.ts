/**
 * How what stands at an address is written: lines of JSON, the first of which says what the others are. They hold the
 * page as it is read, each way of reading by itself, and as data. So whoever reads it parses what is wanted and no more.
 * An error names the line, never what stands there.
 */
import * as z from 'zod'
import { type Page, pageSchema, type Rendered, renderedSchema, type Site, siteSchema } from '../article/page.ts'
import { type Way, ways } from '../article/ways.ts'
import { renderWays } from '../page/render.ts'
import type { Readable } from '../ports/objects.ts'
import { type ParsedJson, parseJson } from '../storage/json.ts'

const lineSchema = z.enum([...ways, 'page'])
type Line = z.infer<typeof lineSchema>

const firstSchema = siteSchema.extend({
  /** What follows, a line each. */
  lines: z.array(lineSchema).default([]),
  /** In version 1, which had no further lines. What it had made ready beside the page is not used. */
  page: z.unknown().optional(),
})

/** What stands at an address, as its first line says; the others are read when they are asked for. */
export type OpenSite = z.infer<typeof firstSchema> & { bytes: Uint8Array }

/** What is to stand at `slug`, its page ready in every way of reading; a long one is read from its parts. */
export function writeSite(site: Site, slug: string): string {
  const { page } = site
  const ready = page && !page.long ? renderWays(page, site.locale, slug) : {}
  const lines = page ? { ...ready, page: pageSchema.parse(page) } : {}
  const names = Object.keys(lines)
  const first = { ...siteSchema.parse(site), ...(names.length > 0 && { lines: names }) }
  return [first, ...Object.values(lines)].map((line) => JSON.stringify(line)).join('\n')
}

/** What stands there, but for its page. */
export const parseSite = (body: string): ParsedJson<Site> => parseJson(body.split('\n', 1).join(), siteSchema)

/** The object at `key`. */
export function openSite(key: string, bytes: Uint8Array): OpenSite {
  const parsed = parseJson(lineOf(bytes, 0), firstSchema)
  if (!parsed.ok) throw new Error(`${key} ${parsed.reason}`)
  return { ...parsed.value, bytes }
}

export async function readSite(objects: Readable, key: string): Promise<{ site: OpenSite; etag: string } | null> {
  const stored = await objects.getUnless(key, undefined)
  return stored && stored !== 'same' ? { site: openSite(key, stored.bytes), etag: stored.etag } : null
}

/** The page as data; none where the locale is not public. */
export const pageOf = (site: OpenSite): Page | undefined =>
  readLine(site, 'page', pageSchema) ?? pageSchema.optional().parse(site.page)

/** The page of a long article, whose text is read from its parts; of a short one it is not even looked at. */
export const longPageOf = (site: OpenSite): Page | undefined => (site.lines.length === 1 ? pageOf(site) : undefined)

/** What is ready of the page, by whatever templates. A way that the article is not read in is one language's. */
export const renderedOf = (site: OpenSite, way: Way): Rendered | undefined =>
  readLine(site, site.lines.includes(way) ? way : 'single', renderedSchema)

function readLine<T>({ lines, bytes, locale, article }: OpenSite, name: Line, schema: z.ZodType<T>): T | undefined {
  const at = lines.indexOf(name)
  if (at < 0) return undefined
  const parsed = parseJson(lineOf(bytes, at + 1), schema)
  if (!parsed.ok) throw new Error(`site of ${article} in ${locale}: ${name} ${parsed.reason}`)
  return parsed.value
}

const newLine = 0x0a

/** Line `n`, from 0; the others are not decoded, which would cost more than all else does. */
function lineOf(bytes: Uint8Array, n: number): string {
  let start = 0
  for (let i = 0; i < n; i++) start = endOf(bytes, start) + 1
  return new TextDecoder().decode(bytes.subarray(start, endOf(bytes, start)))
}

function endOf(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(newLine, start)
  return end < 0 ? bytes.length : end
}
