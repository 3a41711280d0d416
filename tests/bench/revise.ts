/**
 * Matches the table of revisions in three ways and counts the translations that stay with their sentence and those that go
 * to another; then times `revise` over 5,000 segments. Run by `npm run bench`; it prints figures and judges nothing.
 */
import { reviseDocument } from '../../shared/revision/revise-document.ts'
import { chance, sentenceMaker } from '../memory/pairs.ts'
import { articleOf, minter } from '../revision/article.ts'
import { samples, score, ways } from '../revision/revisions.ts'

const rows = Object.entries(ways).map(([name, way]) => ({ name, scores: samples.map((sample) => score(sample, way)) }))
const wide = Math.max(...samples.map(({ note }) => note.length)) + 5
console.log(`kept/all (wrongly)${' '.repeat(wide - 18)}${rows.map(({ name }) => name.padStart(12)).join('')}`)
for (const [at, { locale, note }] of samples.entries()) {
  const cells = rows.map(({ scores }) => {
    const { kept, all, wrong } = scores[at] ?? { kept: 0, all: 0, wrong: 0 }
    return `${kept}/${all} (${wrong})`.padStart(12)
  })
  console.log(`${locale} ${note}`.padEnd(wide) + cells.join(''))
}
for (const { name, scores } of rows) {
  const sum = (of: 'kept' | 'wrong' | 'all') => scores.reduce((total, score) => total + score[of], 0)
  console.log(`revise ${name.padEnd(9)} kept ${sum('kept')} of ${sum('all')}, wrongly kept ${sum('wrong')}`)
}

const next = chance(1)
const sentence = sentenceMaker(next, 20_000)
const paragraphs = Array.from({ length: 1000 }, () => Array.from({ length: 5 }, sentence))
const [first = '', ...others] = Array.from({ length: 50 }, sentence).flatMap((text) => text.split(' '))
const word = () => others[Math.floor(next() * others.length)] ?? first
const change = (text: string) => text.replace(/\w+/g, (held) => (next() < 0.1 ? word() : held))
const kinds: Record<string, () => string[][]> = {
  'nothing changed': () => paragraphs,
  'a tenth changed': () => paragraphs.map((list) => list.map((text) => (next() < 0.1 ? change(text) : text))),
  'all changed and shuffled': () => paragraphs.map((list) => list.map(change)).sort(() => next() - 0.5),
  'all rewritten': () => paragraphs.map((list) => list.map(sentence)),
}
for (const [name, make] of Object.entries(kinds)) {
  const mint = minter()
  const [before, after] = [articleOf(paragraphs, 'en', mint), articleOf(make(), 'en', mint)]
  const begin = process.cpuUsage()
  const { changes } = reviseDocument(before, after)
  const { user, system } = process.cpuUsage(begin)
  const counts = [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, list]) => `${list.length} ${kind}`)
  console.log(`revise 5,000 segments, ${name}: ${Math.round((user + system) / 1000)} ms of CPU; ${counts.join(', ')}`)
}
