/** Finds a part that is larger than its whole: "48 of the 15". */
import { registry } from '../locales/registry.ts'
import type { Compared } from './compared.ts'
import type { Figure } from './decimal.ts'
import type { CheckFinding } from './model.ts'

export function largerParts({ pair: { source, target, from, to }, given, found, pairs }: Compared): CheckFinding[] {
  const wrong = partIn(target.text, found, registry[to].numbers.anchors.partOf)
  if (!wrong || partIn(source.text, given, registry[from].numbers.anchors.partOf)) return []
  const [part, whole] = wrong.map((figure) => pairs.find((one) => one.found === figure)?.given)
  if (!part || !whole) return []
  const [number, instead] = [source.text.slice(whole.start, whole.end), target.text.slice(wrong[0].start, wrong[0].end)]
  const place = { start: wrong[0].start, end: wrong[1].end }
  return [{ severity: 'warning', code: 'numbers.order', values: { number, instead }, ...place }]
}

function partIn(text: string, figures: readonly Figure[], partOf: RegExp): [Figure, Figure] | undefined {
  for (const [i, whole] of figures.entries()) {
    const part = figures[i - 1]
    if (!part || part.unit || whole.unit || part.ordinal || whole.ordinal || whole.start - part.end > nearby) continue
    if (Number(part.values[0]) > Number(whole.values[0]) && partOf.test(text.slice(part.end, whole.start)))
      return [part, whole]
  }
  return undefined
}

/** How far the whole may stand from its part, in characters. */
const nearby = 40
