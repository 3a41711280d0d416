/** The list of commands. Each is loaded when it is called, so that a small one starts fast. */
import type { Command } from './command.ts'

export type CommandEntry = { name: string; load(): Promise<{ command: Command }> }

/** All commands but `translate`, because the entry point finds its engine. */
export const commands: CommandEntry[] = [
  { name: 'segment', load: () => import('./segment.ts') },
  { name: 'align', load: () => import('./align.ts') },
  { name: 'identify', load: () => import('./identify.ts') },
  { name: 'terms', load: () => import('./terms.ts') },
  { name: 'check', load: () => import('./check.ts') },
  { name: 'parse', load: () => import('./parse.ts') },
  { name: 'login', load: () => import('./login.ts') },
  { name: 'upload', load: () => import('./upload.ts') },
  { name: 'status', load: () => import('./status.ts') },
  { name: 'glossary', load: () => import('./glossary.ts') },
  { name: 'memory', load: () => import('./memory.ts') },
  { name: 'rebuild', load: () => import('./rebuild.ts') },
  { name: 'jobs', load: () => import('./jobs.ts') },
  { name: 'translate-again', load: () => import('./translate-again.ts') },
  { name: 'publish', load: () => import('./publish.ts') },
  { name: 'people', load: () => import('./people.ts') },
  { name: 'trail', load: () => import('./trail.ts') },
  { name: 'assign', load: () => import('./assign.ts') },
  { name: 'work', load: () => import('./work.ts') },
]
