/**
 * What a simulation is made of, as data that a seed gives: what people do, and what goes wrong. So it can be printed, run
 * again, and shrunk to what still fails.
 */
import { type Random, randomOf } from './random.ts'

export const kinds = [
  ...['upload', 'publish', 'unpublish', 'rename', 'revise', 'block', 'withdraw', 'erase', 'rebuild'],
  ...['correct', 'approve', 'term', 'read'],
] as const satisfies string[]
export type Kind = (typeof kinds)[number]

/** `waitMs`: after what the same person did before. `dice`: a seed of its own, for what it chooses. */
export type Operation = { person: number; kind: Kind; waitMs: number; dice: number }

/** Calls to the store by how they begin, and about as many as a plan makes: what is rare is befallen as often as what is not. */
const calls = {
  '': 350,
  'put articles/': 30,
  'put site/': 20,
  'put jobs/': 25,
  'put index/articles/': 12,
  'put index/lists/': 24,
  'put index/search/': 24,
  'put index/terms/': 12,
  'put memory/': 12,
  'delete ': 25,
}
export const callsOf = Object.keys(calls)

/** What happens at a call to the store. `kill`: the process stops before it or, `after`, when it is made. */
const callFaults = ['away', 'lost-answer', 'busy', 'slow', 'kill', 'kill-after'] as const
/** What happens to a message, or at a call to the engine. */
const otherFaults = ['lost-message', 'doubled-message', 'engine-away'] as const
export type FaultKind = (typeof callFaults)[number] | (typeof otherFaults)[number]

/** `of`: which calls, messages or others it counts; `at`: the number of the one that it befalls. `ms`: how long a slow call takes. */
export type Fault = { kind: FaultKind; of: string; at: number; ms: number }

export type Plan = {
  seed: number
  /** How far the clock of each process is off, in milliseconds. */
  skews: number[]
  operations: Operation[]
  faults: Fault[]
}

const processes = 3
const mostSkewMs = 90_000

/** What is done most, by the seed: faults hide where the same thing is done again and again. */
const moods: Kind[][] = [
  ['upload', 'correct', 'correct', 'publish', 'unpublish', 'rename', 'revise', 'block', 'term', 'approve'],
  ['correct', 'approve', 'correct', 'upload', 'term', 'revise'],
  ['publish', 'unpublish', 'publish', 'unpublish', 'publish', 'unpublish', 'rename', 'rebuild'],
  ['rename', 'rename', 'unpublish', 'publish', 'upload'],
  ['revise', 'block', 'correct', 'term', 'revise', 'approve'],
  ['upload', 'erase', 'correct', 'revise', 'rename', 'withdraw', 'term'],
]
const mostPeople = 4

export function planOf(seed: number): Plan {
  const random = randomOf(seed)
  const mood = random.pick(moods)
  const skewed = random.chance(0.5)
  const people = 1 + random.below(mostPeople)
  const operations = Array.from({ length: 8 + random.below(12) }, (_, i): Operation => {
    const kind = i === 0 ? 'upload' : random.chance(0.12) ? 'read' : random.pick(mood)
    return { person: random.below(people), kind, waitMs: waitMs(random), dice: random.below(2 ** 31) }
  })
  const faults = Array.from({ length: random.below(8) }, () => faultOf(random))
  return {
    seed,
    skews: Array.from({ length: processes }, () => (skewed ? Math.round((random.next() - 0.5) * 2 * mostSkewMs) : 0)),
    operations,
    faults,
  }
}

/** People come one after another, or at the same moment. */
const waitMs = (random: Random): number => (random.chance(0.4) ? random.below(200) : random.below(8000))

function faultOf(random: Random): Fault {
  const kind = random.pick([...callFaults, ...callFaults, 'slow' as const, ...otherFaults])
  const ms = 500 + random.below(9000)
  if (kind === 'engine-away') return { kind, of: 'engine', at: 1 + random.below(4), ms }
  if (kind === 'lost-message' || kind === 'doubled-message')
    return { kind, of: 'message', at: 1 + random.below(16), ms }
  const [of, most] = random.pick(Object.entries(calls))
  return { kind, of, at: 1 + random.below(most), ms }
}

/** One line for each thing that happens. */
export function show({ skews, operations, faults }: Plan): string {
  return [
    `clocks ${skews.map((ms) => `${ms} ms`).join(', ')}`,
    ...operations.map(({ person, kind, waitMs }) => `person ${person} waits ${waitMs} ms: ${kind}`),
    ...faults.map(
      ({ kind, of, at, ms }) => `${kind} at ${of || 'call'} ${at}${kind === 'slow' ? ` for ${ms} ms` : ''}`,
    ),
  ].join('\n')
}
