/**
 * Adds an existing translation to an article: stores it beside the article's originals, and then names it in the
 * record, which is the commit point. What people corrected before stays before the translation's words.
 */
import { type ArticleRecord, inEach, slugIn } from '../../../shared/article/article-record.ts'
import { slugClaim } from '../../../shared/article/derive-page.ts'
import { inheritDocument } from '../../../shared/article/inherit-document.ts'
import { withSuffix } from '../../../shared/article/slug.ts'
import { toBase64 } from '../../../shared/base64.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { shortHash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { changeArticleRecord } from '../../../shared/pipeline/change-article-record.ts'
import { claimSlug } from '../../../shared/pipeline/claim-slug.ts'
import { readDocument, readRevision } from '../../../shared/pipeline/document.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import { aboutTranslation, type ExistingTranslation, storeTranslation } from '../articles/existing-translation.ts'

type AddResult =
  | { ok: true; record: ArticleRecord; document: Document; translation: Document }
  | { ok: false; refusal: Refusal<Reason> }
type Reason = 'article-unknown' | 'article-withdrawn' | 'article-busy' | 'locales-equal'

/** How many slugs are tried: the article's own, and one with a hash of its id. */
const slugsOf = (record: ArticleRecord): string[] => {
  const slug = slugIn(record, record.source.locale)
  return [slug, withSuffix(slug, shortHash(record.article).slice(0, 8))]
}

export async function addTranslation(
  ports: Ports,
  article: string,
  sent: ExistingTranslation,
  by: string,
): Promise<AddResult> {
  const { objects } = ports
  const { locale } = sent.document
  const added = aboutTranslation(ports, sent, by)
  let translation = sent.document
  const same = await sentBefore(ports, article, sent)
  if (same) return same
  const changed = await changeArticleRecord(ports, article, async (record) => {
    if (record.withdrawnAt !== undefined) return fail(refusal('article-withdrawn'))
    if (record.source.locale === locale) return fail(refusal('locales-equal', { values: { locale } }))
    const slugs = await slugsWith(ports, record, locale)
    if (!slugs) return fail(refusal('article-busy'))
    translation = await inherit(ports, record, sent.document)
    await storeTranslation(ports, article, added.id, { ...sent, document: translation })
    const targets = record.targets.includes(locale) ? record.targets : [...record.targets, locale]
    const publication = { ...inEach({ ...record, targets: [locale] }, 'hidden' as const), ...record.publication }
    return {
      ok: true,
      record: { targets, slugs, publication, translations: { ...record.translations, [locale]: added } },
      jobs: [{ job: { kind: 'align' as const, article, locale }, delaySeconds: 1 }],
      value: null,
    }
  })
  if (!changed.ok) return 'refusal' in changed ? changed : fail(refusal(changed.reason, { values: { article } }))
  await sendMessages(ports, changed.posted)
  ports.log({ event: 'translation-added', article, locale, blocks: translation.blocks.length })
  return { ok: true, record: changed.record, document: await readDocument(objects, changed.record), translation }
}

/** The article as it is, if it has this very translation already: the same request has come twice. */
async function sentBefore({ objects }: Ports, article: string, { document, original, format }: ExistingTranslation) {
  const record = await findArticleRecord(objects, article)
  const known = record?.withdrawnAt === undefined ? record?.translations?.[document.locale] : undefined
  const bytes = known && (await objects.getBytes(keys.original(article, known.id)))
  if (!record || !bytes || known.format !== format || toBase64(bytes) !== toBase64(original)) return null
  const translation = await readRevision(objects, article, known.id)
  return translation && { ok: true as const, record, document: await readDocument(objects, record), translation }
}

/** Sentences of the translation that was there before keep their ids, and so the links that people made. */
async function inherit(ports: Ports, record: ArticleRecord, parsed: Document): Promise<Document> {
  const before = record.translations?.[parsed.locale]
  const known = before && (await readRevision(ports.objects, record.article, before.id))
  return known ? inheritDocument(known, parsed, record.revision + 1).document : parsed
}

/** The article's slugs with one in the locale, which is claimed if it is new. Null if none is free. */
async function slugsWith(ports: Ports, record: ArticleRecord, locale: Locale): Promise<ArticleRecord['slugs'] | null> {
  if (record.slugs[locale] !== undefined) return record.slugs
  for (const slug of slugsOf(record)) {
    const slugs = { ...record.slugs, [locale]: slug }
    const claim = { ...slugClaim({ ...record, slugs }, locale), claimedAt: ports.now() }
    if (await claimSlug(ports, slug, claim)) return slugs
  }
  return null
}

const fail = (refusal: Refusal<Reason>): { ok: false; refusal: Refusal<Reason> } => ({ ok: false, refusal })
