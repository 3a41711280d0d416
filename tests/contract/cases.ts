/** Answers that one operation has for reasons of its own. */

import { maxTerms } from '../../functions/api/glossary/change-glossary.ts'
import * as alignments from '../../functions/contract/operations/alignments.ts'
import * as articles from '../../functions/contract/operations/articles.ts'
import * as glossary from '../../functions/contract/operations/glossary.ts'
import * as jobs from '../../functions/contract/operations/jobs.ts'
import * as memory from '../../functions/contract/operations/memory.ts'
import * as proposals from '../../functions/contract/operations/proposals.ts'
import * as publication from '../../functions/contract/operations/publication.ts'
import * as revisions from '../../functions/contract/operations/revisions.ts'
import * as segments from '../../functions/contract/operations/segments.ts'
import { toBase64 } from '../../shared/base64.ts'
import { mediaTypes } from '../../shared/document/format.ts'
import { keys } from '../../shared/storage/keys.ts'
import { docx, odt, p, r } from '../document/office-files.ts'
import { article } from '../pipeline/article.ts'
import { bothTexts, ferryInRomanian, sendAlignment, side } from '../pipeline/ferry-translation.ts'
import { makeWorld, type World } from '../world.ts'
import { type Ask, ask } from './asking.ts'
import { assignmentCases } from './assignment-cases.ts'
import { correct, findFinding, idOf, json, markdown, type Prepared, prepare, succeed } from './examples.ts'
import { type Case, like } from './like.ts'
import { peopleCases } from './people-cases.ts'

const form = (file: File | null) => {
  const body = new FormData()
  if (file) body.set('file', file)
  body.set('locale', 'en')
  return body
}
const bytes = new Uint8Array([0xc8, 0x28, 0xff])
const match = { 'If-Match': '*' }

/** A request to align two texts. */
const aligning = (change: Record<string, unknown>, headers: Record<string, string> = {}): Ask => ({
  headers: { ...json, ...headers },
  body: JSON.stringify({ ...bothTexts, ...change }),
})

const word = new Uint8Array(
  docx(
    article
      .split('\n\n')
      .map((text) => p(r(text)))
      .join(''),
  ),
)
const openDocument = new Uint8Array(
  odt(
    article
      .split('\n\n')
      .map((text) => `<text:p>${text}</text:p>`)
      .join(''),
  ),
)
const originals: Record<
  keyof (typeof revisions.readOriginal.answers)[200]['content'],
  string | Uint8Array<ArrayBuffer>
> = {
  [mediaTypes.markdown]: article,
  [mediaTypes.html]: `<h1>The ferry is back</h1><p>${article}</p>`,
  [mediaTypes.text]: article,
  [mediaTypes.docx]: word,
  [mediaTypes.odt]: openDocument,
}
const ofTypes = Object.entries(originals)

/** An article can be sent in each way, and refused for each reason, as a new one and as a new revision. */
const uploads = [articles.uploadArticle, revisions.reviseArticle].flatMap((of): Case[] => [
  ...ofTypes.map(([type, body]) =>
    like(of, '202 application/json', { headers: { ...match, 'Content-Type': type }, body }),
  ),
  like(of, '202 application/json', {
    ...{ headers: { ...match, ...json }, body: JSON.stringify({ content: article, format: 'markdown' }) },
  }),
  like(of, '202 application/json', {
    ...{ headers: { ...match, ...json }, body: JSON.stringify({ content: toBase64(word), format: 'docx' }) },
  }),
  like(of, '202 application/json', { headers: match, body: form(new File([article], 'ferry.md')) }),
  like(of, '202 application/json', { headers: match, body: form(new File([word], 'ferry.docx')) }),
  like(of, 'content-unusable', { headers: { ...match, 'Content-Type': mediaTypes.docx }, body: bytes }),
  like(of, 'form-invalid', { headers: match, body: form(null) }),
  like(of, 'media-type-unsupported', { headers: { ...match, 'Content-Type': 'application/pdf' } }),
  like(of, 'body-not-utf8', { headers: { ...match, ...markdown }, body: bytes }),
  like(of, 'body-not-json', { headers: { ...match, ...json }, body: '{' }),
  like(of, 'body-invalid', { headers: { ...match, ...json }, body: '{}' }),
  like(of, 'body-invalid', { headers: { ...match, ...json }, body: '{"content":"No file!","format":"docx"}' }),
])

const named = { ...markdown, 'Idempotency-Key': 'k' }
const uploadNamed = (world: World, body: string) =>
  world.request('/api/v1/articles', { method: 'POST', headers: named, body })

