/**
 * Measures how well tools find the article in a saved page: our parser, Readability and Defuddle over linkedom, the two
 * alone and with our roles on what they found; and how well our parser finds it in pasted text. Of the pages, 43 were in
 * view while the rules were written; 19 and the pastes were scored unseen first, and the rules mended then. Run by `node tests/bench/extract.ts`; it prints figures and judges
 * nothing. With a tool's name after it, it lists what that tool missed and took on each page.
 */
import { flat, later, type Page, pages, pastes, type Score, score, tuned } from '../document/pages.ts'
import { read, type Tool, tools } from './article/tools.ts'

const only = process.argv[2]
console.log(
  'F1 over the words of the body'.padEnd(42),
  'pages  mean F1  worst page                     titles  junk  pages with junk',
)
for (const [name, extract] of Object.entries(tools)) await report(name, pages, extract)
const ours: Tool = (html) => read(html)
await report('punte, tuned on', tuned, ours)
await report('punte, met later', later, ours)
await report('punte, pasted text', pastes, (text) => read(text, undefined, 'text'))

async function report(name: string, list: Page[], extract: Tool): Promise<void> {
  const results: { page: Page; title: string; score: Score }[] = []
  for (const page of list) {
    const { title, texts } = await extract(page.content)
    results.push({ page, title, score: score(page, texts) })
  }
  const mean = results.reduce((sum, { score }) => sum + score.f1, 0) / results.length
  const worst = results.toSorted((a, b) => a.score.f1 - b.score.f1)[0]
  const titles = results.filter(({ page, title }) => flat(title) === page.expected.title).length
  const junk = results.reduce((sum, { score }) => sum + score.junk.length, 0)
  const withJunk = results.filter(({ score }) => score.junk.length > 0).length
  console.log(
    name.padEnd(42),
    String(list.length).padEnd(6),
    mean.toFixed(4).padEnd(8),
    `${worst?.page.name} ${worst?.score.f1.toFixed(3)}`.padEnd(30),
    String(titles).padEnd(7),
    String(junk).padEnd(5),
    withJunk,
  )
  if (only !== name) return
  for (const { page, title, score } of results) {
    console.log(`\n${page.name}  ${score.f1.toFixed(3)}  ${title}`)
    if (score.missing.length > 0) console.log('  missed:', score.missing.join(' '))
    if (score.extra.length > 0) console.log('  took:', score.extra.join(' '))
    for (const line of score.junk) console.log('  junk:', line)
  }
}
