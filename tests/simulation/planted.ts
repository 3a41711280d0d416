/**
 * Faults that the simulation is to find: each a piece of the source as it must not be. Some were there once.
 */
import type { Patch } from './bundle.ts'

/** `invariant`: one that it breaks. */
export type Planted = { name: string; invariant: string; patches: Patch[] }

export const planted: Planted[] = [
  {
    name: 'a fold of search that stopped half-way is believed, and an article is never found again',
    invariant: 'listed',
    patches: [
      {
        file: 'functions/jobs/compact/search-index.ts',
        find: 'doc: manifest.fresh?.states[ref] === doc.stateId ? null : doc',
        put: 'doc: Object.entries(cards).every(([id, { text }]) => text === opened.cards[id]?.text) && manifest ? null : doc',
      },
    ],
  },
  {
    name: 'whoever shows a version before its translate job leaves it without marks',
    invariant: 'marks',
    patches: [
      {
        file: 'functions/jobs/assemble.ts',
        find: 'await enqueueGlossaryJob(ports, first.article, first.locale, { termsPending: result.termsPending || anew })',
        put: 'enqueueGlossaryJob',
      },
      {
        file: 'functions/jobs/translate/translate-version.ts',
        find: '  await enqueueGlossaryJob(ports, article, locale, result)\n  return jobDone',
        put: '  if (result.changed) await enqueueGlossaryJob(ports, article, locale, result)\n  return jobDone',
      },
    ],
  },
  {
    name: 'an edit that another was before is acknowledged',
    invariant: 'edit',
    patches: [
      {
        file: 'functions/api/segments/correct.ts',
        find: '  if (!put.ok) {',
        put: "  if (!put.ok && put.reason !== 'refused') {",
      },
    ],
  },
  {
    name: 'a job’s entry is deleted before its work is done',
    invariant: 'hole',
    patches: [
      {
        file: 'functions/jobs/consume.ts',
        find: '  const outcome = await runGroup(',
        put: '  await ports.objects.delete(group.map(({ key }) => key))\n  const outcome = await runGroup(',
      },
    ],
  },
  {
    name: 'the jobs that a decision owes are put after it',
    invariant: 'rebuild',
    patches: [
      {
        file: 'shared/pipeline/change-article-record.ts',
        find: '    const posted = await enqueue(ports, wanted.jobs)\n    const put = await putJson(ports.objects, keys.articleRecord(article), next, { etag: stored.etag })',
        put: '    const put = await putJson(ports.objects, keys.articleRecord(article), next, { etag: stored.etag })\n    const posted = put.ok ? await enqueue(ports, wanted.jobs) : []',
      },
    ],
  },
  {
    name: 'a fold deletes its tail before it has told the lists',
    invariant: 'listed',
    patches: [
      {
        file: 'functions/jobs/compact/article-lists.ts',
        find: '  const kept = await keepRows(objects, rows, newId)',
        put: '  await objects.delete(tail.keys)\n  const kept = await keepRows(objects, rows, newId)',
      },
    ],
  },
  {
    name: 'the rows of one head count alike, whatever they have seen',
    invariant: 'row',
    patches: [
      {
        file: 'shared/article/index-record.ts',
        find: '(a.recordNumber === b.recordNumber && inputCountOf(a) > inputCountOf(b))',
        put: 'inputCountOf(a) < 0',
      },
    ],
  },
  {
    name: 'a slug that a hidden article had leads to the one that it has',
    invariant: 'leak',
    patches: [
      {
        file: 'shared/article/derive-page.ts',
        find: "return isPublic(record, locale, versions) ? { ...bare, status: 'moved', movedTo: slugIn(record, locale) } : bare",
        put: "return { ...bare, status: 'moved', movedTo: versions ? slugIn(record, locale) : '' }",
      },
    ],
  },
  {
    name: 'a cache gives every other reader of a head the one before',
    invariant: 'rebuild',
    patches: [
      {
        file: 'shared/pipeline/load-truth.ts',
        find: 'ulidPattern.test(article) ? getJson(objects, keys.articleRecord(article), articleRecordSchema) : null',
        put: `{
  const kept = cache.get(objects) ?? new Map<string, Promise<Stored<ArticleRecord> | null>>()
  cache.set(objects, kept)
  const held = kept.get(article)
  if (held) kept.delete(article)
  else if (ulidPattern.test(article)) kept.set(article, getJson(objects, keys.articleRecord(article), articleRecordSchema))
  return held ?? kept.get(article) ?? null
}
type Stored<T> = { value: T; etag: string; body: string }
const cache = new WeakMap<Objects, Map<string, Promise<Stored<ArticleRecord> | null>>>()`,
      },
    ],
  },
  {
    name: 'a call is acknowledged before it is in the trail',
    invariant: 'trail',
    patches: [
      {
        file: 'functions/http/serve.ts',
        find: 'if (answer?.ok) await act.record()',
        put: 'if (answer?.ok) void act.record().catch(() => {})',
      },
    ],
  },
  {
    name: 'an erasure does not wait for what is under way',
    invariant: 'erased',
    patches: [
      {
        file: 'functions/jobs/erase.ts',
        find: 'const isOver = left.length === 0 && ports.now() >= record.deletedAt + waitMs',
        put: 'const isOver = waitMs > 0',
      },
    ],
  },
  {
    name: 'a claim of a slug is taken over whosever it is',
    invariant: 'slug',
    patches: [
      {
        file: 'shared/pipeline/claim-slug.ts',
        find: '(await isLost(ports, slug, standing.site)) && renew()',
        put: '(await isLost(ports, slug, standing.site)) !== null && renew()',
      },
    ],
  },
]
