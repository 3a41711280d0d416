/** For each operation a request that succeeds, and the world that it succeeds in. */
import * as z from 'zod'
import { linksSchema } from '../../functions/contract/schemas/alignments.ts'
import { article } from '../pipeline/article.ts'
import { alignIn, bothTexts } from '../pipeline/ferry-translation.ts'
import { readSample, readVersion } from '../pipeline/versions.ts'
import { send } from '../proposals/proposing.ts'
import type { World, WorldOptions } from '../world.ts'
import { type Ask, faultyWorld } from './asking.ts'
import { assignmentExamples } from './assignment-examples.ts'
import { peopleExamples } from './people-examples.ts'
import { trailExamples } from './trail-examples.ts'

export const json = { 'Content-Type': 'application/json' }
export const markdown = { 'Content-Type': 'text/markdown' }
const idSchema = z.object({ id: z.string() })
/** Of what an answer tells. */
export const idOf = async (response: Response): Promise<string> => idSchema.parse(await response.json()).id

const idsSchema = z.object({ items: z.array(idSchema) })

export type Prepared = ReturnType<typeof faultyWorld> & { id: string; slug: string; segment: string; block: string }

/** A translated article, and one of its segments. */
export async function prepare(
  text = article,
  type = 'text/markdown',
  answer?: WorldOptions['answer'],
): Promise<Prepared> {
  const { world, fault } = faultyWorld(answer)
  const { id, slug } = await world.upload(text, { type })
  await world.settle()
  world.pass(2000)
  const pair = (await readVersion(world, id, 'ro')).segments[1]
  if (!pair) throw new Error('the article has no sentence')
  return { world, fault, id, slug, segment: pair.id, block: pair.block }
}

/** What a call that has to succeed answers. */
export async function succeed(world: World, method: string, path: string, body?: unknown, headers = {}) {
  const response = await world.request(`/api/v1${path}`, {
    ...{ method, headers: { ...json, 'If-Match': '*', ...headers } },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response
}

const change = (body: unknown): Ask => ({ headers: { ...json, 'If-Match': '*' }, body: JSON.stringify(body) })
export const ferry = { rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'bac' } } }

async function addTerm(world: World) {
  const added = await succeed(world, 'POST', '/glossaries/en-ro/terms', ferry)
  world.pass(2000)
  return { pair: 'en-ro', term: await idOf(added) }
}

/** The memory entry of the article's title. */
async function findEntry(world: World) {
  const found = await succeed(world, 'GET', '/memory/en-ro?q=The+ferry+is+back')
  return { direction: 'en-ro', entry: idsSchema.parse(await found.json()).items[0]?.id ?? '' }
}

const checksSchema = z.object({ checks: z.array(z.object({ id: z.string(), severity: z.string() })) })

