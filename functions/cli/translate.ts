/**
 * `punte translate`: translates lines by the configured engine, in calls of its size. Each line gives one line, even if
 * blank. Inline Markdown or HTML stays on the same words. The findings of the tags check are reported at the end.
 */

import { parseArgs } from 'node:util'
import { checkTags as tagsCheck } from '../../shared/check/tags.ts'
import type { RichText } from '../../shared/document/model/document.ts'
import { cutBatches } from '../../shared/engine/batches.ts'
import { type KnownAnswers, rebuildTarget } from '../../shared/engine/request-texts.ts'
import { requestTranslation } from '../../shared/engine/request-translation.ts'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineLimits } from '../../shared/ports/engine.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { type MarkupLine, readMarkupLine } from './line-markup.ts'
import { readLines } from './lines.ts'
import { exampleSource, exampleTarget } from './locale-help.ts'

type LanguagePair = { from: Locale; to: Locale }
type Tally = { lines: number; tagged: number; guessed: number; errors: number; warnings: number }

/** @param findEngine is called when the command runs, so that listing the commands needs no search for engines */
export function translateCommand(findEngine: () => Promise<Engine>): Command {
  return {
    name: 'translate',
    summary: 'translate lines through the engine that serves',
    help: `usage: punte translate --from ${exampleSource} --to ${exampleTarget} [--plain] < lines > lines

The engine is the first of PUNTE_ENGINES with its settings, else PUNTE_ENGINE_URL (LibreTranslate-compatible;
PUNTE_ENGINE_KEY is its key), else Bergamot where its models are, else Apertium where it is installed. Inline Markdown and HTML in a line stay on the words they stand on; what the check of them finds is told at
the end. With --plain a line is text and nothing else. Exit 1 when the engine fails; what came before has been written.`,
    async run(args, io) {
      const { way, plain } = parseLanguagePair(args)
      const engine = await findEngine()
      const tally: Tally = { lines: 0, tagged: 0, guessed: 0, errors: 0, warnings: 0 }
      for await (const lines of groupLines(io.input, engine.limits)) {
        const read = lines.map((line) => (plain ? plainLine(line) : readMarkupLine(line)))
        const trouble = await translateLines(engine, way, read, io, tally)
        if (trouble) {
          io.error(`translate: line ${tally.lines + 1}: ${trouble}`)
          return 1
        }
      }
      if (tally.tagged > 0) io.error(report(tally))
      return 0
    },
  }
}

const plainLine = (line: string): MarkupLine => ({
  source: { text: line },
  write: ({ text }) => text.replaceAll('\n', ' '),
})

/** Writes each line as soon as it is translated. @returns the error of the next line, or null */
async function translateLines(
  engine: Engine,
  { from, to }: LanguagePair,
  lines: MarkupLine[],
  io: CommandIo,
  tally: Tally,
): Promise<string | null> {
  const known: KnownAnswers = new Map()
  for (const { segments, texts } of cutBatches(engine, lines, known)) {
    const about = { from, to, ...(engine.takes?.xml && { xml: true }) }
    const failure = await requestTranslation(engine, about, texts, known, { calls: 0, texts: 0, characters: 0 })
    for (const line of segments) {
      const rebuilt = rebuildTarget(engine, line.source, known, from, to)
      if (!rebuilt) return failure ? describe(failure) : 'the engine gave nothing'
      if ('refused' in rebuilt) return rebuilt.refused
      await io.write(`${line.write(rebuilt.target)}\n`)
      count(tally, line.source, rebuilt.target, rebuilt.exact, { from, to })
    }
  }
  return null
}

function count(tally: Tally, source: RichText, target: RichText, exact: boolean, way: LanguagePair): void {
  tally.lines++
  if (!source.tags?.length) return
  tally.tagged++
  if (!exact) tally.guessed++
  for (const { severity } of tagsCheck({ source, target, ...way })) {
    if (severity === 'error') tally.errors++
    else tally.warnings++
  }
}

const report = ({ lines, tagged, guessed, errors, warnings }: Tally): string =>
  `translate: ${lines} lines, ${tagged} with markup; tags check: ${errors} errors, ${warnings} warnings; ` +
  `in ${guessed} the place of a tag is a guess`

function parseLanguagePair(args: string[]): { way: LanguagePair; plain: boolean } {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, to: { type: 'string' }, plain: { type: 'boolean', default: false } },
  })
  const [from, to] = [localeSchema.safeParse(values.from), localeSchema.safeParse(values.to)]
  if (!from.success || !to.success || from.data === to.data) {
    const [a, b] = [exampleSource, exampleTarget]
    throw new UsageError(`translate: say --from ${a} --to ${b}, or --from ${b} --to ${a}`)
  }
  return { way: { from: from.data, to: to.data }, plain: values.plain }
}

/** Groups as many lines as fit in one call. A line that is too long goes alone, and the engine refuses it. */
async function* groupLines(input: CommandIo['input'], limits: EngineLimits): AsyncGenerator<string[]> {
  let group: string[] = []
  let characters = 0
  for await (const line of readLines(input)) {
    if (group.length === limits.items || (group.length > 0 && characters + line.length > limits.characters)) {
      yield group
      group = []
      characters = 0
    }
    group.push(line)
    characters += line.length
  }
  if (group.length > 0) yield group
}

function describe(failure: EngineFailure): string {
  switch (failure.kind) {
    case 'rate-limited':
      return 'the engine asks to slow down'
    case 'quota':
      return failure.reason ?? 'the engine’s quota is used up'
    case 'too-large':
      return 'too long for the engine'
    case 'unsupported':
      return 'the engine does not have this pair'
    case 'forbidden':
    case 'unavailable':
    case 'refused':
      return failure.reason
  }
}
