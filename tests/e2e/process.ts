/** Punte as `npm start` runs it, in a process of its own that can be killed, and children whose output is read. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { waitUntil } from './wait.ts'

const root = join(import.meta.dirname, '..', '..')

export type Ran = { code: number | null; stdout: string; stderr: string }

/** Runs a program to its end, without a terminal. */
export async function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, stdout: stdout(), stderr: stderr() }
}

/** `punte ARGS`, as a person types it. */
export const punte = (args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  run(process.execPath, ['infra/local/cli.ts', ...args], env)

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

export type StartedProcess = {
  url: string
  /** What it has printed. */
  output(): string
  /** `kill -9`, and the process is gone. */
  kill(): Promise<void>
  /** A plain `kill`: it says goodbye. Its exit code. */
  stop(): Promise<number | null>
  /** Its exit code, once it has ended by itself. */
  ended(): Promise<number | null>
}

/** `node infra/local/start.ts`, until it prints its addresses. `ownGroup`: a kill ends it and all its children at one moment. */
export async function startProcess(
  env: NodeJS.ProcessEnv & { PORT: string },
  { ownGroup = false } = {},
): Promise<StartedProcess> {
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  })
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  const output = () => stdout() + stderr()
  const isUp = () => {
    if (child.exitCode !== null) throw new Error(`the start ended with ${child.exitCode}: ${output()}`)
    return /^Reader +http/m.test(output()) ? true : undefined
  }
  await waitUntil('the start prints its addresses', isUp, { seen: output }).catch(async (error: unknown) => {
    await end(child, 'SIGKILL', ownGroup)
    throw error
  })
  return {
    url: `http://127.0.0.1:${env.PORT}`,
    output,
    kill: () => end(child, 'SIGKILL', ownGroup).then(() => {}),
    stop: () => end(child, 'SIGTERM'),
    async ended() {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      return child.exitCode
    },
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals, group = false): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit')
    if (group && child.pid) process.kill(-child.pid, signal)
    else child.kill(signal)
    await gone
  }
  return child.exitCode
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (part: string) => {
    text += part
  })
  return () => text
}
