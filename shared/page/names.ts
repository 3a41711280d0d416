/** Leads from the names in an article's head, its section's and its authors', to what else stands under them. */
import { nameSlug } from '../article/listed.ts'
import { authorsOf, sectionOf } from '../article/signed.ts'
import type { Locale } from '../locale.ts'
import { escapeHtml } from '../text/escape-html.ts'

export const linkSection = (blockHtml: string, locale: Locale): string =>
  linkNames(blockHtml, [sectionOf(textOf(blockHtml))], `/${locale}/section`)

export const linkAuthors = (blockHtml: string, locale: Locale): string =>
  linkNames(blockHtml, authorsOf(textOf(blockHtml)), `/${locale}/author`)

const references: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The words of safe inline HTML. */
const textOf = (blockHtml: string): string =>
  blockHtml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (reference) => references[reference] ?? '')

/** Each name becomes a link where it stands whole. A line that has a link already keeps to that. */
function linkNames(blockHtml: string, names: string[], folder: string): string {
  if (blockHtml.includes('<a')) return blockHtml
  // Words at even places, tags between.
  const parts = blockHtml.split(/(<[^>]*>)/)
  for (const name of names) {
    const slug = nameSlug(name)
    const words = escapeHtml(name)
    const at = parts.findIndex((part, i) => i % 2 === 0 && part.includes(words))
    if (!slug || at < 0) continue
    const [before = '', ...after] = (parts[at] ?? '').split(words)
    parts.splice(at, 1, before, `<a href="${folder}/${slug}">${words}</a>`, after.join(words))
  }
  return parts.join('')
}
