/**
 * Finds what a printed page has at its edges: its number, and a line that runs over all pages. Both cut sentences in
 * two where a page ends.
 */
import { normaliseLabel } from '../../../text/normalise-label.ts'
import { endsSentence } from '../../roles/sentence-line.ts'
import type { TextLine } from './text-line.ts'

/** So many lines at the top and at the bottom of a page may be its edge. */
const edgeLines = 2
const maxEdgeChars = 120
/** The count may begin after numbers that are not its own. */
const maxStarts = 5

/** "12", "- 12 -", "12 | Gazeta". */
const bareNumber = /^[-–—[(|\s]{0,4}\d{1,4}[-–—\])|\s]{0,4}$/
/** "Pagina 3 din 10", "Page 3 of 10", "3/10". */
const namedNumber = /^(?:pagina|pag\.|page|p\.)\s?\d{1,4}(?:\s?(?:din|of|\/)\s?\d{1,4})?$|^\d{1,4}\s?\/\s?\d{1,4}$/

export function markPageEdges(lines: TextLine[]): void {
  const texts = lines.filter(({ text, aside }) => text !== '' && !aside)
  const numbers = texts.filter(({ text }) => bareNumber.test(text) || namedNumber.test(normaliseLabel(text)))
  const paged = (lines.at(-1)?.page ?? 0) > 0
  const edges = paged ? edgesOfPages(texts) : besideNumbers(texts, numbers)
  const running = runningLines(edges, paged ? edges : texts)
  for (const line of paged ? edges : texts) if (running.has(pattern(line.text))) line.aside = 'page-edge'
  for (const line of numbers) if (/\p{L}/u.test(line.text)) line.aside = 'page-edge'
  const counted = longestCount(numbers)
  if (standAtEdges(texts, counted)) for (const line of counted) line.aside = 'page-edge'
}

/** The first and last lines between form feeds. */
function edgesOfPages(texts: TextLine[]): TextLine[] {
  return [...Map.groupBy(texts, ({ page }) => page).values()].flatMap((lines) =>
    lines.length <= 2 * edgeLines
      ? lines.filter((_, at) => at === 0 || at === lines.length - 1)
      : [...lines.slice(0, edgeLines), ...lines.slice(-edgeLines)],
  )
}

/** Without form feeds: the lines around those that are only a number. */
function besideNumbers(texts: TextLine[], numbers: TextLine[]): TextLine[] {
  const at = new Set(numbers)
  return texts.filter((_, index) =>
    [-1, 0, 1].some((step) => {
      const beside = texts[index + step]
      return beside !== undefined && at.has(beside)
    }),
  )
}

/** The lines at an edge that are there several times, whatever numbers they have. */
function runningLines(edges: TextLine[], among: TextLine[]): Set<string> {
  const patterns = edges
    .filter(({ text }) => text.length <= maxEdgeChars && /\p{L}/u.test(text) && !endsSentence(text))
    .map(({ text }) => pattern(text))
  const counts = new Map(patterns.map((own) => [own, 0]))
  for (const { text } of among) {
    const count = counts.get(pattern(text))
    if (count !== undefined) counts.set(pattern(text), count + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([own]) => own))
}

const pattern = (text: string): string => normaliseLabel(text).replace(/\d+/g, '#')

/** The numbers that rise by one, from one of the first. */
function longestCount(numbers: TextLine[]): TextLine[] {
  const counts = numbers.slice(0, maxStarts).map((_, start) => {
    const count: TextLine[] = []
    let next = numberIn(numbers[start])
    for (const line of numbers.slice(start)) {
      if (numberIn(line) !== next) continue
      count.push(line)
      next++
    }
    return count
  })
  return counts.reduce((best, count) => (count.length > best.length ? count : best), [])
}

const numberIn = (line: TextLine | undefined): number => Number(/\d+/.exec(line?.text ?? '')?.[0] ?? 0)

/**
 * Bare numbers may be those of an article's parts. They are a page's if one stands where a page begins or ends, beside
 * a running line, or in a sentence.
 */
function standAtEdges(texts: TextLine[], numbers: TextLine[]): boolean {
  const own = new Set(numbers)
  return texts.some((line, index) => {
    if (!own.has(line)) return false
    const [before, after] = [texts[index - 1], texts[index + 1]]
    if ([before, after].some((beside) => beside && beside.page !== line.page)) return true
    if (before?.aside === 'page-edge' || after?.aside === 'page-edge') return true
    return before !== undefined && after !== undefined && !endsSentence(before.text) && /^\p{Ll}/u.test(after.text)
  })
}
