/** `punte check`: runs the quality checks on a source and its translation. */

import * as z from 'zod'
import { checkPair } from '../../shared/check/check-pair.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import type { Command } from './command.ts'
import { answerLines, expectJsonl } from './jsonl.ts'
import { exampleSource, exampleTarget } from './locale-help.ts'

const line = z.object({ source: z.string(), target: z.string(), from: localeSchema, to: localeSchema })

export const command: Command = {
  name: 'check',
  summary: 'check a translation against its source',
  help: `usage: punte check --jsonl < lines > lines

in   {"source": "...", "target": "...", "from": "${exampleSource}", "to": "${exampleTarget}"}
out  {"checks": [{"check": "numbers", "severity": "error" | "warning" | "info", "message": "...", "code": "numbers.missing",
                  "values": {"number": "5"}, "start": 0, "end": 5}]}
     start and end: UTF-16 offsets into the target, where the trouble has a place there
     code and values: what the message says, for saying it in another language`,
  async run(args, io) {
    expectJsonl('check', args)
    await answerLines(io, line, ({ source, target, from, to }) => ({
      checks: checkPair({ source: { text: source }, target: { text: target }, from, to }),
    }))
    return 0
  },
}
