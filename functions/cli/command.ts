/** What a command of the command line is: it reads and writes through `Io` alone, so that tests run it as it is. */

import type { Screen } from './bar.ts'

export type CommandIo = {
  input: AsyncIterable<string | Uint8Array>
  /** Resolves when the text is taken; a slow reader slows the command. */
  write(text: string): Promise<void>
  /** Writes one line on standard error. */
  error(line: string): void
  /** The process's environment. */
  env?: NodeJS.ProcessEnv
  /** Standard error, where it is a terminal: progress is drawn there. */
  screen?: Screen | null
}

export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  help: string
  /** @returns the exit code: 0, 1 when the work failed, 2 when the command was called wrongly. */
  run(args: string[], io: CommandIo): Promise<number>
}

/** The caller's mistake, a wrong flag or line: told on one line, exit 2. */
export class UsageError extends Error {}
