/**
 * Reads the text of a long article's page one part at a time, from the document and version of the revision that the
 * page's object names.
 */
import type { Page, PageBlock, SiteObject } from '../article/page.ts'
import { type Aligned, derivePagePart } from '../article/page-part.ts'
import type { Version } from '../article/version.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { openDocument } from './document.ts'
import { readArticleRecord } from './load-truth.ts'
import { readVersionFacts, readVersionPart } from './version.ts'

export type OpenLongPage = {
  /** The segment ids of each part. */
  parts: { segments: string[] }[]
  read(part: number): Promise<PageBlock[]>
}

/** Null if the article was removed meanwhile. */
export async function openLongPage(
  objects: Objects,
  { article, locale }: Pick<SiteObject, 'article' | 'locale'>,
  page: Page,
): Promise<OpenLongPage | null> {
  const record = (await readArticleRecord(objects, article))?.value
  if (!record || record.spent || record.withdrawnAt !== undefined) return null
  const [own, beside] = await Promise.all([readSide(locale), readSide(page.counterpart)])
  const version = own ?? beside
  const source = { ...record.source, id: version?.sourceId ?? page.long?.source ?? record.source.id }
  const document = await openDocument(objects, { ...record, source })
  // A version of another revision has other parts until it is assembled again.
  const other = beside?.sourceId === source.id ? beside : undefined
  return {
    parts: document.parts,
    async read(part) {
      const [blocks, ours, theirs] = await Promise.all([
        document.read(part),
        readPairs(own, part),
        readPairs(other, part),
      ])
      const before = version?.parts?.slice(0, part) ?? []
      const isTitled = before.some((facts) => (own ? facts.page : facts.originalPage).headline)
      return derivePagePart(record, blocks, {
        version: ours,
        other: page.counterpart === record.source.locale ? 'original' : theirs,
        titleFound: part > 0 && (version ? isTitled : true),
      }).blocks
    },
  }

  /** The version that a side of the page shows; undefined for the original. */
  async function readSide(side: Locale | undefined): Promise<Version | undefined> {
    if (!record || !side || side === record.source.locale) return undefined
    return (await readVersionFacts(objects, article, side))?.value
  }

  async function readPairs(side: Version | undefined, part: number): Promise<Aligned | undefined> {
    if (!side) return undefined
    const pairs = await readVersionPart(objects, side, part)
    if (!pairs) throw new Error(`part ${part} of ${article} in ${side.locale} is missing`)
    return pairs
  }
}