async function fillGlossary({ world }: Prepared): Promise<void> {
  const terms = Array.from({ length: maxTerms }, (_, n) => ({
    id: String(n),
    rule: 'keep',
    forms: { en: { base: `x${n}` } },
  }))
  await world.stored.put(keys.glossary('en-ro'), JSON.stringify({ v: 1, number: 1, pair: 'en-ro', terms }))
}

const full = [glossary.addTerm, glossary.importTerms, glossary.acceptCandidate].map((of) =>
  like(of, 'glossary-full', async (prepared, good) => {
    await fillGlossary(prepared)
    return good
  }),
)

const asTranslator = { token: 'translator' }
const reused = { ...json, ...match, 'Idempotency-Key': 'k' }

export const cases: Case[] = [
  ...uploads,
  ...full,
  ...assignmentCases,
  ...peopleCases,
  like(articles.uploadArticle, 'slug-taken', async ({ slug }) => ({ query: { slug } })),
  like(articles.uploadArticle, 'engine-unknown', { query: { engines: 'none' } }),
  like(articles.uploadArticle, 'key-reused', async ({ world }) => {
    await uploadNamed(world, article)
    return { headers: named, body: `${article}\nMore.` }
  }),
  like(articles.uploadArticle, 'article-erased', async ({ world }) => {
    const id = await idOf(await uploadNamed(world, article))
    await succeed(world, 'DELETE', `/articles/${id}`)
    return { headers: named }
  }),
  like(articles.uploadArticle, 'upload-abandoned', async ({ world }) => {
    const id = await idOf(await uploadNamed(world, article))
    world.pass(2000)
    const head = JSON.parse((await world.stored.get(keys.articleRecord(id)))?.body ?? '')
    await world.stored.put(keys.articleRecord(id), JSON.stringify({ ...head, spent: true }))
    return { headers: named }
  }),
  like(alignments.alignTexts, 'article-unknown', aligning({ source: { article: 'none' } })),
  like(alignments.alignTexts, 'locales-equal', aligning({ target: bothTexts.source })),
  like(alignments.alignTexts, 'slug-taken', ({ slug }) => aligning({ slug })),
  like(alignments.alignTexts, 'key-reused', async ({ world }) => {
    await sendAlignment(world, bothTexts, named)
    return aligning({ target: side(`${ferryInRomanian}\nE târziu.`) }, named)
  }),
  like(alignments.alignTexts, 'article-erased', async ({ world }) => {
    const id = await idOf(await sendAlignment(world, bothTexts, named))
    await succeed(world, 'DELETE', `/articles/${id}`)
    return aligning({}, named)
  }),
  like(alignments.alignTexts, 'upload-abandoned', async ({ world }) => {
    const id = await idOf(await sendAlignment(world, bothTexts, named))
    world.pass(2000)
    const head = JSON.parse((await world.stored.get(keys.articleRecord(id)))?.body ?? '')
    await world.stored.put(keys.articleRecord(id), JSON.stringify({ ...head, spent: true }))
    return aligning({}, named)
  }),
  ...[alignments.readLinks, alignments.changeLinks].map((of) =>
    like(of, 'version-not-aligned', async ({ world }) => {
      const { id } = await world.upload('# The bridge\n\nThe bridge over the river is open again.')
      await world.settle()
      return { params: { article: id, locale: 'ro' } }
    }),
  ),
  like(articles.readProgress, '200 text/event-stream', { headers: { Accept: 'text/event-stream' } }),
  ...ofTypes.map(([type, body]) =>
    like(revisions.readOriginal, `200 ${type}`, async ({ world, id }) => {
      const headers = { ...match, 'Content-Type': type }
      await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers, body })
      return { query: {} }
    }),
  ),
  like(revisions.readOriginal, 'revision-unknown', { query: { revision: '9' } }),
  like(revisions.compareRevisions, 'revision-unknown', { query: { from: '1', to: '9' } }),
  like(revisions.revertArticle, 'revision-unknown', { body: '{"revision":9}' }),
  like(revisions.dismissSourceIssue, 'source-issue-unknown', ({ id, segment }) => ({
    params: { article: id, locale: 'ro', segment, edit: '7' },
  })),
  like(segments.readVersion, '200 application/json', { token: '' }),
  like(segments.readVersion, '200 application/json', ({ id }) => ({ params: { article: id, locale: 'en' } })),
  like(segments.readVersion, '200 application/json', ({ id }) => ({
    params: { article: id, locale: 'en' },
    token: '',
  })),
  like(segments.readVersion, 'version-not-public', { params: { article: 'none', locale: 'ro' }, token: '' }),
  like(segments.readVersion, 'article-gone', async ({ world, id }) => {
    await succeed(world, 'POST', `/articles/${id}/withdraw`)
    return { token: '' }
  }),
  like(segments.exportVersion, '200 text/html', { query: { format: 'html' } }),
  like(segments.exportVersion, '200 text/markdown', { query: { format: 'markdown' } }),
  ...[segments.correctSegment, segments.revertSegment].map((of) =>
    like(of, 'segment-final', async (prepared) => {
      await correct(prepared, { state: 'final' })
      return asTranslator
    }),
  ),
  like(segments.correctSegment, 'final-needs-reviewer', { body: '{"state":"final"}', ...asTranslator }),
  like(segments.correctSegment, 'second-eyes', ({ world }) => {
    world.ports.settings.secondEyes = true
    return { body: '{"text":"Costel a scos bacul.","state":"final"}' }
  }),
  like(segments.correctSegment, 'target-empty', { body: '{"text":"  "}' }),
  like(segments.correctSegment, 'checks-failed', {
    body: '{"text":"Bun venit.","tags":[{"id":"zz","start":0,"end":3,"name":"em"}]}',
  }),
  like(segments.correctSegment, 'key-reused', async (prepared) => {
    await correct(prepared, { text: 'Costel a scos bacul.' }, { 'Idempotency-Key': 'k' })
    return { headers: reused, body: '{"text":"Altceva."}' }
  }),
  like(segments.revertSegment, 'key-reused', async (prepared) => {
    await correct(prepared, { text: 'Costel a scos bacul.' }, { 'Idempotency-Key': 'k' })
    return { headers: reused }
  }),
  ...[segments.translateVersionAgain, segments.translateSegmentAgain].flatMap((of) => [
    like(of, 'engine-unknown', { query: { engines: 'none' } }),
    like(of, 'query-invalid', { query: { engines: ',' } }),
  ]),
  like(segments.translateSegmentAgain, 'segment-edited', async (prepared) => {
    await correct(prepared, { text: 'Costel a scos bacul.' })
    return {}
  }),
  like(segments.revertSegment, 'edit-unknown', { body: '{"n":99}' }),
  {
    ...{ of: segments.dismissFinding, is: 'error-not-dismissable' },
    // No engine's answer and no person's words are stored with an error; a view of an older deployment may have one.
    async run() {
      const prepared = await prepare()
      const { world, id } = prepared
      const view = await world.stored.get(keys.version(id, 'ro'))
      await world.stored.put(keys.version(id, 'ro'), (view?.body ?? '').replaceAll('"warning"', '"error"'))
      return ask(world, segments.dismissFinding, {
        ...{ params: await findFinding(prepared, 'error'), headers: match },
      })
    },
  },
  {
    ...{ of: publication.publishVersion, is: 'version-incomplete' },
    async run() {
      const failure = { kind: 'unavailable', reason: 'away' } as const
      const world = makeWorld({ publish: 'manual', answer: () => ({ ok: false, failure }) })
      const { id } = await world.upload(article)
      for (let i = 0; i < 10; i++) await world.step()
      world.pass(2000)
      return ask(world, publication.publishVersion, { params: { article: id, locale: 'ro' } })
    },
  },
  like(publication.nameVersion, 'slug-taken', async ({ world }) => {
    await world.upload(`${article}\nMore.`, { query: '?slug=taken' })
    return { body: '{"slug":"taken"}' }
  }),
  like(proposals.closeProposal, 'proposal-decided', async ({ world, id }, good) => {
    await succeed(world, 'POST', `/articles/${id}/versions/ro/proposals/${good.params?.proposal}/close`, {
      decision: 'accepted',
    })
    return good
  }),
  like(proposals.closeProposal, 'proposal-displaced', async ({ world, id }, good) => {
    const closed = { v: 1, decision: 'displaced', by: null, at: 0 }
    await world.stored.put(keys.closedProposal(id, 'ro', good.params?.proposal ?? ''), JSON.stringify(closed))
    return good
  }),
  like(memory.correctEntry, 'target-untranslated', { body: '{"text":"The ferry is back"}' }),
  like(glossary.importTerms, 'body-not-utf8', { body: bytes }),
  like(glossary.importTerms, 'media-type-unsupported', { headers: markdown }),
  like(glossary.importTerms, 'table-invalid', { body: 'en,ro\nferry,\n' }),
  like(glossary.importTerms, '200 application/json', { query: { dry: '1' } }),
  like(glossary.acceptCandidate, 'body-invalid', { body: '{"rule":"none"}' }),
  like(jobs.listJobs, '200 application/json', async ({ world }) => {
    await world.upload(`${article}\nMore.`)
    return { query: { state: 'open' } }
  }),
  like(jobs.retryJob, 'job-unreadable', async ({ world }) => {
    const dead = { v: 1, unreadable: 'no JSON', at: 0, reason: 'x' }
    await world.stored.put('jobs/dead/newkind-x-0.json', JSON.stringify(dead))
    return { params: { job: 'newkind-x-0' } }
  }),
]
