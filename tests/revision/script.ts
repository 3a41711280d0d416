/** Random edit scripts over articles: what editors do to a story, done blindly, many times over. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../../shared/locales/locale.ts'

export type Paragraphs = string[][]

const folder = join(import.meta.dirname, '../samples/articles')

/** The sentences of the sample articles, in paragraphs of up to five. */
export const articles: { locale: Locale; paragraphs: Paragraphs }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => {
    const { sentences }: { sentences: string[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const paragraphs: Paragraphs = []
    for (let at = 0; at < sentences.length; at += 1 + (at % 5)) paragraphs.push(sentences.slice(at, at + 1 + (at % 5)))
    return { locale: name.includes('.ro.') ? 'ro' : 'en', paragraphs }
  })

type Step = (paragraphs: Paragraphs, pick: (count: number) => number, locale: Locale) => void

const short: Record<Locale, string[]> = { ro: ['Da.', 'Nu.', 'De ce?'], en: ['Yes.', 'No.', 'Why?'] }

const steps: Step[] = [
  function moveParagraph(paragraphs, pick) {
    const [moved] = paragraphs.splice(pick(paragraphs.length), 1)
    if (moved) paragraphs.splice(pick(paragraphs.length + 1), 0, moved)
  },
  function swapSentences(paragraphs, pick) {
    const paragraph = paragraphs[pick(paragraphs.length)] ?? []
    const at = pick(Math.max(1, paragraph.length - 1))
    paragraph.splice(at, 2, ...paragraph.slice(at, at + 2).reverse())
  },
  function dropSentence(paragraphs, pick) {
    const paragraph = paragraphs[pick(paragraphs.length)] ?? []
    paragraph.splice(pick(paragraph.length), 1)
  },
  function addSentence(paragraphs, pick, locale) {
    const others = articles
      .filter((article) => article.locale === locale)
      .flatMap((article) => article.paragraphs.flat())
    const paragraph = paragraphs[pick(paragraphs.length)] ?? []
    paragraph.splice(pick(paragraph.length + 1), 0, others[pick(others.length)] ?? '')
  },
  function addShort(paragraphs, pick, locale) {
    const paragraph = paragraphs[pick(paragraphs.length)] ?? []
    paragraph.splice(pick(paragraph.length + 1), 0, short[locale][pick(3)] ?? '')
  },
  function repeatSentence(paragraphs, pick) {
    const from = paragraphs[pick(paragraphs.length)] ?? []
    const to = paragraphs[pick(paragraphs.length)] ?? []
    const sentence = from[pick(from.length)]
    if (sentence) to.splice(pick(to.length + 1), 0, sentence)
  },
  function changeWord(paragraphs, pick) {
    edit(paragraphs, pick, (words) => words.with(pick(words.length), 'altceva'))
  },
  function changeNumber(paragraphs, pick) {
    edit(paragraphs, pick, (words) =>
      words.map((word) => word.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
    )
  },
  function dropWords(paragraphs, pick) {
    edit(paragraphs, pick, (words) => (words.length > 4 ? words.toSpliced(1 + pick(words.length - 2), 2) : words))
  },
  function changeQuotes(paragraphs, pick) {
    edit(paragraphs, pick, (words) => words.map((word) => word.replace(/[„“”"]/g, '"')))
  },
  function splitSentence(paragraphs, pick) {
    const paragraph = paragraphs[pick(paragraphs.length)] ?? []
    const at = pick(paragraph.length)
    const [left, ...right] = paragraph[at]?.split(', ') ?? []
    if (left && right.length > 0) paragraph.splice(at, 1, `${left}.`, right.join(', '))
  },
  function mergeSentences(paragraphs, pick) {
    const paragraph = paragraphs[pick(paragraphs.length)] ?? []
    const at = pick(Math.max(1, paragraph.length - 1))
    if (paragraph.length > 1) paragraph.splice(at, 2, paragraph.slice(at, at + 2).join('; '))
  },
  function breakParagraph(paragraphs, pick) {
    const at = pick(paragraphs.length)
    const paragraph = paragraphs[at] ?? []
    const cut = pick(paragraph.length + 1)
    paragraphs.splice(at, 1, paragraph.slice(0, cut), paragraph.slice(cut))
  },
  function joinParagraphs(paragraphs, pick) {
    const at = pick(paragraphs.length)
    paragraphs.splice(at, 2, paragraphs.slice(at, at + 2).flat())
  },
]

function edit(paragraphs: Paragraphs, pick: (count: number) => number, change: (words: string[]) => string[]): void {
  const paragraph = paragraphs[pick(paragraphs.length)] ?? []
  const at = pick(paragraph.length)
  const sentence = paragraph[at]
  if (sentence) paragraph[at] = change(sentence.split(' ')).join(' ')
}

/** @param next from 0 up to 1, by chance. @returns the paragraphs after `count` steps; those given stay as they are */
export function revised(paragraphs: Paragraphs, locale: Locale, count: number, next: () => number): Paragraphs {
  const copy = paragraphs.map((paragraph) => [...paragraph])
  const pick = (choices: number) => Math.floor(next() * choices)
  for (let n = 0; n < count; n++) steps[pick(steps.length)]?.(copy, pick, locale)
  return copy.filter((paragraph) => paragraph.length > 0)
}
