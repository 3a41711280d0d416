/** A version as readers may have it: the original's own text, or a translation that is public. */
import { segmentsToTranslate } from '../../shared/article/derive.ts'
import { type Head, localesOf } from '../../shared/article/head.ts'
import { type Version, versionSchema } from '../../shared/article/version.ts'
import { isPublic } from '../../shared/article/visibility.ts'
import type { Document, RichText } from '../../shared/document/model.ts'
import { renderMarkdown } from '../../shared/document/render-markdown.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { readDocument, readHead } from '../../shared/store/gather.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'

export type PublicVersion = { json: unknown; markdown: string }

export async function readPublicVersion(
  objects: Objects,
  article: string,
  locale: Locale,
): Promise<PublicVersion | null> {
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned || !localesOf(head).includes(locale)) return null
  const original = locale === head.source.locale
  const version = original ? undefined : (await getJson(objects, keys.version(article, locale), versionSchema))?.value
  if (!isPublic(head, locale, version ? { [locale]: version } : {})) return null
  const document = await readDocument(objects, head)
  const targets = new Map(version?.segments.map((pair) => [pair.id, pair.target]))
  const targetOf = (id: string): RichText | null => targets.get(id) ?? null
  return {
    json: version ? publicPairs(version) : originalPairs(head, document),
    markdown: version ? renderMarkdown(document, targetOf) : renderMarkdown(document),
  }
}

/** Without what is between translators: checks, terms, engines' refusals. */
const publicPairs = ({ article, revision, locale, sourceLocale, state, progress, segments }: Version) => ({
  ...{ article, revision, locale, sourceLocale, state, progress },
  segments: segments.map(({ id, block, source, target, origin, state, stale, etag }) => ({
    id,
    block,
    source,
    target,
    origin,
    state,
    stale,
    etag,
  })),
})

const originalPairs = (head: Head, document: Document) => ({
  ...{ article: head.article, revision: head.revision, locale: head.source.locale, sourceLocale: head.source.locale },
  state: 'original',
  segments: segmentsToTranslate(document).map(({ id, block, source }) => ({
    id,
    block,
    source,
    target: source,
    origin: 'copy',
  })),
})
