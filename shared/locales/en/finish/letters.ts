/** Romanian names in English: an engine's cedilla becomes the comma that the name has in the source. */
import { hasLegacyLetters, modernLetters } from '../../../text/letters.ts'
import { letters } from '../../../text/words.ts'
import type { Finisher } from '../../shape.ts'

const word = new RegExp(letters, 'gu')

export const finishLetters: Finisher = (text, source) => {
  if (!hasLegacyLetters(text)) return []
  const names = new Set(source.match(word))
  return [...text.matchAll(word)].flatMap(({ 0: name, index: start }) => {
    const modern = modernLetters(name)
    return modern !== name && names.has(modern) ? [{ start, end: start + name.length, text: modern }] : []
  })
}
