#!/usr/bin/env node
/** The command line: passes the commands and the process's streams to `dispatch`, and takes the exit code from it. */
import { once } from 'node:events'
import { commands } from '../../functions/cli/commands.ts'
import { dispatch } from '../../functions/cli/dispatch.ts'

const translate = {
  name: 'translate',
  async load() {
    const { translateCommand } = await import('../../functions/cli/translate.ts')
    const { localEngine } = await import('./engine.ts')
    return { command: translateCommand(() => localEngine(process.env)) }
  },
}

// A reader such as `| head` may close the pipe early. That ends the work, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await dispatch(
  process.argv.slice(2),
  {
    input: process.stdin,
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    error: (line) => console.error(line),
    env: process.env,
    screen: process.stderr.isTTY
      ? { columns: process.stderr.columns || 80, write: (text) => void process.stderr.write(text) }
      : null,
  },
  [...commands, translate],
)
