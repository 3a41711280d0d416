/**
 * A version as readers may get it: the original's text, or a public translation. It includes the other side of its
 * pairs only if that is public too.
 */

import { originalView, readerView } from '../article/api-views.ts'
import { articleDateIn } from '../article/article-date.ts'
import { articleLocales } from '../article/article-record.ts'
import { isPublic, pageLabel } from '../article/visibility.ts'
import { visibleDocument, visibleTargets } from '../article/visible-blocks.ts'
import { renderMarkdown } from '../document/render/render-markdown.ts'
import type { Locale } from '../locales/locale.ts'
import { readDocument } from './document.ts'
import { readArticleRecord } from './load-truth.ts'
import type { Ports } from './ports.ts'
import { readVersion } from './version.ts'

type PublicVersion =
  | { ok: true; json: ReturnType<typeof readerView> | ReturnType<typeof originalView>; markdown: string }
  | { ok: false; status: 404 | 410 }

export async function readPublicVersion(
  { objects, settings }: Pick<Ports, 'objects' | 'settings'>,
  article: string,
  locale: Locale,
): Promise<PublicVersion> {
  const { timeZone } = settings.identity
  const record = (await readArticleRecord(objects, article))?.value
  if (!record || record.spent || !articleLocales(record).includes(locale)) return { ok: false, status: 404 }
  if (record.withdrawnAt !== undefined) return { ok: false, status: 410 }
  const original = locale === record.source.locale
  const version = original ? undefined : ((await readVersion(objects, article, locale)) ?? undefined)
  if (!isPublic(record, locale, version ? { [locale]: version } : {})) return { ok: false, status: 404 }
  const document = visibleDocument(await readDocument(objects, record), version)
  const ids = new Set(document.blocks.map(({ id }) => id))
  const isShown = ({ block }: { block: string }) => ids.has(block)
  const json = version
    ? readerView({ ...version, segments: version.segments.filter(isShown) }, isPublic(record, record.source.locale, {}))
    : originalView(record, document)
  const { text: date } = articleDateIn(record, document.meta, locale, timeZone)
  const dated = { ...document, meta: { ...document.meta, date } }
  return {
    ok: true,
    json,
    markdown: version
      ? renderMarkdown(dated, visibleTargets(version), {
          // Whoever takes the text on has to know what a machine made.
          fields: { translation: pageLabel(record, locale, version), translated_from: record.source.locale },
        })
      : renderMarkdown(dated),
  }
}
