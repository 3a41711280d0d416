/** The translator's routes: a version with its pairs, a correction, a segment's history and the way back. */
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { type Edit, editSchema } from '../../../shared/article/edit.ts'
import { showPair, showToTranslators } from '../../../shared/article/outside.ts'
import { quote } from '../../../shared/etag.ts'
import { findCurrentVersion, findOriginal, findPair, type Missing } from '../../../shared/pipeline/current-pair.ts'
import { readDocument } from '../../../shared/pipeline/document.ts'
import { eachOf, getJson, listAll } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { allow, type Env } from '../../http/auth.ts'
import { needsIfMatch, readSeen, seenAs } from '../../http/etag.ts'
import { issuesOf, notFound, otherRequest, problem, tryAgain } from '../../http/problem.ts'
import { type CorrectionResult, correct } from './correct.ts'
import { exportFormats, exportVersion } from './export.ts'
import { correctionOf, localeOf, readChange, requestOf, stateFor } from './read-correction.ts'

const batchSchema = z.strictObject({
  segments: z
    .array(z.intersection(z.object({ segment: z.string(), ifMatch: z.string() }), z.looseObject({})))
    .min(1)
    .max(100),
})

const people = ['translator', 'editor', 'reviewer'] as const
const version = '/articles/:id/versions/:locale'
const segment = `${version}/segments/:segment`

