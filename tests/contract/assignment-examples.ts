/** Requests about assignments that succeed. */
import type { Ask } from './asking.ts'
import { json, type Prepared, prepare, succeed } from './examples.ts'

const given = { translator: 'translator', reviewer: 'reviewer', due: 1_900_000_000_000, note: 'By Friday, please.' }
const assigning = () => ({ headers: { ...json, 'If-Match': '*' }, body: JSON.stringify(given) }) satisfies Ask

/** A version that is given to people. */
async function prepareAssigned(): Promise<Prepared> {
  const prepared = await prepare()
  const { world, id } = prepared
  await succeed(world, 'PUT', `/articles/${id}/versions/ro/assignment`, given)
  await world.settle()
  return prepared
}

const inVersion = ({ id }: Prepared) => ({ article: id, locale: 'ro' })

export const assignmentExamples = {
  async readAssignment() {
    const prepared = await prepareAssigned()
    return { prepared, ask: { params: inVersion(prepared) } }
  },
  async assignVersion() {
    const prepared = await prepare()
    return { prepared, ask: { params: inVersion(prepared), ...assigning() } }
  },
  async listOwnWork() {
    return { prepared: await prepareAssigned(), ask: { token: 'translator' } }
  },
}
