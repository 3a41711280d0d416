/** Translating again: what a machine may still replace, and what it has not answered yet. */
import type { Pair } from '../api/types.ts'

/** Whether no person has written or approved the target, here or in an existing translation. */
export const isMachines = ({ edit, origin }: Pair): boolean => edit === 0 && origin !== 'person' && origin !== 'aligned'

/** Whether a round of the whole version asks for it: it leaves alone what memory has from people. */
export const isOfVersion = (pair: Pair): boolean =>
  isMachines(pair) && (pair.origin !== 'memory' || Boolean(pair.engine))

/** Whether no engine has answered for the segment in this round or a later one. */
export const isAwaited = (pair: Pair, asked: number): boolean => isMachines(pair) && (pair.round ?? 0) < asked
