/**
 * The text of a long article's page, a part at a time: from the document and the version of one revision, whichever the
 * page's own object is of.
 */
import type { Page, PageBlock, Site } from '../article/page.ts'
import { derivePart } from '../article/page-part.ts'
import type { Pairs } from '../article/version.ts'
import type { Objects } from '../ports/objects.ts'
import { openDocument } from './document.ts'
import { readHead } from './gather.ts'
import { readVersionFacts, readVersionPart } from './version.ts'

export type OpenPage = {
  /** The ids of each part's segments. */
  parts: { segments: string[] }[]
  read(part: number): Promise<PageBlock[]>
}

/** Null where the article is gone meanwhile. */
export async function openPage(
  objects: Objects,
  { article, locale }: Pick<Site, 'article' | 'locale'>,
  page: Page,
): Promise<OpenPage | null> {
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned || head.withdrawnAt !== undefined) return null
  const isOriginal = locale === head.source.locale
  const target = isOriginal ? page.counterpart : locale
  const version = target && (await readVersionFacts(objects, article, target))?.value
  const source = { ...head.source, id: version?.sourceId ?? page.long?.source ?? head.source.id }
  const document = await openDocument(objects, { ...head, source })
  return {
    parts: document.parts,
    async read(part) {
      const [blocks, pairs] = await Promise.all([document.read(part), version && readPairs(part)])
      const aligned = pairs && target ? { locale: target, segments: pairs.segments } : undefined
      const before = version?.parts?.slice(0, part) ?? []
      return derivePart(head, blocks, {
        locale,
        ...(isOriginal
          ? { version: undefined, other: aligned }
          : { version: aligned, other: page.counterpart && ('original' as const) }),
        titled: part > 0 && (version ? before.some((own) => (isOriginal ? own.originalPage : own.page).title) : true),
      }).blocks
    },
  }

  async function readPairs(part: number): Promise<Pairs> {
    const pairs = version && (await readVersionPart(objects, version, part))
    if (!pairs) throw new Error(`part ${part} of ${article} in ${target} is missing`)
    return pairs
  }
}
