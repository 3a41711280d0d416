/**
 * Runs the command that is asked for and answers `help`. A usage error becomes one line and exit code 2. Other errors
 * are bugs, so they are thrown.
 */
import { type CommandIo, UsageError } from './command.ts'
import type { CommandEntry } from './commands.ts'

/** @returns the exit code */
export async function dispatch(args: string[], io: CommandIo, commands: CommandEntry[]): Promise<number> {
  const [name, ...rest] = args
  if (!name || name === 'help' || name === '--help' || name === '-h') return help(rest[0], io, commands)
  if (rest.includes('--help') || rest.includes('-h')) return help(name, io, commands)
  try {
    const { command } = await find(name, commands).load()
    return await command.run(rest, io)
  } catch (error) {
    const mistake = usageMessage(error)
    if (mistake === undefined) throw error
    io.error(mistake)
    return 2
  }
}

function find(name: string, commands: CommandEntry[]) {
  const entry = commands.find((command) => command.name === name)
  if (!entry) throw new UsageError(`no command ${JSON.stringify(name)}; \`punte help\` lists them`)
  return entry
}

async function help(name: string | undefined, io: CommandIo, commands: CommandEntry[]): Promise<number> {
  const loaded = await Promise.all(commands.map(async ({ load }) => (await load()).command))
  const one = loaded.find((command) => command.name === name)
  if (name !== undefined && !one) {
    io.error(`no command ${JSON.stringify(name)}; \`punte help\` lists them`)
    return 2
  }
  const list = loaded.map((command) => `  ${command.name.padEnd(17)}${command.summary}`).join('\n')
  await io.write(`${one ? one.help : `usage: punte COMMAND\n\n${list}\n\npunte help COMMAND says more`}\n`)
  return 0
}

/** The message of our usage errors and of those that `parseArgs` throws, on one line. Undefined for other errors. */
function usageMessage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const ofParseArgs = 'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS')
  return error instanceof UsageError || ofParseArgs ? error.message.replaceAll('\n', ' ') : undefined
}
