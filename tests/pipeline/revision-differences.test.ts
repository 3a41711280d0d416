/** What the API tells of the differences between revisions. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { first, revise, second, story, translated } from './revise.ts'
import { patch, readVersion } from './versions.ts'

const comparedSchema = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      before: z.array(z.string()),
      after: z.array(z.string()),
      words: z.array(z.object({ text: z.string(), kind: z.string() })),
    }),
  ),
})

describe('a revision', () => {
  it('tells translators what has changed in a stale sentence’s source, by word, until it is translated anew', async () => {
    const { world, id } = await translated(first, second)
    await revise(world, id, story(first.replace('fourteen', 'sixteen'), second))
    await world.settle()
    const difference = [
      { text: 'He carries ', kind: 'same' },
      { text: 'fourteen', kind: 'removed' },
      { text: 'sixteen', kind: 'added' },
      { text: ' cars a trip.', kind: 'same' },
    ]
    const read = async (path: string) => (await world.request(`/api/v1/articles/${id}/versions/ro${path}`)).json()
    const pair = (await readVersion(world, id, 'ro')).segments[2]
    const at = `/segments/${pair?.id}`
    const { segments } = z.object({ segments: z.array(z.looseObject({ id: z.string() })) }).parse(await read(''))
    expect(segments.map(({ difference: shown }) => shown)).toEqual([
      undefined,
      undefined,
      difference,
      undefined,
      undefined,
    ])
    expect(await read(at)).toMatchObject({ difference })
    const late = await patch(world, id, pair?.id ?? '', '0000', { text: 'P' })
    expect([late.status, await late.json()]).toMatchObject([412, { segment: { difference } }])
    world.pass(2000)
    const saved = await (
      await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: pair?.target?.text, state: 'reviewed' })
    ).json()
    expect(saved).toMatchObject({ stale: false, target: pair?.target })
    for (const now of [saved, await read(at)]) {
      expect(now).not.toHaveProperty('difference')
      expect(now).not.toHaveProperty('formerSource')
    }
  })

  it('is in an article’s progress as waiting until its views are there', async () => {
    const { world, id } = await translated(first, second)
    const progressSchema = z.object({ versions: z.array(z.object({ state: z.string() })) })
    const state = async () =>
      progressSchema.parse(await (await world.request(`/api/v1/articles/${id}/progress`)).json()).versions[0]?.state
    expect(await state()).toBe('reviewed')
    await revise(world, id, story(first))
    expect(await state()).toBe('waiting')
    await world.settle()
    expect(await state()).toBe('reviewed')
  })

  it('compares any two revisions by word', async () => {
    const { world, id } = await translated(first, second)
    await revise(world, id, story(first.replace('fourteen', 'sixteen')))
    const { items } = comparedSchema.parse(
      await (await world.request(`/api/v1/articles/${id}/compare?from=1&to=2`)).json(),
    )
    const changed = items.find(({ kind }) => kind === 'changed')
    expect(changed?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { text: expect.stringContaining('fourteen'), kind: 'removed' },
      { text: expect.stringContaining('sixteen'), kind: 'added' },
    ])
    expect(items.filter(({ kind }) => kind === 'removed')).toHaveLength(2)
  })

  it('compares a split sentence with the whole, whichever of the two revisions is asked for first', async () => {
    const whole = 'Costel Negrea has taken the ferry out again and he carries fourteen cars a trip.'
    const { world, id } = await translated(whole, second)
    await revise(world, id, story(whole.replace(' and he', '. He'), second))
    const compared = async (from: number, to: number) =>
      comparedSchema.parse(await (await world.request(`/api/v1/articles/${id}/compare?from=${from}&to=${to}`)).json())
        .items
    const [there] = await compared(1, 2)
    const [back] = await compared(2, 1)
    expect([there?.kind, there?.before.length, there?.after.length]).toEqual(['split', 1, 2])
    expect([back?.kind, back?.before, back?.after]).toEqual(['merged', there?.after, there?.before])
    const changed = ({ words }: { words: { text: string; kind: string }[] } = { words: [] }) =>
      words.filter(({ kind }) => kind !== 'same')
    expect(changed(there)).toEqual([
      { text: ' and he', kind: 'removed' },
      { text: '. He', kind: 'added' },
    ])
    expect(changed(back)).toEqual([
      { text: '. He', kind: 'removed' },
      { text: ' and he', kind: 'added' },
    ])
  })
})
