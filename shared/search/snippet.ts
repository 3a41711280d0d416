/** The part of an article's text that answers a query: some words around the first that was asked for. */
import type { Locale } from '../locales/locale.ts'
import { stemsIn } from './stems.ts'

/** The length of a snippet in characters, and how many of them may come before the first hit. */
const length = 220
const before = 70

type SnippetPart = { text: string; hit: boolean }

/** Null when the text contains none of `stems`. */
export function snippetOf(text: string, stems: ReadonlySet<string>, locale: Locale): SnippetPart[] | null {
  const hits = stemsIn(text, locale).flatMap(({ word, stems: own }) =>
    own.some((stem) => stems.has(stem)) ? [word] : [],
  )
  const [first] = hits
  if (!first) return null
  const start = startOf(text, first.start)
  const end = endOf(text, start + length, first.end)
  const parts: SnippetPart[] = []
  let at = start
  for (const hit of hits.filter((hit) => hit.end <= end)) {
    parts.push({ text: `${at === start && start > 0 ? '…' : ''}${text.slice(at, hit.start)}`, hit: false })
    parts.push({ text: text.slice(hit.start, hit.end), hit: true })
    at = hit.end
  }
  const cut = end < text.length && !/[.!?…]$/.test(text.slice(0, end))
  parts.push({ text: `${text.slice(at, end)}${cut ? '…' : ''}`, hit: false })
  return parts.filter(({ text }) => text !== '')
}

/** The beginning of the sentence if it is near, else the beginning of a word. */
function startOf(text: string, hit: number): number {
  const from = Math.max(0, hit - before)
  const near = text.slice(from, hit)
  const sentence = Math.max(...['. ', '! ', '? '].map((stop) => near.lastIndexOf(stop)))
  if (sentence >= 0) return from + sentence + 2
  return from === 0 ? 0 : from + near.indexOf(' ') + 1
}

/** The end of a word, but after the first hit. */
function endOf(text: string, wanted: number, least: number): number {
  if (wanted >= text.length) return text.length
  const end = text.lastIndexOf(' ', wanted)
  return end >= least ? end : Math.max(wanted, least)
}
