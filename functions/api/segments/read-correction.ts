/** Reads a correction off a request: what it changes, in whose name, and whether its maker may. */
import type { Context } from 'hono'
import * as z from 'zod'
import { type State, stateSchema } from '../../../shared/article/pair.ts'
import { type RichText, tagSchema } from '../../../shared/document/model/document.ts'
import { shortHash } from '../../../shared/hash.ts'
import { type Locale, localeSchema } from '../../../shared/locales/locale.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import { callerOf, type Env, hasRole, nameFor } from '../../http/auth.ts'
import type { Seen } from '../../http/etag.ts'
import { issuesOf, type Problem } from '../../http/problem.ts'
import type { Correction } from './make-edit.ts'

/** The longest target: ten times what a long sentence has. */
const targetLength = 10_000

const changeSchema = z
  .strictObject({
    text: z.string().max(targetLength).check(isPlainText).optional(),
    tags: z.array(tagSchema).max(200).optional(),
    state: stateSchema.exclude(['initial']).optional(),
    factual: z.boolean().optional(),
  })
  .refine(({ text, state }) => text !== undefined || state !== undefined, {
    message: 'needs text or state',
    path: ['text'],
  })
  .refine(({ text, tags }) => tags === undefined || text !== undefined, {
    message: 'come with their text',
    path: ['tags'],
  })
type Change = z.infer<typeof changeSchema>

export type ReadChange = { ok: true; value: Change } | { ok: false; problem: Problem }

export function readChange(c: Context<Env>, value: unknown): ReadChange {
  const parsed = changeSchema.safeParse(value)
  if (!parsed.success) {
    const errors = issuesOf(parsed.error)
    const said = errors.map(({ field, reason }) => `${field} ${reason}`).join('; ')
    return { ok: false, problem: { status: 422, detail: `The correction does not fit: ${said}.`, errors } }
  }
  if (parsed.data.state && parsed.data.state !== stateFor(c, parsed.data.state)) {
    return { ok: false, problem: { status: 403, detail: 'To make a segment final takes the role reviewer.' } }
  }
  return { ok: true, value: parsed.data }
}

/** `state`, or the nearest to it that the caller may give a segment. */
export const stateFor = (c: Context<Env>, state: State): State =>
  state === 'final' && !hasRole(callerOf(c), 'reviewer') ? 'reviewed' : state

export function correctionOf(c: Context<Env>, segment: string, seen: Seen, change: Change): Correction {
  const { text, tags, state, factual } = change
  const target = text === undefined ? undefined : trim({ text, ...(tags ? { tags } : {}) })
  const key = c.req.header('Idempotency-Key')
  const caller = callerOf(c)
  const by = caller.id
  const editId = key ? `${by}:${key}:${segment}` : c.get('ports').newId()
  const request = requestOf([text, tags, state, factual])
  const place = { article: c.req.param('id') ?? '', locale: localeOf(c), segment }
  const who = { by, name: nameFor(caller), mayFinal: hasRole(caller, 'reviewer') }
  return { ...place, seen, editId, isNamed: Boolean(key), request, target, state, factual, ...who }
}

/** A target without white space around it, its tags on the words that they were on. What lies outside the text stays so. */
function trim({ text, tags }: RichText): RichText {
  const trimmed = text.trim()
  if (!tags || trimmed.length === text.length) return { text: trimmed, ...(tags ? { tags } : {}) }
  const cut = text.length - text.trimStart().length
  const move = (at: number) => (at > text.length ? at : Math.min(Math.max(at - cut, 0), trimmed.length))
  return { text: trimmed, tags: tags.map((tag) => ({ ...tag, start: move(tag.start), end: move(tag.end) })) }
}

/** What tells one request from another that has the same Idempotency-Key. */
export const requestOf = (asked: unknown): string => shortHash(JSON.stringify(asked))

export const localeOf = (c: Context<Env>): Locale | null => localeSchema.safeParse(c.req.param('locale')).data ?? null
