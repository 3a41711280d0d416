/**
 * What an editor has an article called where it is listed, shared and found, in one locale: its slug, title and
 * description. A slug is claimed before the head has it, as an upload's is; the one before leads to it for good.
 */
import * as z from 'zod'
import { claim } from '../../../shared/article/derive-page.ts'
import { type Head, localesOf, slugsOf } from '../../../shared/article/head.ts'
import { slugTrouble } from '../../../shared/article/slug.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { takeSlug } from '../../../shared/pipeline/take-slug.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import type { Seen } from '../../http/etag.ts'
import { type ChangeResult, change } from './change.ts'

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'is empty: null takes it away')
        .max(most, `is longer than ${most} characters`)
        .check(isPlainText),
    )

const slugSchema = z.string().check((context) => {
  const trouble = slugTrouble(context.value)
  if (trouble) context.issues.push({ code: 'custom', message: trouble, input: context.value })
})

/** What is not named stays as it is; null goes back to what the text says. */
export const namingSchema = z
  .strictObject({
    slug: slugSchema.optional(),
    title: line(300).nullable().optional(),
    description: line(500).nullable().optional(),
  })
  .refine((naming) => Object.keys(naming).length > 0, 'names nothing: send slug, title or description')
export type Naming = z.infer<typeof namingSchema>

type Refused = { ok: false; reason: 'locale' | 'withdrawn' | 'slug-taken' } | { ok: false; reason: 'stale'; head: Head }
export type NameResult = ChangeResult<Refused>

/** Older ones lead to a slug that leads on. */
const mostFormer = 20

/** `seen`: whether the editor saw the head with this number. */
export function nameArticle(
  ports: Ports,
  article: string,
  locale: Locale | null,
  seen: Seen,
  { slug, title, description }: Naming,
): Promise<NameResult> {
  return change<Refused>(ports, article, async (head) => {
    if (!locale || !localesOf(head).includes(locale)) return { ok: false, reason: 'locale' }
    if (head.withdrawnAt !== undefined) return { ok: false, reason: 'withdrawn' }
    if (!seen(String(head.number))) return { ok: false, reason: 'stale', head }
    const named: Partial<Head> = {
      ...(title === undefined ? {} : { titles: withEntry(head.titles, locale, title) }),
      ...(description === undefined ? {} : { descriptions: withEntry(head.descriptions, locale, description) }),
    }
    if (slug === undefined || slug === head.slugs[locale]) return { ok: true, head: named }
    const taken = await takeSlug(ports, slug, { ...claim(head, locale), claimedAt: ports.now() })
    if (!taken) return { ok: false, reason: 'slug-taken' }
    const former = slugsOf(head, locale).filter((own) => own !== slug)
    const [latest = '', ...earlier] = former
    return {
      ok: true,
      claimed: true,
      head: {
        ...named,
        slugs: { ...head.slugs, [locale]: slug },
        formerSlugs: { ...head.formerSlugs, [locale]: [...earlier, latest].slice(-mostFormer) },
      },
    }
  })
}

function withEntry(entries: Partial<Record<Locale, string>> = {}, locale: Locale, text: string | null) {
  const { [locale]: _, ...others } = entries
  return text === null ? others : { ...others, [locale]: text }
}
