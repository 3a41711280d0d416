/**
 * The stored form of the object at an address. The first line is JSON: its facts, and the length in bytes of each
 * section after it. One section is the page as data. The others are the page in each reading view, rendered from the
 * data to HTML. A reader's request takes one section in bytes and neither decodes nor parses the rest. An error names
 * the section, never its content.
 */
import * as z from 'zod'
import { type Page, pageSchema, type SiteObject, siteObjectSchema } from '../article/page.ts'
import { type ReadingView, readingViews } from '../article/reading-view.ts'
import { Html, isSlot, type Slot, slotSchema, toHtmlString } from '../html.ts'
import { localeSchema } from '../locales/locale.ts'
import { type ArticleParts, renderArticle } from '../page/article-page.ts'
import type { Identity } from '../page/identity.ts'
import type { ObjectReader } from '../ports/objects.ts'
import { type ParsedJson, parseJson } from '../storage/json.ts'

/** In stored order. */
const sections = [...readingViews, 'page'] as const
type Section = (typeof sections)[number]

const firstSchema = siteObjectSchema.extend({ sections: z.partialRecord(z.enum(sections), z.int().min(0)).default({}) })

/** The facts in the first line. Sections are read when they are needed. */
export type OpenSiteObject = z.infer<typeof firstSchema> & { rest: Uint8Array }

/** The first line of a reading view. Its markup is a list of pieces: the length of some HTML in bytes, or a slot. */
const viewSchema = z.object({
  template: z.string(),
  title: z.string(),
  others: z.partialRecord(localeSchema, z.string()),
  head: z.array(z.union([z.int(), slotSchema])),
  main: z.array(z.union([z.int(), slotSchema])),
})

const newLine = 0x0a

/** The object to store at an address that has no page. */
export const writeWithoutPage = (site: Omit<SiteObject, 'page'>): string => JSON.stringify(siteObjectSchema.parse(site))

/** The object to store at `slug`, with its page in every reading view. A long page is rendered when it is read. */
export function writeSiteObject(site: SiteObject, slug: string, identity: Identity): string {
  const { page, locale } = site
  if (!page) return writeWithoutPage(site)
  // Without a counterpart all views are the same.
  const views = page.counterpart ? readingViews : (['single'] as const)
  const render = (way: ReadingView) => writeView(renderArticle({ page, locale, slug, readingView: way, identity }))
  const ready = page.long ? [] : views.map((way) => [way, render(way)] as const)
  const bodies = [...ready, ['page', JSON.stringify(pageSchema.parse(page))] as const]
  const lengths = bodies.map(([name, body]) => [name, byteLength(body)])
  const first = { ...siteObjectSchema.parse(site), sections: Object.fromEntries(lengths) }
  return [JSON.stringify(first), '\n', ...bodies.map(([, body]) => body)].join('')
}

function writeView({ head, main, ...view }: ArticleParts): string {
  const [headPieces, mainPieces] = [textsOf(head), textsOf(main)]
  const first = { ...view, head: headPieces.map(layoutOf), main: mainPieces.map(layoutOf) }
  const texts = [...headPieces, ...mainPieces].filter((piece) => typeof piece === 'string')
  return [JSON.stringify(first), '\n', ...texts].join('')
}

const textsOf = ({ pieces }: Html): (string | Slot)[] =>
  pieces.map((piece) => (isSlot(piece) ? piece : toHtmlString(new Html([piece]))))
const layoutOf = (piece: string | Slot) => (typeof piece === 'string' ? byteLength(piece) : piece)

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** Parses everything but the page. */
export const parseSiteObject = (body: string): ParsedJson<SiteObject> =>
  parseJson(body.split('\n', 1).join(), siteObjectSchema)

/** Opens the object at `key`. Throws if its first line is invalid. */
export function openSiteObject(key: string, bytes: Uint8Array): OpenSiteObject {
  const [first, rest] = cutLine(bytes)
  const parsed = parseJson(first, firstSchema)
  if (!parsed.ok) throw new Error(`${key} ${parsed.reason}`)
  return { ...parsed.value, rest }
}

export async function readSiteObject(
  objects: ObjectReader,
  key: string,
): Promise<{ site: OpenSiteObject; etag: string } | null> {
  const stored = await objects.getUnless(key, undefined)
  return stored && stored !== 'same' ? { site: openSiteObject(key, stored.bytes), etag: stored.etag } : null
}

/** The page as data; undefined if the locale is not public. */
export function pageOf(site: OpenSiteObject): Page | undefined {
  const section = sectionOf(site, 'page')
  return section && parse(site, 'page', new TextDecoder().decode(section), pageSchema)
}

/** The page of a long article, whose text is in its parts. The page of a short one is not even parsed. */
export const longPageOf = (site: OpenSiteObject): Page | undefined =>
  site.sections.single === undefined ? pageOf(site) : undefined

/** The rendered page, by any version of the templates. A view that the article lacks is replaced by the single view. */
export function readyOf(site: OpenSiteObject, way: ReadingView): ArticleParts | undefined {
  const section = sectionOf(site, way) ?? sectionOf(site, 'single')
  if (!section) return undefined
  const [first, markup] = cutLine(section)
  const { head, main, ...view } = parse(site, way, first, viewSchema)
  let at = 0
  const take = (layout: typeof head) =>
    new Html(
      layout.map((piece) => {
        if (typeof piece !== 'number') return piece
        at += piece
        return markup.subarray(at - piece, at)
      }),
    )
  return { ...view, head: take(head), main: take(main) }
}

function sectionOf({ sections: lengths, rest }: OpenSiteObject, name: Section): Uint8Array | undefined {
  const length = lengths[name]
  if (length === undefined) return undefined
  const before = sections.slice(0, sections.indexOf(name)).reduce((total, other) => total + (lengths[other] ?? 0), 0)
  return rest.subarray(before, before + length)
}

function parse<T>({ locale, article }: OpenSiteObject, name: Section, text: string, schema: z.ZodType<T>): T {
  const parsed = parseJson(text, schema)
  if (!parsed.ok) throw new Error(`site of ${article} in ${locale}: ${name} ${parsed.reason}`)
  return parsed.value
}

/** The first line as text, and the rest as bytes: decoding that would cost more than everything else. */
function cutLine(bytes: Uint8Array): [string, Uint8Array] {
  const found = bytes.indexOf(newLine)
  const end = found < 0 ? bytes.length : found
  return [new TextDecoder().decode(bytes.subarray(0, end)), bytes.subarray(end + 1)]
}
