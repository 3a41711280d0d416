/** A process that stops at any call of an article's jobs, and a queue that delivers again what it had taken. */
import { expect, it } from 'vitest'
import { vocabularyLog } from '../../shared/glossary/vocabulary.ts'
import { enqueue, sendMessages } from '../../shared/pipeline/outbox.ts'
import { readLog } from '../../shared/storage/log.ts'
import { makeWorld } from '../world.ts'
import { crashAt } from './crash.ts'

it.each(['before', 'after'] as const)(
  'an article is listed and marked wherever its jobs stopped, %s a call',
  async (when) => {
    for (let stop = 1; ; stop++) {
      const { state, hooks, disarm } = crashAt(stop, when)
      let armed = false
      const world = makeWorld({
        before: (call) => armed && hooks.before?.(call),
        after: (call) => armed && hooks.after?.(call),
      })
      const { slug } = await world.upload('# The ferry\n\nIt came in at noon.', { query: '?locale=en' })
      world.pass(2000)
      armed = true
      for (let i = 0; i < 100 && (await world.step()); i++) {
        // The process is started anew; its messages come again, and nobody has counted.
        state.stopped = false
      }
      armed = false
      await world.settle()
      world.pass(2000)
      await world.fold()
      for (const path of ['/en', '/ro']) {
        const text = await (await world.request(path, { token: '' })).text()
        expect([stop, path, text.includes(`href="${path}/${slug}"`)]).toEqual([stop, path, true])
      }
      if (!disarm()) break
    }
  },
)

it('the words of a draft are in the index of terms, though a rebuild shows it first and its job has stopped anywhere', async () => {
  for (let stop = 1; ; stop++) {
    const { state, hooks, disarm } = crashAt(stop, 'after')
    let armed = false
    const world = makeWorld({
      before: (call) => armed && hooks.before?.(call),
      after: (call) => armed && hooks.after?.(call),
    })
    const { id } = await world.upload('# The ferry\n\nIt came in at noon.', { query: '?locale=en' })
    world.pass(2000)
    armed = true
    for (let i = 0; i < 4 && !state.stopped; i++) await world.step()
    armed = false
    state.stopped = false
    const waiting = world.queue.take()
    await sendMessages(
      world.ports,
      await enqueue(world.ports, [{ job: { kind: 'assemble', article: id, locale: 'ro', fromScratch: true } }]),
    )
    await world.step()
    world.queue.retry(waiting)
    await world.settle()
    const { shards } = await readLog(world.stored, vocabularyLog, (names) => names)
    const held = [...shards.values()].flatMap(({ versions }) => Object.values(versions))
    expect([stop, held.map(({ words }) => words.split(' ').includes('ro'))]).toEqual([stop, [true]])
    if (!disarm()) break
  }
})