/** What the checks found in the segment, of this severity. */
export async function findFinding({ world, id, segment }: Prepared, severity = 'warning') {
  const read = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${segment}`)
  const found = checksSchema.parse(await read.json()).checks.find((check) => check.severity === severity)
  return { article: id, locale: 'ro', segment, check: found?.id ?? '' }
}

/** A world in which articles propose terms, and one of them. */
async function withCandidate(): Promise<{ prepared: Prepared; candidate: string }> {
  const prepared = await prepare(await readSample('long-english.en.txt'), 'text/plain')
  const listed = await succeed(prepared.world, 'GET', '/glossaries/en-ro/candidates')
  const candidate = idsSchema.parse(await listed.json()).items[0]?.id ?? ''
  return { prepared, candidate }
}

export async function propose({ world, id, slug, segment }: Prepared): Promise<string> {
  await send(world, `/ro/${slug}/propose?segment=${segment}`, { text: 'Costel Negrea a scos iar bacul.' })
  const listed = await succeed(world, 'GET', `/articles/${id}/versions/ro/proposals`)
  return idsSchema.parse(await listed.json()).items[0]?.id ?? ''
}

export const deadJob = {
  ...{ v: 1, job: { kind: 'compact', log: 'index/articles' }, at: 0 },
  ...{ attempts: 9, losses: 0, postponements: 0, reason: 'x' },
}

export type Example = { prepared: Prepared; ask: Ask }
const of = (make: (prepared: Prepared) => Ask | Promise<Ask>) => async (): Promise<Example> => {
  const prepared = await prepare()
  return { prepared, ask: await make(prepared) }
}

/** Of a version that an existing translation has made. */
const ofAligned = (make: (prepared: Prepared) => Ask | Promise<Ask>) => async (): Promise<Example> => {
  const prepared = await prepare()
  const { id, slug } = await alignIn(prepared.world)
  const aligned = { ...prepared, id, slug }
  return { prepared: aligned, ask: { params: { article: id, locale: 'ro' }, ...(await make(aligned)) } }
}

/** The parts of the address that most operations have. */
const inArticle = ({ id }: Prepared) => ({ article: id })
const inVersion = ({ id }: Prepared) => ({ article: id, locale: 'ro' })
const inSegment = ({ id, segment }: Prepared) => ({ article: id, locale: 'ro', segment })

export const examples: Record<string, () => Promise<Example>> = {
  readSignInWays: of(() => ({})),
  uploadArticle: of(() => ({ headers: markdown, body: article })),
  listArticles: of(() => ({ query: { limit: '5' } })),
  readArticle: of((prepared) => ({ params: inArticle(prepared) })),
  readDocument: of((prepared) => ({ params: inArticle(prepared) })),
  changeBlock: of((prepared) => ({
    params: { ...inArticle(prepared), block: prepared.block },
    ...change({ role: 'standfirst' }),
  })),
  readProgress: of((prepared) => ({ params: inArticle(prepared) })),
  listStoredArticles: of(() => ({})),
  rebuildArticle: of((prepared) => ({ params: inArticle(prepared), query: { dry: '1' } })),
  eraseArticle: of((prepared) => ({ params: inArticle(prepared) })),
  reviseArticle: of((prepared) => ({
    params: inArticle(prepared),
    ...{ headers: { ...markdown, 'If-Match': '*' }, body: `${article}\nIt is late.` },
  })),
  readOriginal: of((prepared) => ({ params: inArticle(prepared), query: { revision: '1' } })),
  listRevisions: of((prepared) => ({ params: inArticle(prepared) })),
  compareRevisions: of((prepared) => ({ params: inArticle(prepared), query: { from: '1', to: '1' } })),
  revertArticle: of((prepared) => ({ params: inArticle(prepared), ...change({ revision: 1 }) })),
  listSourceIssues: of(async (prepared) => {
    await correct(prepared, { text: 'Costel Negrea a scos bacul.', factual: true })
    return { params: inArticle(prepared) }
  }),
  dismissSourceIssue: of(async (prepared) => {
    await correct(prepared, { text: 'Costel Negrea a scos bacul.', factual: true })
    return { params: { ...inSegment(prepared), edit: '1' } }
  }),
  alignTexts: of(({ id }) => ({
    ...{ headers: json, body: JSON.stringify({ source: { article: id }, target: bothTexts.target }) },
  })),
  readLinks: ofAligned(() => ({})),
  changeLinks: ofAligned(async ({ world, id }) => {
    const read = await succeed(world, 'GET', `/articles/${id}/versions/ro/links`)
    const { source, target } = linksSchema.parse(await read.json())
    return change({ links: [{ source: [source[0]?.id], target: [target[0]?.id] }] })
  }),
  readVersion: of((prepared) => ({ params: inVersion(prepared) })),
  exportVersion: of((prepared) => ({ params: inVersion(prepared), query: { format: 'json' } })),
  readConsistency: of((prepared) => ({ params: inVersion(prepared) })),
  readSegment: of((prepared) => ({ params: inSegment(prepared) })),
  correctSegment: of((prepared) => ({ params: inSegment(prepared), ...change({ text: 'Costel a scos bacul.' }) })),
  correctSegments: of((prepared) => ({
    params: inVersion(prepared),
    ...change({
      segments: [
        { segment: prepared.segment, ifMatch: '*', text: 'Costel a scos bacul.' },
        { segment: 'none', ifMatch: '*', text: 'Nimic.' },
        { segment: prepared.segment, ifMatch: 'old', text: 'Costel a scos bacul.' },
        { segment: prepared.segment, ifMatch: '*' },
      ],
    }),
  })),
  readHistory: of(async (prepared) => {
    await correct(prepared, { text: 'Costel Negrea a scos bacul.' })
    return { params: inSegment(prepared) }
  }),
  revertSegment: of(async (prepared) => {
    await correct(prepared, { text: 'Costel Negrea a scos bacul.' })
    return { params: inSegment(prepared), ...change({ n: 1 }) }
  }),
  dismissFinding: of(async (prepared) => ({ params: await findFinding(prepared), headers: { 'If-Match': '*' } })),
  bringFindingBack: of(async (prepared) => ({ params: await findFinding(prepared), headers: { 'If-Match': '*' } })),
  translateVersionAgain: of((prepared) => ({ params: inVersion(prepared), query: { engines: 'marking' } })),
  translateSegmentAgain: of((prepared) => ({ params: inSegment(prepared) })),
  publishVersion: of((prepared) => ({ params: inVersion(prepared) })),
  unpublishVersion: of((prepared) => ({ params: inVersion(prepared) })),
  withdrawArticle: of((prepared) => ({ params: inArticle(prepared) })),
  nameVersion: of((prepared) => ({ params: inVersion(prepared), ...change({ title: 'Bacul' }) })),
  listProposals: of(async (prepared) => {
    await propose(prepared)
    return { params: inVersion(prepared), query: { limit: '5' } }
  }),
  closeProposal: of(async (prepared) => ({
    params: { ...inVersion(prepared), proposal: await propose(prepared) },
    ...change({ decision: 'dismissed' }),
  })),
  listTerms: of(async ({ world }) => {
    await addTerm(world)
    return { params: { pair: 'en-ro' } }
  }),
  addTerm: of(() => ({ params: { pair: 'en-ro' }, ...change(ferry) })),
  readTerm: of(async ({ world }) => ({ params: await addTerm(world) })),
  replaceTerm: of(async ({ world }) => ({ params: await addTerm(world), ...change({ ...ferry, note: 'A boat.' }) })),
  deleteTerm: of(async ({ world }) => ({ params: await addTerm(world), headers: { 'If-Match': '*' } })),
  exportTerms: of(async ({ world }) => {
    await addTerm(world)
    return { params: { pair: 'en-ro' } }
  }),
  importTerms: of(() => ({
    ...{ params: { pair: 'en-ro' }, query: { dry: '0' } },
    ...{ headers: { 'Content-Type': 'text/csv' }, body: 'en,ro\nriver,râu\n' },
  })),
  listCandidates: async () => ({
    prepared: (await withCandidate()).prepared,
    ask: { params: { pair: 'en-ro' }, query: { limit: '5' } },
  }),
  acceptCandidate: async () => {
    const { prepared, candidate } = await withCandidate()
    const own = { rule: 'preferred', forms: { ro: { base: 'malul stâng' } } }
    return { prepared, ask: { params: { pair: 'en-ro', candidate }, ...change(own) } }
  },
  dismissCandidate: async () => {
    const { prepared, candidate } = await withCandidate()
    return { prepared, ask: { params: { pair: 'en-ro', candidate } } }
  },
  searchMemory: of(() => ({ params: { direction: 'en-ro' }, query: { q: 'The ferry is back', limit: '5' } })),
  readEntry: of(async ({ world }) => ({ params: await findEntry(world) })),
  correctEntry: of(async ({ world }) => ({
    params: await findEntry(world),
    ...change({ text: 'Bacul circulă iar.' }),
  })),
  deleteEntry: of(async ({ world }) => ({ params: await findEntry(world), headers: { 'If-Match': '*' } })),
  readLedger: of((prepared) => ({ params: inArticle(prepared) })),
  listJobs: of(async ({ world }) => {
    await world.stored.put('jobs/dead/compact-index.articles-1.json', JSON.stringify(deadJob))
    await world.stored.put('jobs/dead/newkind-x-0.json', 'no JSON')
    return { query: { state: 'dead' } }
  }),
  retryJob: of(async ({ world }) => {
    await world.stored.put('jobs/dead/compact-index.articles-1.json', JSON.stringify(deadJob))
    return { params: { job: 'compact-index.articles-1' } }
  }),
  ...assignmentExamples,
  ...trailExamples,
  ...peopleExamples,
}

export async function correct({ world, id, segment }: Prepared, body: unknown, headers = {}) {
  await succeed(world, 'PATCH', `/articles/${id}/versions/ro/segments/${segment}`, body, headers)
  world.pass(2000)
}
