/**
 * Makes lists of Word's paragraphs with a sign: "mso-list: l0 level1 lfo1" names list and level, and a span with the
 * style "mso-list: Ignore" holds the sign. Without such styles, the sign with its wide space tells an item.
 */
import { blockElements, textModes, voidElements } from '../../model/elements.ts'
import { ItemFilter } from './item-filter.ts'
import { leadingMarker, mayLead, readMarker } from './list-marker.ts'
import { classesOf, type StartTag } from './markup.ts'
import { readStyle } from './styles.ts'

type Held =
  | { kind: 'start'; tag: StartTag }
  | { kind: 'end'; name: string }
  | { kind: 'text' | 'space'; characters: string }

/** A paragraph that may be an item. `list`: the name of the list; without one only a sign makes it an item. */
type Pending = {
  tag: StartTag
  level: number
  list: string | undefined
  /** The text of the span with the sign, and how many elements are open from that span on. */
  sign: string
  signDepth: number
  /** The first characters beside that span. */
  lead: string
  held: Held[]
}

const pointsPerLevel = 36
const points = new Map([
  ['pt', 1],
  ['in', 72],
  ['cm', 28.35],
  ['mm', 2.835],
  ['px', 0.75],
])

export class WordListFilter extends ItemFilter {
  #pending: Pending | undefined

  override start(tag: StartTag): void {
    const pending = this.#pending
    if (pending && !blockElements.has(tag.name) && !textModes.has(tag.name)) this.#hold(pending, tag)
    else {
      this.#settle()
      if (tag.name === 'p' || tag.name === 'div') this.#pending = pendingOf(tag)
      if (!this.#pending) super.start(tag)
    }
  }

  override end(name: string): void {
    const pending = this.#pending
    if (pending && !blockElements.has(name)) {
      if (pending.signDepth > 0) pending.signDepth--
      else pending.held.push({ kind: 'end', name })
      return
    }
    this.#settle()
    super.end(name)
  }

  override text(characters: string): void {
    this.#write('text', characters)
  }

  override space(characters: string): void {
    this.#write('space', characters)
  }

  override finish(): void {
    this.#settle()
    super.finish()
  }

  #hold(pending: Pending, tag: StartTag): void {
    const isVoid = voidElements.has(tag.name)
    if (pending.signDepth > 0) pending.signDepth += isVoid ? 0 : 1
    else if (!isVoid && readStyle(tag.attributes.get('style')).get('mso-list') === 'ignore') pending.signDepth = 1
    else {
      pending.held.push({ kind: 'start', tag })
      if (isVoid) this.#settle()
    }
  }

  #write(kind: 'text' | 'space', characters: string): void {
    const pending = this.#pending
    if (!pending) this.#pass({ kind, characters })
    else if (pending.signDepth > 0) pending.sign += characters
    else {
      pending.held.push({ kind, characters })
      pending.lead += characters
      if (kind === 'text' && (pending.sign !== '' || !mayLead(pending.lead))) this.#settle()
    }
  }

  /** Decides what the paragraph is. */
  #settle(): void {
    const pending = this.#pending
    this.#pending = undefined
    if (!pending) return
    const { tag, list, level, lead, held } = pending
    const leading = pending.sign === '' ? (leadingMarker(lead.trimStart()) ?? '') : ''
    const sign = pending.sign || leading
    if (list !== undefined || sign !== '') {
      const marker = readMarker(sign)
      this.startItem(tag.name, { level, key: list ?? 'signs', ...marker })
      if (sign.trim() !== '') this.next.drop(sign.trim(), 'list-marker')
    } else if (this.levels.isOpen && isContinued(tag)) this.continueItem(tag)
    else super.start(tag)
    let left = leading === '' ? 0 : lead.length - lead.trimStart().length + leading.length
    for (const token of held) {
      if (left === 0 || !('characters' in token)) this.#pass(token)
      else {
        const rest = token.characters.slice(left)
        left -= token.characters.length - rest.length
        if (rest !== '') this.#pass({ ...token, characters: rest })
      }
    }
  }

  #pass(token: Held): void {
    if (token.kind === 'start') super.start(token.tag)
    else if (token.kind === 'end') super.end(token.name)
    else if (token.kind === 'text') super.text(token.characters)
    else super.space(token.characters)
  }
}

function pendingOf(tag: StartTag): Pending | undefined {
  const value = tag.attributes.get('style')
  const isListed = isContinued(tag)
  if (!isListed && !value?.includes('mso-list') && !value?.includes('text-indent')) return undefined
  const style = readStyle(value)
  const [, list, level, override = ''] = /^(l\d+) level(\d+)(?: (lfo\d+))?/.exec(style.get('mso-list') ?? '') ?? []
  if (list === undefined && !isListed && !style.get('text-indent')?.startsWith('-')) return undefined
  return {
    ...{ tag, list: list && `${list} ${override}`, sign: '', signDepth: 0, lead: '', held: [] },
    level: level === undefined ? levelOfMargin(style) : Number(level),
  }
}

const isContinued = (tag: StartTag): boolean => classesOf(tag).some((name) => /^msolist(paragraph|continue)/.test(name))

function levelOfMargin(style: ReadonlyMap<string, string>): number {
  const [, size = '', unit = ''] = /(-?[\d.]{1,9})(pt|in|cm|mm|px)\s*$/.exec(style.get('margin-left') ?? '') ?? []
  const margin = Number(size) * (points.get(unit) ?? 0)
  return Math.max(1, Math.round(margin / pointsPerLevel) || 1)
}
