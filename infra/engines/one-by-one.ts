/**
 * Translates several texts with an engine that takes one at a time. After a failure, the texts translated so far are
 * kept, because they are already paid for.
 */
import type { EngineFailure, EngineResult } from '../../shared/ports/engine.ts'
import { engineFailure } from './driver.ts'

type SingleResult = { ok: true; text: string } | { ok: false; failure: EngineFailure }

/** @param width how many texts are translated at once. */
export async function oneByOne(
  texts: string[],
  width: number,
  translate: (text: string) => Promise<SingleResult>,
): Promise<EngineResult> {
  const given: (string | undefined)[] = new Array(texts.length).fill(undefined)
  let failure: EngineFailure | undefined
  let next = 0
  const lane = async () => {
    while (next < texts.length && !(failure && concernsAll(failure))) {
      const at = next++
      const one = await translate(texts[at] ?? '')
      if (one.ok) given[at] = one.text
      // A failure of the engine says more than a failure of one text.
      else if (!failure || concernsAll(one.failure)) failure = one.failure
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, texts.length) }, lane))
  return failure ? engineFailure(failure, given) : { ok: true, texts: given.map((text) => text ?? '') }
}

const concernsAll = ({ kind }: EngineFailure): boolean => kind !== 'refused' && kind !== 'too-large'
