/**
 * Turns ranges over a text into properly nested steps. If two ranges cross, one ends and starts again. Segments are
 * never cut, because their ids must be unique; tags are cut instead.
 */
import { type Segment, type Tag, tagSchema } from './document.ts'

type AnyTag = Omit<Tag, 'id'>
type Span = Pick<Segment, 'start' | 'end'>

type NestingStep<T, S> =
  | { kind: 'text'; start: number; end: number }
  | { kind: 'open'; tag: T }
  | { kind: 'close'; tag: T }
  | { kind: 'open-segment'; segment: S }
  | { kind: 'close-segment'; segment: S }

export function nestRanges<T extends AnyTag, S extends Span>(
  text: string,
  tags: readonly T[],
  segments: readonly S[],
): NestingStep<T, S>[] {
  const steps: NestingStep<T, S>[] = []
  const length = text.length
  const sane = tags.filter((tag) => tag.start >= 0 && tag.start < tag.end && tag.end <= length).sort(compareTags)
  const spans = segments.filter((span) => span.start >= 0 && span.start <= span.end && span.end <= length)
  const points = [...new Set([0, length, ...[...sane, ...spans].flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const starting = groupBy(sane, (tag) => tag.start)
  const spanStarting = groupBy(spans, (span) => span.start)
  let open: T[] = []
  let span: S | undefined
  const closeFrom = (index: number): T[] => {
    const closed = open.splice(index)
    for (const tag of closed.toReversed()) {
      const last = steps.at(-1)
      // The tag was opened here and closed before any text.
      if (last?.kind === 'open') steps.pop()
      else steps.push({ kind: 'close', tag })
    }
    return closed
  }
  const reopen = (list: T[]): void => {
    for (const tag of list) {
      // A link in a link, or the same tag twice, has no effect.
      if (open.some((outer) => outer.name === tag.name)) continue
      steps.push({ kind: 'open', tag })
      open.push(tag)
    }
  }
  for (const [index, point] of points.entries()) {
    const ending = open.findIndex((tag) => tag.end <= point)
    if (ending >= 0) reopen(closeFrom(ending).filter((tag) => tag.end > point))
    if (span && span.end <= point) {
      const going = closeFrom(0)
      steps.push({ kind: 'close-segment', segment: span })
      span = undefined
      reopen(going)
    }
    for (const next of spanStarting.get(point) ?? []) {
      if (span) continue
      const going = closeFrom(0)
      steps.push({ kind: 'open-segment', segment: next })
      if (next.end > point) span = next
      else steps.push({ kind: 'close-segment', segment: next })
      reopen(going)
    }
    reopen(starting.get(point) ?? [])
    const end = points[index + 1]
    if (end !== undefined) steps.push({ kind: 'text', start: point, end })
  }
  closeFrom(0)
  open = []
  if (span) steps.push({ kind: 'close-segment', segment: span })
  return steps
}

function groupBy<T>(items: T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

const order = new Map(tagSchema.shape.name.options.map((name, index) => [name, index]))

/** Outer before inner; of equal ranges, in the order of the model's names. */
export function compareTags(a: AnyTag, b: AnyTag): number {
  return a.start - b.start || b.end - a.end || (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0) || compareText(a, b)
}

function compareText(a: AnyTag, b: AnyTag): number {
  const [left, right] = [a, b].map(({ href = '', title = '' }) => `${href} ${title}`)
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1
}
