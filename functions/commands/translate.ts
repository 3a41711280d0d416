/** `punte translate`: lines through the engine that serves, in calls of its size. A line in is a line out, blank or not. */
import { parseArgs } from 'node:util'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import type { Engine, EngineFailure } from '../../shared/ports/engine.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { readLines } from './lines.ts'

/** @param findEngine is asked when the command runs, so that the list of commands costs no search. */
export function translateCommand(findEngine: () => Promise<Engine>): Command {
  return {
    name: 'translate',
    summary: 'translate lines through the engine that serves',
    help: `usage: punte translate --from en --to ro < lines > lines

The engine is PUNTE_ENGINE_URL (LibreTranslate-compatible; PUNTE_ENGINE_KEY is its key), else Apertium where it is
installed. Exit 1 when it fails; what came before has been written.`,
    async run(args, io) {
      const pair = parsePair(args)
      const engine = await findEngine()
      let done = 0
      for await (const texts of groupLines(io.input, engine.limits)) {
        const result = await engine.translate({ ...pair, texts })
        if (!result.ok) {
          io.complain(`translate: line ${done + 1}: ${describe(result.failure)}`)
          return 1
        }
        await io.write(result.texts.map((text) => `${oneLine(text)}\n`).join(''))
        done += texts.length
      }
      return 0
    },
  }
}

function parsePair(args: string[]): { from: Locale; to: Locale } {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } })
  const [from, to] = [localeSchema.safeParse(values.from), localeSchema.safeParse(values.to)]
  if (!from.success || !to.success || from.data === to.data) {
    throw new UsageError('translate: say --from en --to ro, or --from ro --to en')
  }
  return { from: from.data, to: to.data }
}

/** As many lines as fit a call. One that is longer than a call goes alone, for the engine to refuse. */
async function* groupLines(input: Io['input'], limits: Engine['limits']): AsyncGenerator<string[]> {
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

const oneLine = (text: string): string => text.replaceAll('\n', ' ')

function describe(failure: EngineFailure): string {
  switch (failure.kind) {
    case 'rate-limited':
      return 'the engine asks to slow down'
    case 'quota':
      return 'the engine’s quota is used up'
    case 'too-large':
      return 'too long for the engine'
    case 'unsupported':
      return 'the engine does not have this pair'
    case 'unavailable':
    case 'refused':
      return failure.reason
  }
}
