/** Makes a correction of a request: what it changes, in whose name, and whether its maker may. */
import type { Context } from 'hono'
import type { Edit } from '../../../shared/article/edit.ts'
import type { SegmentState } from '../../../shared/article/segment-pair.ts'
import type { RichText } from '../../../shared/document/model/document.ts'
import { shortHash } from '../../../shared/hash.ts'
import type { SegmentPlace } from '../../../shared/pipeline/history.ts'
import type { Correction as Change } from '../../contract/schemas/segments.ts'
import { callerOf, type Env, hasRole, nameFor } from '../../http/auth.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import type { Correction } from './make-edit.ts'

/** A segment, and whether the caller has seen it as it is. */
export type SegmentOf = SegmentPlace & { seen: EtagMatcher }

/** Whether the caller may give a segment this state. */
export const mayGive = (c: Context<Env>, state: SegmentState | undefined): boolean =>
  state !== 'final' || hasRole(callerOf(c), 'reviewer')

export function changeOf(c: Context<Env>, place: SegmentOf, { text, tags, state, factual }: Change): Correction {
  const target = text === undefined ? undefined : trim({ text, ...(tags ? { tags } : {}) })
  return { ...signed(c, place), request: requestHash([text, tags, state, factual]), target, state, factual }
}

/** Makes an earlier edit anew. A caller who may not make it final makes it reviewed. */
export function revertOf(c: Context<Env>, place: SegmentOf, edit: Edit): Correction {
  const state = mayGive(c, edit.state) ? edit.state : 'reviewed'
  return { ...signed(c, place), request: requestHash({ n: edit.n }), back: edit, state }
}

/** Where it is, under which name, and who makes it. */
function signed(c: Context<Env>, { article, locale, segment, seen }: SegmentOf) {
  const caller = callerOf(c)
  const key = c.req.header('Idempotency-Key')
  const editId = key ? `${caller.id}:${key}:${segment}` : c.get('ports').newId()
  const who = { by: caller.id, name: nameFor(caller), mayFinal: hasRole(caller, 'reviewer') }
  return { article, locale, segment, seen, editId, isNamed: Boolean(key), ...who }
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
const requestHash = (asked: unknown): string => shortHash(JSON.stringify(asked))
