/** Runs a plan: several processes, their people, the queue, the cron and its sweeper, and then holds what stands to the invariants. */

import { createApp } from '../../functions/app.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { parseInProcess } from '../../infra/parse/in-process.ts'
import { articleRecordSchema } from '../../shared/article/article-record.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { getJson } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { type Deed, editorial } from './editor.ts'
import { faultsOf, Injected } from './faults.ts'
import type { End, Invariant, Standing } from './invariants/end.ts'
import { erasedIsGone } from './invariants/erased.ts'
import { noJobIsForgotten } from './invariants/jobs.ts'
import { listedIsPublic } from './invariants/listings.ts'
import { formerSlugsLead, hiddenIsHidden } from './invariants/readers.ts'
import { doneIsInTrail } from './invariants/trail.ts'
import { glossaryIsMarked, nothingIsLeftOut, rebuiltIsSame } from './invariants/views.ts'
import { acknowledgedIsThere, editsAreThere } from './invariants/words.ts'
import { type Ledger, makeLedger, type Problem } from './ledger.ts'
import { makePerson } from './person.ts'
import type { Kind, Operation, Plan } from './plan.ts'
import { idAt, makeProcess, type Process, people, type Surroundings } from './process.ts'
import { queueOf } from './queue.ts'
import { randomOf } from './random.ts'
import { read } from './reader.ts'
import { type Scheduler, schedulerOf } from './scheduler.ts'
import { linguistic } from './translator.ts'

const deeds: Record<Kind, Deed> = { ...editorial, ...linguistic, read }

const invariants: Invariant[] = [
  ...[acknowledgedIsThere, editsAreThere, rebuiltIsSame, nothingIsLeftOut, glossaryIsMarked],
  ...[listedIsPublic, hiddenIsHidden, formerSlugsLead, erasedIsGone, noJobIsForgotten],
  doneIsInTrail,
]

export type Outcome = { problems: Problem[]; trace: string[]; calls: number }

const minuteMs = 60_000
/** Nothing is owed for longer. */
const mostMinutes = 240

export async function simulate(plan: Plan, { traced = false } = {}): Promise<Outcome> {
  const random = randomOf(plan.seed + 2 ** 20)
  const scheduler = schedulerOf(random)
  const faults = faultsOf(plan.faults)
  const stored = memoryObjects(scheduler.now)
  const ledger = makeLedger()
  const trace: string[] = []
  const begun = scheduler.now()
  const say = (text: string) => {
    if (traced) trace.push(`${((scheduler.now() - begun) / 1000).toFixed(3)} ${text}`)
  }
  const queue = queueOf(scheduler, faults, random, () => random.pick(processes), say)
  let drawn = 0
  const broken: string[] = []
  const around: Surroundings = {
    ...{ scheduler, faults, stored, queue, random, say },
    draw: () => ++drawn,
    broke: (reason) => broken.push(reason),
  }
  const processes = plan.skews.map((skewMs, i) => {
    // One that has stopped is started anew.
    const begin = (n: number): Process => {
      const process = makeProcess(`process ${i}.${n}`, skewMs, around)
      void process.stopped.then(() => {
        processes[i] = begin(n + 1)
      })
      return process
    }
    return begin(0)
  })
  let isOver = false
  const cron = async () => {
    for (;;) {
      await scheduler.turn(minuteMs / 2 + random.below(minuteMs))
      const { name, ports, stopped } = random.pick(processes)
      say(`${name} does what the clock brings`)
      void Promise.race([tick(ports), stopped]).catch(expectInjected(ledger))
    }
  }
  void cron()
  const everything = async () => {
    const persons = Map.groupBy(plan.operations, ({ person }) => person)
    await Promise.all([...persons].map(([n, operations]) => work(n, operations, processes, { ledger, scheduler, say })))
    say('nobody does anything any more')
    faults.calm()
    const isOwed = () => !queue.isEmpty() || stored.keys().some((key) => key.startsWith(keys.openJobs()))
    for (let minutes = 0; isOwed() && minutes < mostMinutes; minutes++) await scheduler.turn(minuteMs)
    // Twice the cron comes by, whatever the clocks say.
    await scheduler.turn(4 * minuteMs)
  }
  void everything().then(() => {
    isOver = true
  })
  if (!(await scheduler.run(() => isOver))) ledger.report('end', 'it comes to no end')
  else await hold(stored, ledger, scheduler)
  // What was under way when an article was erased may find that a part of it is gone, and is done again.
  const erased = ledger.articles.filter((known) => known.erased !== 'no')
  for (const reason of broken) if (!erased.some(({ id }) => reason.includes(id))) ledger.report('broke', reason)
  return { problems: ledger.problems, trace, calls: faults.calls() }
}

/** What a person does, one thing after another. */
async function work(
  n: number,
  operations: Operation[],
  processes: readonly Process[],
  around: { ledger: Ledger; scheduler: Scheduler; say(text: string): void },
): Promise<void> {
  for (const { kind, waitMs, dice } of operations) {
    await around.scheduler.turn(waitMs)
    const random = randomOf(dice)
    const person = makePerson(`person ${n}`, () => random.pick(processes), { ...around, random })
    await deeds[kind](person)
  }
}

const expectInjected = (ledger: Ledger) => (error: unknown) => {
  if (error instanceof Injected || (error instanceof Error && error.name === 'StoreBusy')) return
  ledger.report('broke', error instanceof Error ? `${error.stack}` : 'unknown')
}

async function hold(stored: End['stored'], ledger: Ledger, { now }: Scheduler): Promise<void> {
  const never = async () => {}
  let drawn = 0
  const ports: End['ports'] = {
    ...{ objects: stored, queue: { send: never }, engines: [], now, pause: never, log: () => {} },
    newId: () => idAt(now(), --drawn),
    newSecret: () => '',
    fetch: () => Promise.reject(new Error('there is no other server')),
    ...{ parse: parseInProcess, underWay: new Map() },
    settings: {
      identity: noIdentity,
      publish: 'auto',
      leaseMs: minuteMs,
      streamMs: 0,
      issuers: [],
      sessionKeys: [],
      secondEyes: false,
      trailDays: 400,
      people,
    },
  }
  const standing: Standing[] = []
  for (const known of ledger.articles) {
    const record = (await getJson(stored, keys.articleRecord(known.id), articleRecordSchema))?.value
    if (record && !record.spent) standing.push({ known, record })
  }
  const end: End = { ledger, stored, ports, app: createApp(ports), standing }
  for (const invariant of invariants) await invariant(end)
}
