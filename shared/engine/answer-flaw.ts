/**
 * Finds answers that are no translation: signs of an engine's own vocabulary, or one phrase again and again. Such a text
 * is never shown; another engine or a translator does the sentence.
 */

export type AnswerFlaw = 'debris' | 'repetition' | 'excess'

/** Unknown characters and words, control words of models, and elements that only our requests have. */
const debris = [
  /⁇|\ufffd/g,
  /<\/?(?:unk|pad|s|bos|eos|mask) ?>/gi,
  /\[(?:UNK|PAD|CLS|SEP|MASK|\/?INST)\]/g,
  // A byte, and the language that was asked for.
  /<0x[\dA-F]{2}>|<2[a-z]{2}>|>>[a-z]{2,4}<<|(?<!\S)__[a-z]{2}__(?!\S)/gi,
  /<\|[\w ]{1,40}\|?>|<\/?think>|<extra_id_\d{1,3}>/g,
  /<\/?x(?: id=["']?\d{1,6}["']?)?>/g,
  /https?:\s+\/|https?\s+:\/\//gi,
  /@-@|@@(?= )/g,
]

/** @param source the text that was translated; what it has itself is no debris */
export function answerFlaw(source: string, answer: string): AnswerFlaw | null {
  if (debris.some((pattern) => count(answer, pattern) > count(source, pattern))) return 'debris'
  if (isEndless(answer) && !isEndless(source)) return 'repetition'
  return answer.length > Math.max(excess.length, excess.times * source.length) ? 'excess' : null
}

/** No translation is so much longer than its source; below this length, a headline may be. UTF-16 units. */
const excess = { length: 200, times: 6 }

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** A phrase has at most this many words. */
const longestPhrase = 12
/** This many times in a row is no style. One word needs more: "da, da, da, da". */
const most = { word: 6, phrase: 4 }

/**
 * Whether the words of a text come in a cycle again and again. A cycle of `size` words that comes n times makes each
 * word equal to the one `size` before it, (n - 1) × size times in a row.
 */
function isEndless(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  for (let size = 1; size <= longestPhrase && size * 2 <= words.length; size++) {
    const times = size === 1 ? most.word : most.phrase
    let same = 0
    for (let at = size; at < words.length; at++) {
      same = words[at] === words[at - size] ? same + 1 : 0
      if (same >= (times - 1) * size) return true
    }
  }
  return isRun(text)
}

/** "aaaaaaaa…", "hahaha…" or a run of one mark, but not a line of dots or dashes. */
const isRun = (text: string): boolean => /([^\s.…_=*\-–—\d])\1{15}|(\p{L}{2,4}?)\2{11}/u.test(text)
