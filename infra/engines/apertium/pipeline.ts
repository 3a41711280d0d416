/**
 * Runs one shell pipeline over many texts. Each run is a process group with a deadline. If the parent is killed, the
 * pipeline ends too, because it stops at the end of its input.
 */
import { spawn } from 'node:child_process'

export type Run = { command: string; path: string; timeoutMs: number; signal?: AbortSignal }
type RunResult = { ok: true; output: string } | { ok: false; reason: string }

export function runPipeline({ command, path, timeoutMs, signal }: Run, input: string): Promise<RunResult> {
  if (signal?.aborted) return Promise.resolve({ ok: false, reason: 'the call was aborted' })
  return new Promise((resolve) => {
    // --norc: if its input is a socket, Bash assumes a remote shell and reads ~/.bashrc, which can take any time.
    const child = spawn('bash', ['--norc', '-o', 'pipefail', '-c', command], {
      env: { PATH: path, LC_ALL: 'C.UTF-8' },
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const chunks: Buffer[] = []
    const finish = (result: RunResult) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      resolve(result)
    }
    const stop = (reason: string) => {
      if (child.pid !== undefined) killGroup(child.pid)
      finish({ ok: false, reason })
    }
    const abort = () => stop('the call was aborted')
    const timer = setTimeout(() => stop(`Apertium took longer than ${timeoutMs} ms`), timeoutMs)
    signal?.addEventListener('abort', abort)
    child.on('error', () => finish({ ok: false, reason: 'Apertium cannot be started' }))
    // A pipeline that ends early closes its input; the exit code reports that.
    child.stdin.on('error', () => {})
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('close', (code, killedBy) => {
      if (code === 0) finish({ ok: true, output: Buffer.concat(chunks).toString('utf8') })
      else finish({ ok: false, reason: `Apertium stopped with ${killedBy ?? `code ${code}`}` })
    })
    child.stdin.end(input)
  })
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The process group has already ended.
  }
}
