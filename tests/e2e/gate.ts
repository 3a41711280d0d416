/** An engine that marks what it is given, remembers what it was asked, and answers when its test says so. */
import type { Engine } from '../../shared/ports/engine.ts'

export type GatedEngine = Engine & {
  /** Every call's texts, in order, answered or not. */
  asked: string[][]
  /** Texts of the calls that were answered. */
  answered: string[]
  /** From now on answers only calls that pass; the others wait. */
  holdUnless(passes: (texts: string[]) => boolean): void
  /** Answers what waits, and all that comes. */
  release(): void
}

export const marked = (to: string, text: string): string => `[${to}] ${text}`

export function gatedEngine(): GatedEngine {
  let passes: (texts: string[]) => boolean = () => true
  let waiting: (() => void)[] = []
  const asked: string[][] = []
  const answered: string[] = []
  return {
    name: 'gated',
    limits: { items: 50, characters: 20_000 },
    asked,
    answered,
    async translate({ to, texts }) {
      asked.push(texts)
      if (!passes(texts)) await new Promise<void>((resolve) => waiting.push(resolve))
      answered.push(...texts)
      return { ok: true, texts: texts.map((text) => marked(to, text)) }
    },
    holdUnless(test) {
      passes = test
    },
    release() {
      passes = () => true
      for (const resolve of waiting) resolve()
      waiting = []
    },
  }
}
