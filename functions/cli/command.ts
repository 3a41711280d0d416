/** The type of a command. A command reads and writes only through `CommandIo`, so that tests can run it. */

import type { Screen } from './bar.ts'

export type CommandIo = {
  input: AsyncIterable<string | Uint8Array>
  /** Resolves when the text is written; so a slow reader slows the command. */
  write(text: string): Promise<void>
  /** Writes one line on standard error. */
  error(line: string): void
  /** The process's environment. */
  env?: NodeJS.ProcessEnv
  /** Standard error for progress bars, if it is a terminal. */
  screen?: Screen | null
}

export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  help: string
  /** @returns the exit code: 0 for success, 1 if the work failed, 2 for a usage error */
  run(args: string[], io: CommandIo): Promise<number>
}

/** A usage error, such as a wrong flag or line. It is reported on one line, with exit code 2. */
export class UsageError extends Error {}