export const reviewRoutes = () =>
  new Hono<Env>()
    .get(version, async (c, next) => {
      // Readers have their own way in to what is public: functions/site.
      if (!c.get('person')) return next()
      const { objects } = c.get('ports')
      const found = await findCurrentVersion(objects, c.req.param('id'), localeOf(c))
      if (found.ok) return c.json(showToTranslators(found.version))
      const original = found.missing === 'locale' && (await findOriginal(objects, c.req.param('id'), localeOf(c)))
      return original ? c.json(original) : missing(c, found.missing)
    })
    .get(`${version}/export`, allow(...people), async (c) => {
      const format = z.enum(exportFormats).safeParse(c.req.query('format') ?? 'json')
      if (!format.success) {
        return problem(c, {
          status: 400,
          detail: `A format is one of ${exportFormats.join(', ')}.`,
          errors: [{ field: 'format', reason: 'is none of them' }],
        })
      }
      const found = await findCurrentVersion(c.get('ports').objects, c.req.param('id'), localeOf(c))
      if (!found.ok) return missing(c, found.missing)
      const document = await readDocument(c.get('ports').objects, found.head)
      const { type, ending, body } = exportVersion(document, found.version, format.data)
      const name = `${found.head.slugs[found.version.locale]}.${found.version.locale}.${ending}`
      return c.body(body, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
    })
    .get(segment, allow(...people), async (c) => {
      const found = await findPair(c.get('ports').objects, c.req.param('id'), localeOf(c), c.req.param('segment'))
      if (!found.ok) return missing(c, found.missing)
      c.header('ETag', quote(found.pair.etag))
      return c.json(showPair(found.pair))
    })
    .patch(segment, allow(...people), async (c) => {
      const seen = readSeen(c)
      if (!seen) return problem(c, needsIfMatch('segment'))
      const change = readChange(c, await c.req.json().catch(() => null))
      if (!change.ok) return problem(c, change.problem)
      const result = await correct(c.get('ports'), correctionOf(c, c.req.param('segment'), seen, change.value))
      return answer(c, result)
    })
    .post(`${version}/segments:batch`, allow(...people), async (c) => {
      const batch = batchSchema.safeParse(await c.req.json().catch(() => null))
      if (!batch.success)
        return problem(c, { status: 422, detail: 'The batch does not fit.', errors: issuesOf(batch.error) })
      const items = []
      for (const { segment, ifMatch, ...rest } of batch.data.segments) {
        const change = readChange(c, rest)
        const response = change.ok
          ? answer(c, await correct(c.get('ports'), correctionOf(c, segment, seenAs(ifMatch), change.value)))
          : problem(c, change.problem)
        items.push({ segment, status: response.status, body: await response.json() })
      }
      // What the answers to single items said in headers is not of the whole.
      for (const name of ['ETag', 'Retry-After', 'Content-Type']) c.header(name, undefined)
      return c.json({ items }, 207)
    })
    .get(`${segment}/history`, allow(...people), async (c) => {
      const found = await findPair(c.get('ports').objects, c.req.param('id'), localeOf(c), c.req.param('segment'))
      if (!found.ok) return missing(c, found.missing)
      const edits = await readHistory(c)
      return c.json({ items: edits.map(({ v: _, editId: __, request: ___, ...shown }) => shown) })
    })
    .post(`${segment}/revert`, allow(...people), async (c) => {
      const seen = readSeen(c)
      if (!seen) return problem(c, needsIfMatch('segment'))
      const wanted = z.strictObject({ n: z.int().min(1) }).safeParse(await c.req.json().catch(() => null))
      if (!wanted.success)
        return problem(c, { status: 422, detail: 'Say which edit to go back to.', errors: issuesOf(wanted.error) })
      const edit = (await readHistory(c)).find(({ n }) => n === wanted.data.n)
      if (!edit) return problem(c, notFound('edit', String(wanted.data.n)))
      const correction = correctionOf(c, c.req.param('segment'), seen, {})
      const way = { back: edit, state: stateFor(c, edit.state), request: requestOf(wanted.data) }
      return answer(c, await correct(c.get('ports'), { ...correction, ...way }))
    })

/** Problems 404 are the same wherever a version is looked for. */
function missing(c: Context<Env>, what: Missing): Response {
  const { id = '', locale = '', segment = '' } = c.req.param()
  if (what === 'version') {
    return problem(c, {
      status: 409,
      detail: `The version in ${locale} is still being made. Try again in a few seconds.`,
    })
  }
  return problem(c, notFound(what, { article: id, locale, segment }[what]))
}

function answer(c: Context<Env>, result: CorrectionResult): Response {
  if (result.ok) {
    c.header('ETag', quote(result.pair.etag))
    return c.json({ ...showPair(result.pair), saved: result.saved })
  }
  const { failure } = result
  switch (failure.kind) {
    case 'missing':
      return missing(c, failure.what)
    case 'stale':
      c.header('ETag', quote(failure.pair.etag))
      return problem(
        c,
        { status: 412, detail: 'Somebody saved this segment first. It is in this answer as it is now.' },
        { segment: showPair(failure.pair) },
      )
    case 'checks': {
      const errors = failure.pair.checks.filter(({ severity }) => severity === 'error')
      return problem(
        c,
        {
          status: 422,
          detail: errors.map(({ message }) => message).join(' '),
          errors: errors.map(({ check, message }) => ({ field: check, reason: message })),
        },
        { checks: failure.pair.checks },
      )
    }
    case 'final':
      return problem(c, {
        status: 403,
        detail: 'A reviewer has made this segment final. To change it takes the role reviewer.',
      })
    case 'other-request':
      return problem(c, otherRequest('correction'))
    case 'busy':
      return tryAgain(c, 'The store is busy. Nothing was saved: send it again.')
    case 'empty':
      return problem(c, {
        status: 422,
        detail: 'A target needs text.',
        errors: [{ field: 'text', reason: 'is empty' }],
      })
  }
}

async function readHistory(c: Context<Env>): Promise<Edit[]> {
  const locale = localeOf(c)
  const { objects } = c.get('ports')
  if (!locale) return []
  const listed = await listAll(
    objects,
    keys.segmentEdits(c.req.param('id') ?? '', locale, c.req.param('segment') ?? ''),
  )
  const edits = await eachOf(listed, (key) => getJson(objects, key, editSchema))
  return edits.flatMap((edit) => (edit ? [edit.value] : [])).sort((a, b) => b.n - a.n)
}
