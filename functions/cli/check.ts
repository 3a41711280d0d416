/** `punte check`: runs the quality checks on a source and its translation, or compares a version's sentences. */

import { parseArgs } from 'node:util'
import * as z from 'zod'
import { originSchema, segmentStateSchema } from '../../shared/article/segment-pair.ts'
import { checkPair, withOmissionsBy } from '../../shared/check/check-pair.ts'
import { confidenceOf } from '../../shared/check/confidence.ts'
import { tagSchema } from '../../shared/document/model/document.ts'
import { type Term, termSchema } from '../../shared/glossary/term.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import { checkVersion } from './check-version.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { answerLines, expectJsonl } from './jsonl.ts'
import { exampleSource, exampleTarget } from './locale-help.ts'
import { learner, readPairs } from './translated-pairs.ts'

const form = z.union([
  z.string().transform((base) => ({ base })),
  z.object({ base: z.string(), variants: z.array(z.string()).optional() }),
])
const line = z.object({
  source: z.string(),
  target: z.string(),
  from: localeSchema,
  to: localeSchema,
  tags: z.object({ source: z.array(tagSchema).optional(), target: z.array(tagSchema).optional() }).optional(),
  draft: z
    .strictObject({
      origin: originSchema,
      engine: z.string(),
      match: z.int().min(0).max(101),
      stale: z.boolean(),
      state: segmentStateSchema,
    })
    .partial()
    .optional(),
  terms: z
    .array(
      termSchema.omit({ id: true }).extend({ id: z.string().optional(), forms: z.partialRecord(localeSchema, form) }),
    )
    .optional(),
})
type Line = z.infer<typeof line>

export const command: Command = {
  name: 'check',
  summary: 'check a translation against its source',
  help: `usage: punte check --jsonl [--pairs FILE] < lines > lines
       punte check --article ID LOCALE [--server URL --token TOKEN]

in   {"source": "...", "target": "...", "from": "${exampleSource}", "to": "${exampleTarget}",
      "tags": {"source": [{"id": "1", "start": 0, "end": 5, "name": "a", "href": "https://..."}], "target": [...]},
      "draft": {"origin": "engine", "engine": "deepl"},
      "terms": [{"rule": "preferred", "forms": {"${exampleSource}": "...", "${exampleTarget}": {"base": "...", "variants": ["..."]}}}]}
     tags: links and emphasis of either text, by UTF-16 offsets; may be left out. name: a, em, strong, code, s, u, sub,
     sup, mark, q, cite or abbr. A tag has the same id in both texts.
     draft: how the translation was made; may be left out. origin: engine, memory or person; engine: its name;
     match: memory's score, 100 or 101; stale: whether the source has changed since; state: reviewed or final
     terms: the glossary; may be left out. rule: preferred, forbidden, keep or name
out  {"checks": [{"check": "numbers", "severity": "error" | "warning" | "info", "message": "...", "code": "numbers.missing",
                  "values": {"number": "5"}, "start": 0, "end": 5}],
      "confidence": 0.047}
     start and end: UTF-16 offsets into the target, where the trouble has a place there
     term: the id of the term that it is about, or its number in the list, from 1
     confidence: how sure the translation is, from 0 to 1
     code and values: what the message says, for saying it in another language

--pairs: a file of JSON lines {"source": "...", "target": "..."}, sentences and their translations. What they teach of
words shows more omissions, as a newsroom's memory does.

--article: prints a line of JSON for everything that the version of this article says in two ways. kind: "sentence"
(one source with two translations) or "name" (spelt in two ways), with the "source" and its "targets": [{"text",
"places": [{"segment", "start", "end"}]}]; "term", with "sourceCount", "wantedCount", "otherCount" and "lacking", the
places in the original whose translation has no form of the term. Exit 1 when the server refuses.`,
  async run(args, io) {
    if (args.some((arg) => arg.startsWith('--article'))) return checkArticle(args, io)
    const { values } = parseArgs({ args, options: { jsonl: { type: 'boolean' }, pairs: { type: 'string' } } })
    expectJsonl('check', values.jsonl ? ['--jsonl'] : [])
    const lexicon = values.pairs === undefined ? null : learner(await readPairs('check', values.pairs))
    const termsOf = rememberLast()
    await answerLines(io, line, (asked) => {
      const { source, target, from, to, tags } = asked
      const [given, found] = [tags?.source ?? [], tags?.target ?? []]
      const pair = { source: { text: source, tags: given }, target: { text: target, tags: found }, from, to }
      const seen = checkPair({ ...pair, terms: termsOf(asked) })
      const checks = lexicon ? withOmissionsBy(lexicon(from, to), seen, pair) : seen
      return { checks, confidence: confidenceOf({ ...pair, ...asked.draft, checks }) }
    })
    return 0
  },
}

function checkArticle(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { article: { type: 'string' }, server: { type: 'string' }, token: { type: 'string' } },
    allowPositionals: true,
  })
  const [locale, ...more] = positionals
  if (!values.article || !locale || more.length > 0)
    throw new UsageError('check: name an article’s id and a locale after --article')
  return checkVersion(values.article, locale, values, io)
}

/** Keeps the last glossary, because lines mostly have that of the line before, and the checks cache by it. */
function rememberLast(): (line: Line) => Term[] {
  let last: { name: string; terms: Term[] } | undefined
  return ({ terms = [] }) => {
    const name = JSON.stringify(terms)
    if (last?.name !== name)
      last = { name, terms: terms.map((term, at) => ({ ...term, id: term.id ?? String(at + 1) })) }
    return last.terms
  }
}
