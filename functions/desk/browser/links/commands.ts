/** What a person can ask of the active row, by button or key. */
import type { Action } from './change-links.ts'

type Make = (row: number) => Action

export const commands = {
  confirm: (row) => ({ kind: 'confirm', row }),
  mergeAbove: (row) => ({ kind: 'merge', row: row - 1 }),
  mergeBelow: (row) => ({ kind: 'merge', row }),
  /** Whether it can be split at all; where is asked next. */
  split: (row) => ({ kind: 'split', row, source: 1, target: 1 }),
  unlink: (row) => ({ kind: 'unlink', row }),
  sourceUp: (row) => ({ kind: 'move', row, side: 'source', by: -1 }),
  sourceDown: (row) => ({ kind: 'move', row, side: 'source', by: 1 }),
  targetUp: (row) => ({ kind: 'move', row, side: 'target', by: -1 }),
  targetDown: (row) => ({ kind: 'move', row, side: 'target', by: 1 }),
} as const satisfies Record<string, Make>

export type Command = keyof typeof commands

/** Where a key goes without changing a link. */
export type Going = 'nextRow' | 'previousRow' | 'nextUnsure' | 'undo' | 'leave'

/** The keys as `keyOf` names them. No browser takes them. */
export const keys: Readonly<Record<string, Command | Going>> = {
  ArrowDown: 'nextRow',
  ArrowUp: 'previousRow',
  n: 'nextUnsure',
  c: 'confirm',
  m: 'mergeBelow',
  'Shift+m': 'mergeAbove',
  s: 'split',
  x: 'unlink',
  'Alt+ArrowUp': 'targetUp',
  'Alt+ArrowDown': 'targetDown',
  'Alt+Shift+ArrowUp': 'sourceUp',
  'Alt+Shift+ArrowDown': 'sourceDown',
  u: 'undo',
  Escape: 'leave',
}

export const keyOf = (event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>): string =>
  [event.altKey && 'Alt', event.shiftKey && 'Shift', event.key.length === 1 ? event.key.toLowerCase() : event.key]
    .filter(Boolean)
    .join('+')
