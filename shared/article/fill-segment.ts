/** Fills a segment from people's edits, existing translations, memory and engines, in this order. */
import type { RichText } from '../document/model/document.ts'
import { carryTags } from '../revision/carry-tags.ts'
import type { DraftTranslation, MergedDraft } from './draft-translation.ts'
import { creditsOf, type Edit } from './edit.ts'
import type { Filled } from './filled-segment.ts'
import { joinTexts } from './join-texts.ts'
import type { Leftovers } from './leftovers.ts'
import { isForSource, type SourceSegment } from './source-segment.ts'
import { standIn } from './stand-in.ts'
import type { Truth } from './truth.ts'

const empty: Filled = { target: null, state: 'initial', stale: false, edit: 0 }

/**
 * Fills a segment from its own edit, or a draft of its current words, or a draft of earlier words. Old words are shown
 * as stale, not dropped.
 */
function fill(segment: SourceSegment, truth: Truth, sourceOf: Surroundings['sourceOf']): Filled | null {
  const edit = truth.edits.get(segment.id)
  const drafts = truth.drafts.get(segment.id) ?? []
  const show = (filled: Filled, hash: string) => {
    const linked = withLink(filled, drafts)
    const source = wordsOfLink(linked.link, segment.id, sourceOf) ?? segment.source
    return forSource(linked, { ...segment, source }, hash)
  }
  const own = drafts.find(({ sourceHash }) => isForSource(segment, sourceHash))
  // Whoever approved the words of an existing translation has not seen those that a link has brought since.
  const isMended = edit?.origin === 'aligned' && own?.origin === 'aligned' && own.target?.text !== edit.target.text
  if (edit && !isMended) return show(fromEdit(edit), edit.sourceHash)
  const old = [...drafts].reverse().find(({ target }) => target !== null)
  const draft = own?.target ? own : (old ?? own)
  if (!draft) return null
  const round = Math.max(...drafts.map(({ round }) => round))
  // The round of an existing translation counts its changed links.
  const again = round > 0 && draft.origin !== 'aligned' ? { round } : {}
  return show({ ...fromDraft(draft), ...again, edit: edit?.n ?? 0 }, draft.sourceHash)
}

/** What the existing translation has stays beside a person's edit and an engine's draft. */
function withLink(filled: Filled, drafts: readonly MergedDraft[]): Filled {
  const link = drafts.findLast((draft) => draft.link)?.link
  if (!link) return filled
  const { unlinked: _, ...about } = link
  // Where the translation has more says nothing of other words.
  return { ...filled, link: filled.origin === 'aligned' ? link : about }
}

/** What one segment of a version has besides its own drafts and edits. */
type Surroundings = {
  /** The segment before, if there is one. */
  before: SourceSegment | undefined
  /** The sources of the part, by segment. */
  sourceOf: ReadonlyMap<string, RichText>
  leftovers: Leftovers
}

export function fillSegment(
  segment: SourceSegment,
  truth: Truth,
  { before, sourceOf, leftovers }: Surroundings,
): Filled {
  const { id } = segment
  const filled = fill(segment, truth, sourceOf) ?? standIn(segment, before, truth) ?? empty
  const { link } = filled
  const more = { before: leftovers.before.get(id) ?? [], after: leftovers.after.get(id) ?? [] }
  if (!link && more.before.length + more.after.length === 0) return filled
  const source = (link?.source ?? [id]).filter((each) => truth.present.has(each))
  const [blocksBefore, blocksAfter] = [
    [...more.before, ...(link?.before ?? [])],
    [...(link?.after ?? []), ...more.after],
  ]
  const joined = wordsOfLink({ source }, id, sourceOf)
  const now = {
    ...{ target: [], confidence: 0, ...link, source },
    ...(blocksBefore.length > 0 ? { before: blocksBefore } : {}),
    ...(blocksAfter.length > 0 ? { after: blocksAfter } : {}),
    // The first segment of a link also has the words of the others.
    ...(joined ? { joined } : {}),
  }
  const words = leftovers.words.get(id)
  const isEmpty = filled.origin === 'aligned' && filled.target?.text === ''
  return words && isEmpty ? { ...filled, target: words, stale: true, link: now } : { ...filled, link: now }
}

/** The words of all segments of a link, if it has several and this one is the first. */
function wordsOfLink(link: { source: string[] } | undefined, id: string, sourceOf: Surroundings['sourceOf']) {
  const there = link?.source.filter((each) => sourceOf.has(each)) ?? []
  return there.length > 1 && there[0] === id ? joinTexts(there.flatMap((each) => sourceOf.get(each) ?? [])) : undefined
}

/**
 * A target for an earlier wording gets the tags of the current source, because an address may have changed or a link
 * may be gone. If a tag stands on other words now, its place in the target is a guess.
 */
function forSource(filled: Filled, segment: SourceSegment, hash: string): Filled {
  const target =
    hash === segment.sourceHash || !filled.target ? filled.target : carryTags(filled.target, segment.source)
  const wording = segment.segment.earlier?.find((earlier) => earlier.hash === hash)
  const isGuess = hash !== segment.sourceHash && wording?.tagsMoved && target?.tags
  return { ...filled, target, ...(isGuess ? { tagsGuessed: true } : {}), ...staleness(segment, hash) }
}

function staleness(segment: SourceSegment, hash: string): Pick<Filled, 'stale' | 'formerSource'> {
  if (isForSource(segment, hash)) return { stale: false }
  const was = segment.segment.earlier?.find((wording) => wording.hash === hash)?.text
  return { stale: true, ...(was === undefined ? {} : { formerSource: was }) }
}

function fromEdit(edit: Edit): Filled {
  const { target, origin, engine, state, n, tagsGuessed } = edit
  const about = { ...(engine ? { engine } : {}), ...(tagsGuessed ? { tagsGuessed } : {}) }
  return { target, origin, ...about, ...creditsOf(edit), state, stale: false, edit: n }
}

function fromDraft({ target, origin, match, engine, refused, tagsGuessed, suggestion }: DraftTranslation): Filled {
  return {
    target,
    ...(target ? { origin } : {}),
    ...(match === undefined ? {} : { match }),
    ...(engine ? { engine } : {}),
    ...(refused ? { refused } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(tagsGuessed ? { tagsGuessed } : {}),
    state: target ? 'translated' : 'initial',
    stale: false,
    edit: 0,
  }
}
