/**
 * `punte align`: takes in translations that exist already, of one article or of a folder of articles; or only finds which
 * sentences of two texts translate each other.
 */
import { parseArgs } from 'node:util'
import { endingsList } from '../../shared/document/format.ts'
import { languageNames } from '../../shared/locales/languages.ts'
import { type Locale, localeSchema, locales } from '../../shared/locales/locale.ts'
import { defaultLocale } from '../../shared/locales/registry.ts'
import { alignFiles } from './align-files.ts'
import { alignFolder } from './align-folder.ts'
import { alignLines } from './align-lines.ts'
import { reportName } from './align-report.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { sureFrom } from './count-links.ts'
import { exampleSource, exampleTarget, localeChoice } from './locale-help.ts'
import { findProfile } from './profile.ts'
import { ServerError } from './server.ts'

const ofLines = { jsonl: { type: 'boolean' }, pairs: { type: 'string' } } as const

const ofFiles = {
  server: { type: 'string' },
  token: { type: 'string' },
  from: { type: 'string' },
  slug: { type: 'string' },
  publish: { type: 'string', default: 'manual' },
  report: { type: 'string' },
  wait: { type: 'string', default: '300' },
} as const

const [one, other] = [exampleTarget, exampleSource]
const names = languageNames(defaultLocale)
const [firstLocale] = locales

export const command: Command = {
  name: 'align',
  summary: 'take in articles with their existing translations; find which sentences of two texts belong together',
  help: `usage: punte align SOURCE TARGET [--slug SLUG]
       punte align FOLDER [--report FILE]
                   [--from ${localeChoice}] [--publish auto|manual] [--wait SECONDS] [--server URL --token TOKEN]
       punte align --jsonl [--pairs FILE] < lines > lines

SOURCE is an article and TARGET its translation: each is a file that ends in ${endingsList}, or the id
of an article. They become one article. Prints a JSON object when both are taken in, and another with addresses and
counts when their sentences are linked: "links", "alone" (sentences without a counterpart), "confidence" (the mean of
the links) and "unsure" (those below ${sureFrom}, for somebody to look at).

In a FOLDER and those below it, files are pairs by their names: NAME.${one}.md and NAME.${other}.html, or ${one}/NAME.md
and ${other}/NAME.html. --from names the language of the originals; without it, ${names[firstLocale ?? defaultLocale]}.
Each finished pair is a line of ${reportName} in the folder, or of --report. Stop the run at any time, and start it again to go on: pairs that
are done are passed over while their files stay the same, and failed ones are tried again. What is no pair is told at
the end.

Nothing is public before somebody publishes it, except with --publish auto. --wait: how long to wait for the links of an
article, and for a server that is away (300; for two files, 0 does not wait).
Exit 1 when the server refused a text, or when links were not ready in time.

With --jsonl no server is asked:
in   {"source": ["...", "..."], "target": ["...", "..."], "from": "${other}", "to": "${one}"}
     the sentences of both texts, in order; each line is aligned on its own
out  {"links": [[[0], [0, 1]], [[1], []]], "confidence": [0.98, 0.71]}
     links: which of the source are translated by which of the target, by their places from 0; [] where there is none
     confidence: how probable each link is, from 0 to 1
--pairs: a file of JSON lines {"source": "...", "target": "..."}, sentences and their translations, from which it is
learnt first how words are translated. "from" and "to" of a pair may be left out where they are those of the text.`,
  async run(args, io) {
    if (args.includes('--jsonl')) {
      await alignLines(parseArgs({ args, options: ofLines }).values.pairs, io)
      return 0
    }
    const { values, positionals } = parseArgs({ args, options: ofFiles, allowPositionals: true })
    const [source, target, ...more] = positionals
    if (source === undefined || more.length > 0)
      throw new UsageError('align: name two files, or a folder; or say --jsonl')
    const { slug, report } = values
    if (target === undefined && slug) throw new UsageError('align: --slug goes with two files')
    if (target !== undefined && report) throw new UsageError('align: --report goes with a folder')
    const settings = {
      from: readLocale(values.from),
      publish: readPublish(values.publish),
      patienceMs: readWait(values.wait),
    }
    const profile = await findProfile(values, io.env ?? {})
    try {
      if (target !== undefined) return await alignFiles(profile, { source, target }, { ...settings, slug }, io)
      const original = settings.from ?? firstOriginal(io)
      return await alignFolder(profile, source, { ...settings, original, report }, io)
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`align: ${error.message}`)
      return 1
    }
  },
}

/** Says what it takes for granted, because a wrong original is hard to change afterwards. */
function firstOriginal(io: CommandIo): Locale {
  const original = firstLocale ?? defaultLocale
  const others = locales.filter((locale) => locale !== original).map((locale) => `--from ${locale}`)
  io.error(`align: takes the texts in ${names[original]} for the originals; say ${others.join(' or ')} if they are not`)
  return original
}

function readLocale(text: string | undefined): Locale | undefined {
  const parsed = localeSchema.optional().safeParse(text)
  if (!parsed.success) throw new UsageError(`align: --from is ${localeChoice}`)
  return parsed.data
}

function readPublish(text: string): 'auto' | 'manual' {
  if (text === 'auto' || text === 'manual') return text
  throw new UsageError('align: --publish is auto or manual')
}

function readWait(text: string): number {
  const ms = Number(text) * 1000
  if (!(ms >= 0)) throw new UsageError('align: --wait takes seconds')
  return ms
}
