/**
 * Creates an article: claims its slugs, stores original and document, enqueues its jobs, and commits by creating the
 * article record. Until then there is no article: after a crash, another claim or a job cleans up.
 */

import {
  type ArticleRecord,
  articleLocales,
  articleRecordSchema,
  inEach,
  newArticleRecord,
  slugIn,
} from '../../../shared/article/article-record.ts'
import { slugClaim } from '../../../shared/article/derive-page.ts'
import { slugIssue, toSlug, withSuffix } from '../../../shared/article/slug.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { shortHash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { claimSlug } from '../../../shared/pipeline/claim-slug.ts'
import { putDocument, readDocument } from '../../../shared/pipeline/document.ts'
import type { Job } from '../../../shared/pipeline/jobs.ts'
import { readArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { mapConcurrent, putJson, putOrThrow } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { Upload } from '../../contract/schemas/articles.ts'
import { claimIdempotencyKey } from '../../http/idempotency.ts'
import { aboutTranslation, type ExistingTranslation, hashRequest, storeTranslation } from './existing-translation.ts'
import { parseUpload } from './parse-upload.ts'

type CreateArticleResult =
  | { ok: true; record: ArticleRecord; document: Document }
  | { ok: false; refusal: Refusal<Reason> }

type Reason =
  | 'engine-unknown'
  | 'parser-busy'
  | 'content-unusable'
  | 'key-reused'
  | 'slug-taken'
  | 'upload-abandoned'
  | 'article-erased'

type NewUpload = {
  upload: Upload
  original: Uint8Array
  by: string
  idempotencyKey?: string
  /** The document of the upload, if the caller has parsed it. */
  parsed?: Document
  translation?: ExistingTranslation
}

export async function createArticle(
  ports: Ports,
  { upload, original, by, idempotencyKey, parsed: known, translation }: NewUpload,
): Promise<CreateArticleResult> {
  const engines = ports.engines.map(({ name }) => name)
  const strange = upload.engines?.find((name) => !engines.includes(name))
  if (strange !== undefined)
    return fail(refusal('engine-unknown', { values: { engine: strange, known: engines.join(', ') } }))
  const parsed = known ? { ok: true as const, document: known } : await parseUpload(ports, upload)
  if (!parsed.ok)
    return fail(
      parsed.reason === 'busy' ? refusal('parser-busy') : refusal('content-unusable', { errors: parsed.issues }),
    )
  const begun = await claimIdempotencyKey(ports, idempotencyKey, hashRequest(upload, translation))
  if (!begun.ok) return fail(refusal('key-reused'))
  const article = begun.id
  const earlier = idempotencyKey ? await readArticleRecord(ports.objects, article) : null
  if (earlier?.value.spent)
    return fail(refusal(earlier.value.deletedAt === undefined ? 'upload-abandoned' : 'article-erased'))
  if (earlier) return { ok: true, record: earlier.value, document: await readDocument(ports.objects, earlier.value) }
  const { document } = parsed
  const record = newArticleRecord({
    article,
    source: { id: article, locale: document.locale },
    title: document.title,
    ...(upload.targets ? { targets: upload.targets.filter((locale) => locale !== document.locale) } : {}),
    ...(upload.engines ? { engines: upload.engines } : {}),
    slug: upload.slug ?? metaSlug(document) ?? toSlug(document.title, article.toLowerCase()),
    publish: upload.publish ?? ports.settings.publish,
    now: ports.now(),
    by,
    format: upload.format,
    ...(upload.address ? { address: upload.address } : {}),
    ...(translation
      ? { translations: { [translation.document.locale]: aboutTranslation(ports, translation, by) } }
      : {}),
  })
  const claimed = await claimSlugs(ports, record, upload.slug !== undefined)
  if (!claimed.ok)
    return fail(refusal('slug-taken', { values: { slug: slugIn(record, claimed.locale), locale: claimed.locale } }))
  return commit(ports, claimed.record, document, original, translation)
}

async function commit(
  ports: Ports,
  record: ArticleRecord,
  document: Document,
  original: Uint8Array,
  translation?: ExistingTranslation,
): Promise<CreateArticleResult> {
  const { objects } = ports
  const existing = translation && record.translations?.[translation.document.locale]
  const [, stored] = await Promise.all([
    putOrThrow(objects.put(keys.original(record.article, record.source.id), original, { absent: true })),
    putDocument(objects, record.article, record.source.id, document),
    existing && storeTranslation(ports, record.article, existing.id, translation),
  ])
  const posted = await enqueue(ports, jobsFor(record))
  const put = await putOrThrow(
    putJson(objects, keys.articleRecord(record.article), articleRecordSchema.parse(record), { absent: true }),
  )
  const committed = put.ok ? record : (await readArticleRecord(objects, record.article))?.value
  if (!committed || committed.spent) return fail(refusal('upload-abandoned'))
  await sendMessages(ports, posted)
  ports.log({
    event: 'ingested',
    article: record.article,
    locale: record.source.locale,
    blocks: document.blocks.length,
  })
  // An earlier attempt stored its document with other ids.
  return { ok: true, record: committed, document: stored.ok ? document : await readDocument(objects, committed) }
}

/**
 * The jobs for a new or changed document: its translations, or only its page if the article has one locale. They wait a
 * second, because the claims have just written to the pages' keys, and a key takes one write a second.
 */
export function jobsFor({
  article,
  source,
  targets,
  translations,
}: ArticleRecord): { job: Job; delaySeconds: number }[] {
  const jobs: Job[] =
    targets.length > 0
      ? targets.map((locale) => ({ kind: translations?.[locale] ? 'align' : 'translate', article, locale }))
      : [{ kind: 'assemble', article, locale: source.locale }]
  return jobs.map((job) => ({ job, delaySeconds: 1 }))
}

type Claimed = { ok: true; record: ArticleRecord } | { ok: false; locale: Locale }

/** Claims the slug in every locale. If it is taken, a derived slug gets a hash of the id; an editor's slug fails. */
async function claimSlugs(ports: Ports, record: ArticleRecord, fixed: boolean): Promise<Claimed> {
  const taken = await mapConcurrent(articleLocales(record), async (locale) =>
    (await claimSlug(ports, slugIn(record, locale), slugClaim(record, locale))) ? null : locale,
  )
  const refused = taken.find((locale) => locale !== null)
  if (!refused) return { ok: true, record }
  const own = articleLocales(record).filter((_, i) => taken[i] === null)
  await ports.objects.delete(own.map((locale) => keys.site(locale, slugIn(record, locale))))
  if (fixed) return { ok: false, locale: refused }
  const slug = withSuffix(slugIn(record, refused), shortHash(record.article).slice(0, 8))
  return claimSlugs(ports, { ...record, slugs: inEach(record, slug) }, true)
}

/** The slug in the front matter, if it is valid. */
function metaSlug({ meta }: Document): string | undefined {
  return meta?.slug !== undefined && slugIssue(meta.slug) === null ? meta.slug : undefined
}

const fail = (refusal: Refusal<Reason>): CreateArticleResult => ({ ok: false, refusal })
