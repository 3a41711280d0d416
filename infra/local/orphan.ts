/** Ends a workerd that a killed start left behind. Its pid is in the data folder. */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const pidFile = (dataDir: string): string => join(dataDir, 'workerd.pid')

/** Null if no pid is stored. */
export async function readPid(dataDir: string): Promise<number | null> {
  const pid = Number.parseInt(await readFile(pidFile(dataDir), 'utf8').catch(() => ''), 10)
  return pid > 1 ? pid : null
}

/**
 * Ends the process only if it is a workerd without its parent, because the pid may belong to another process by now.
 */
export async function endOrphan(dataDir: string): Promise<void> {
  const pid = await readPid(dataDir)
  if (pid === null) return
  const described = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  if (!/^\s*1\s.*workerd/.test(described)) return
  process.kill(pid, 'SIGKILL')
  for (let tries = 0; tries < 50 && isAlive(pid); tries++) await sleep(20)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
