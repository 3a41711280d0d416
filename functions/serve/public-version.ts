/**
 * A version as readers may have it: the original's own text, or a translation that is public. The other side of its pairs
 * comes with it only where that is public too.
 */
import { segmentsToTranslate } from '../../shared/article/derive.ts'
import { type Head, localesOf } from '../../shared/article/head.ts'
import { shownDocument, targetsOf } from '../../shared/article/shown.ts'
import { type Version, versionSchema } from '../../shared/article/version.ts'
import { isPublic } from '../../shared/article/visibility.ts'
import type { Document } from '../../shared/document/model.ts'
import { renderMarkdown } from '../../shared/document/render-markdown.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { readDocument, readHead } from '../../shared/store/gather.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'

export type PublicVersion = { ok: true; json: unknown; markdown: string } | { ok: false; status: 404 | 410 }

export async function readPublicVersion(objects: Objects, article: string, locale: Locale): Promise<PublicVersion> {
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned || !localesOf(head).includes(locale)) return { ok: false, status: 404 }
  if (head.withdrawnAt !== undefined) return { ok: false, status: 410 }
  const original = locale === head.source.locale
  const version = original ? undefined : (await getJson(objects, keys.version(article, locale), versionSchema))?.value
  if (!isPublic(head, locale, version ? { [locale]: version } : {})) return { ok: false, status: 404 }
  const document = shownDocument(await readDocument(objects, head), version)
  const ids = new Set(document.blocks.map(({ id }) => id))
  const json = version ? publicPairs(version, isPublic(head, head.source.locale, {})) : originalPairs(head, document)
  return {
    ok: true,
    json: { ...json, segments: json.segments.filter(({ block }) => ids.has(block)) },
    markdown: renderMarkdown(document, version && targetsOf(version)),
  }
}

/** Without what is between translators: checks, terms, engines' refusals. */
const publicPairs = (version: Version, withSource: boolean) => {
  const { article, revision, locale, sourceLocale, state, progress } = version
  const segments = version.segments.map(({ id, block, source, target, origin, state, stale, etag }) => ({
    ...{ id, block },
    ...(withSource ? { source } : {}),
    ...{ target, origin, state, stale, etag },
  }))
  return { article, revision, locale, sourceLocale, state, progress, segments }
}

const originalPairs = (head: Head, document: Document) => ({
  ...{ article: head.article, revision: head.revision, locale: head.source.locale, sourceLocale: head.source.locale },
  state: 'original',
  segments: segmentsToTranslate(document).map(({ id, block, source }) => ({
    ...{ id, block, source },
    ...{ target: source, origin: 'copy' },
  })),
})
