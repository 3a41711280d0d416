/** Reads a correction from a request: what it changes, who makes it, and whether they may. */
import type { Context } from 'hono'
import { type Edit, isWrittenBy } from '../../../shared/article/edit.ts'
import type { SegmentState } from '../../../shared/article/segment-pair.ts'
import type { RichText } from '../../../shared/document/model/document.ts'
import { shortHash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { worksIn } from '../../../shared/people/person.ts'
import type { SegmentPlace } from '../../../shared/pipeline/history.ts'
import type { Correction as Change } from '../../contract/schemas/segments.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import type { Correction } from './make-edit.ts'

/** A segment, and whether the caller has seen its current state. */
export type SegmentOf = SegmentPlace & { seen: EtagMatcher }

const mayFinal = (c: Context<Env>, locale: Locale): boolean => worksIn(callerOf(c), ['reviewer'], locale)

export const mayGive = (c: Context<Env>, locale: Locale, state: SegmentState | undefined): boolean =>
  state !== 'final' || mayFinal(c, locale)

export function changeOf(c: Context<Env>, place: SegmentOf, { text, tags, state, factual }: Change): Correction {
  const target = text === undefined ? undefined : trim({ text, ...(tags ? { tags } : {}) })
  return { ...signed(c, place), request: requestHash([text, tags, state, factual]), target, state, factual }
}

/** Makes an earlier edit again. If the caller may not make it final, it becomes reviewed. */
export function revertOf(c: Context<Env>, place: SegmentOf, edit: Edit): Correction {
  const isOwn = c.get('ports').settings.secondEyes && isWrittenBy(edit, callerOf(c).id)
  const state = edit.state === 'final' && (isOwn || !mayFinal(c, place.locale)) ? 'reviewed' : edit.state
  return { ...signed(c, place), request: requestHash({ n: edit.n }), back: edit, state }
}

/** The members that every correction has: its place, its id and its maker. */
function signed(c: Context<Env>, { article, locale, segment, seen }: SegmentOf) {
  const caller = callerOf(c)
  const key = c.req.header('Idempotency-Key')
  const editId = key ? `${caller.id}:${key}:${segment}` : c.get('ports').newId()
  const who = { by: caller.id, mayFinal: mayFinal(c, locale) }
  return { article, locale, segment, seen, editId, isNamed: Boolean(key), ...who }
}

/** Removes white space around a target. Tags stay on their words, and tags outside the text stay outside. */
function trim({ text, tags }: RichText): RichText {
  const trimmed = text.trim()
  if (!tags || trimmed.length === text.length) return { text: trimmed, ...(tags ? { tags } : {}) }
  const cut = text.length - text.trimStart().length
  const move = (at: number) => (at > text.length ? at : Math.min(Math.max(at - cut, 0), trimmed.length))
  return { text: trimmed, tags: tags.map((tag) => ({ ...tag, start: move(tag.start), end: move(tag.end) })) }
}

/** Tells apart requests that have the same Idempotency-Key. */
const requestHash = (asked: unknown): string => shortHash(JSON.stringify(asked))
