/**
 * `npm run bench -- NAME [ARGUMENT...]` runs one bench, `npm run bench -- all` runs each that needs no folder, and
 * without a name it lists them. Plain JavaScript without dependencies, because the Node that starts it may be too old to read TypeScript:
 * the benches themselves run on the project's own Node, where it is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** What each file of this folder measures, the flags that its Node needs, and whether it is of a folder that you name. */
const benches = {
  gold: { measures: 'how many sentence ends are found, beside Intl.Segmenter and sentencex' },
  finish: { measures: "how many of engines' drafts finishing mends, and how many right sentences it changes" },
  extract: { measures: 'how well the article is found in saved web pages, beside Readability and Defuddle' },
  checks: { measures: 'how many planted faults the checks find, and how many right pairs they flag' },
  confidence: { measures: 'how well the confidence of a translation ranks planted faults below right pairs' },
  saved: {
    measures: 'how well the article is found in a folder of pages that others saved, beside Readability and Defuddle',
    folder: true,
  },
  fit: {
    measures: 'fits the weights by which the article is found to a folder of pages, and writes them',
    folder: true,
  },
  revise: { measures: 'how many translations stay with their sentence when an article changes' },
  segment: { measures: 'how fast sentences are cut, beside Intl.Segmenter and sentencex' },
  align: {
    measures: 'how many links of two texts are found, with and without pairs to learn from, and what long texts cost',
    flags: ['--expose-gc'],
  },
  parse: { measures: 'how fast originals of up to 2 MiB are parsed' },
  budget: { measures: 'what hostile originals cost at most, in time and memory' },
  fuzz: { measures: 'whether spoiled originals throw, take too long or lose text; for so many seconds, from a seed' },
  memory: {
    measures: 'what translation memory reads, takes and holds at up to 100,000 entries',
    flags: ['--expose-gc'],
  },
  archive: { measures: 'how long an archive of 1,000 articles and their translations takes, and what memory learns' },
  find: { measures: 'how long listings, feeds and search take at 100 and at 10,000 articles' },
  people: { measures: 'how large the directory of 10,000 people is, and how long its lists take' },
  serve: { measures: 'how long a page takes, beside a bare Worker' },
  desk: { measures: 'how soon a desk page shows text and can be used at 400 kbit/s, and what it loads' },
  hostile: { measures: 'how long readers wait while somebody uploads hostile originals' },
  lambda: { measures: 'how large the Lambda bundle is, and how long its cold start takes' },
  lighthouse: { measures: "Lighthouse's scores for a page in both languages" },
}

const [name, ...rest] = process.argv.slice(2)
if (name === undefined) {
  for (const [bench, { measures }] of Object.entries(benches)) console.log(`${bench.padEnd(12)}${measures}`)
  console.log(`${'all'.padEnd(12)}each that needs no folder, in this order`)
} else if (name === 'all') {
  const failed = Object.keys(benches).filter((bench) => {
    if (benches[bench].folder) return false
    console.log(`\n# ${bench}`)
    return run(bench, []) !== 0
  })
  if (failed.length > 0) console.error(`bench: ${failed.join(', ')} failed`)
  process.exitCode = failed.length > 0 ? 1 : 0
} else if (Object.hasOwn(benches, name)) {
  process.exitCode = run(name, rest)
} else {
  console.error(`bench: there is no bench "${name}". They are: ${Object.keys(benches).join(', ')}, all`)
  process.exitCode = 2
}

/** @returns the exit code. */
function run(bench, args) {
  const { flags = [] } = benches[bench]
  const { status, error } = spawnSync(findNode(), [...flags, join(here, `${bench}.ts`), ...args], { stdio: 'inherit' })
  if (error) console.error(`bench: ${error.message}`)
  return status ?? 1
}

/** Packages install Node 24 beside themselves where the registry has it for this machine. */
function findNode() {
  const own = join(here, '..', '..', 'node_modules', '.bin', 'node')
  return existsSync(own) ? own : process.execPath
}
