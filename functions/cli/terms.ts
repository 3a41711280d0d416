/** `punte terms`: finds terms in a text, including inflected forms. */

import * as z from 'zod'
import { compileTerms, type TermFinder } from '../../shared/glossary/compile.ts'
import { findAllTerms } from '../../shared/glossary/find-terms.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import type { Command } from './command.ts'
import { answerLines, expectJsonl } from './jsonl.ts'
import { localeJson } from './locale-help.ts'

const line = z.object({ text: z.string(), locale: localeSchema, terms: z.array(z.string()) })
type Line = z.infer<typeof line>

export const command: Command = {
  name: 'terms',
  summary: 'find terms in a text, inflected',
  help: `usage: punte terms --jsonl < lines > lines

in   {"text": "...", "locale": ${localeJson}, "terms": ["uniune europeană"]}    terms in their dictionary form
out  {"matches": [{"term": "uniune europeană", "start": 0, "end": 17}]}        UTF-16 offsets, every place, in order

A term is a noun or a phrase about one; a verb is given with its "a" or "to".`,
  async run(args, io) {
    expectJsonl('terms', args)
    const finderFor = rememberLast()
    await answerLines(io, line, (asked) => ({
      matches: findAllTerms(asked.text, finderFor(asked)),
    }))
    return 0
  },
}

/** A term that does not look like a verb ("a vota", "to vote") is taken as a noun or noun phrase. */
const toFindable = (term: string) => ({
  key: term,
  base: term,
  ...(/^(?:a|to) /.test(term) ? {} : { partOfSpeech: 'noun' as const }),
})

/** Keeps the last finder, because lines mostly ask for the same terms as the line before. */
function rememberLast(): (line: Line) => TermFinder {
  let last: { name: string; finder: TermFinder } | undefined
  return ({ locale, terms }) => {
    const name = JSON.stringify([locale, terms])
    if (last?.name !== name) {
      last = {
        name,
        finder: compileTerms(terms.map(toFindable), locale),
      }
    }
    return last.finder
  }
}
