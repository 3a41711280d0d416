/**
 * Mends what an engine's own steps left in its answer, where there is no doubt what belongs there: references are
 * decoded, SentencePiece's "▁" becomes a space, and an address of the source that came back with spaces in it
 * ("https: //example.org") is written as in the source. What the source itself has is left alone. What nobody sees and
 * what no page may hold is removed.
 */
import type { RichText } from '../document/model/document.ts'
import type { TextEdit } from '../locales/shape.ts'
import { removeInvisible, spacesForBlanks } from '../text/invisible.ts'
import { decodeReferences, hasReference } from './entities.ts'
import { applyTextEdits } from './finish-translation.ts'

export function mendAnswer(answer: RichText, source: string): RichText {
  const decoded = hasReference(source) ? answer : applyTextEdits(answer, decodeReferences(answer.text))
  const spaced = source.includes('▁') ? decoded : applyTextEdits(decoded, spaceMarks(decoded.text))
  const even = { ...spaced, text: spacesForBlanks(spaced.text) }
  const visible = applyTextEdits(even, unseenCharacters(even.text))
  return applyTextEdits(visible, brokenAddresses(visible.text, source))
}

/** What `removeInvisible` leaves out, as edits. */
function unseenCharacters(text: string): TextEdit[] {
  const visible = removeInvisible(text)
  let at = 0
  return visible === text
    ? []
    : Array.from({ length: text.length }, (_, start) => start).flatMap((start): TextEdit[] => {
        if (text[start] !== visible[at]) return [{ start, end: start + 1, text: '' }]
        at++
        return []
      })
}

/** "▁Guvernul▁a" is "Guvernul a"; none becomes a space at an end, or beside a space. */
const spaceMarks = (text: string): TextEdit[] =>
  [...text.matchAll(/▁+/g)].map(({ 0: run, index: start }) => {
    const end = start + run.length
    const isBare = start === 0 || end === text.length || /\s/.test(text.charAt(start - 1) + text.charAt(end))
    return { start, end, text: isBare ? '' : ' ' }
  })

/** A sentence of nothing but addresses, or of one without end, costs no more than these. */
const most = { addresses: 16, characters: 300 }

const address = /(?:https?:\/\/|www\.)[^\s<>"„”“]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi

function brokenAddresses(text: string, source: string): TextEdit[] {
  const given = [...source.matchAll(address)].slice(0, most.addresses).map(([found]) => withoutStops(found))
  const lost = new Set(given.filter((whole) => whole.length <= most.characters && !text.includes(whole)))
  if (lost.size === 0) return []
  const places: number[] = []
  let tight = ''
  for (const { 0: character, index } of text.matchAll(/\S/g)) {
    tight += character
    places.push(index)
  }
  const found = [...lost].flatMap((whole): TextEdit[] => {
    const at = tight.indexOf(whole)
    const [start, last] = [places[at], places[at + whole.length - 1]]
    return start === undefined || last === undefined ? [] : [{ start, end: last + 1, text: whole }]
  })
  found.sort((a, b) => a.start - b.start)
  return found.filter(({ start }, at) => start >= (found[at - 1]?.end ?? 0))
}

/** An address without the marks of the sentence that it ends. */
function withoutStops(found: string): string {
  let end = found.length
  while (end > 0 && '.,;:!?)]'.includes(found.charAt(end - 1))) end--
  return found.slice(0, end)
}
