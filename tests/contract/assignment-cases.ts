/** Answers about assignments and the trail that one operation has for reasons of its own. */
import type { Operation } from '../../functions/contract/operation.ts'
import { assignVersion } from '../../functions/contract/operations/assignments.ts'
import { exportTrail } from '../../functions/contract/operations/trail.ts'
import { type Ask, ask } from './asking.ts'
import { examples } from './examples.ts'

/** The example of an operation, changed. */
const changed = (of: Operation, is: string, change: (good: Ask) => Ask, settings: { secondEyes?: true } = {}) => ({
  ...{ of, is },
  async run() {
    const example = await examples[of.id]?.()
    if (!example) throw new Error(`${of.id} has no example`)
    const { prepared, ask: good } = example
    Object.assign(prepared.world.ports.settings, settings)
    return ask(prepared.world, of, { ...good, ...change(good) })
  },
})

const giving = (is: string, people: Record<string, string | null>, settings?: { secondEyes: true }) =>
  changed(
    assignVersion,
    is,
    ({ body }) => ({ body: JSON.stringify({ ...JSON.parse(String(body)), ...people }) }),
    settings,
  )

export const assignmentCases = [
  giving('200 application/json', { translator: null, note: null }),
  giving('200 application/json', { translator: 'dev', reviewer: 'dev' }),
  giving('person-unfit', { translator: 'editor' }),
  giving('person-unfit', { reviewer: 'who' }),
  giving('second-eyes', { translator: 'dev', reviewer: 'dev' }, { secondEyes: true }),
  changed(exportTrail, 'query-invalid', () => ({ query: { from: '2026-01-01', to: '2026-02-01' } })),
]
