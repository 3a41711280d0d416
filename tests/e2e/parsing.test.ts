/** Uploads are read beside what answers readers. */
import { expect, it } from 'vitest'
import { startParsers } from '../../infra/local/parsers.ts'
import { peopleOf, readPeopleTokens } from '../../infra/local/people.ts'
import { startWorker } from '../../infra/local/worker.ts'
import { clientOf } from './client.ts'
import { makeFolder } from './punte.ts'
import { waitUntil } from './wait.ts'

it('answers readers while an upload or a revision is read, and takes it then', async ({ onTestFinished }) => {
  const folder = await makeFolder()
  onTestFinished(folder.remove)
  const threads = startParsers()
  let held: Promise<void> | null = null
  let asked = 0
  const worker = await startWorker({
    dataDir: folder.path,
    port: 0,
    variables: {
      PUNTE_PUBLISH: 'auto',
      PUNTE_PEOPLE: JSON.stringify(peopleOf(await readPeopleTokens(folder.path), 'dev')),
    },
    parsers: {
      ...threads,
      async parse(body) {
        asked++
        await held
        return threads.parse(body)
      },
    },
  })
  onTestFinished(worker.stop)
  const client = clientOf(worker.url, 'dev')
  const { id, slug } = await client.upload('# The lock\n\nThe lock is full.', { query: '?targets=en' })
  const read = () => client.page(`/en/${slug}`)
  await waitUntil('the page is public', async () => ((await read()).status === 200 ? true : undefined))

  for (const send of [
    () => client.request('/api/v1/articles', init('POST', '# The weir\n\nThe weir is dry.')),
    () => client.request(`/api/v1/articles/${id}/source`, init('PUT', '# The lock\n\nThe lock is empty.')),
  ]) {
    const before = asked
    let release = () => {}
    held = new Promise((resolve) => {
      release = resolve
    })
    const sent = send()
    await waitUntil('the parser is asked', () => (asked > before ? true : undefined))
    expect((await read()).status).toBe(200)
    release()
    const answer = await sent
    expect([answer.status, await answer.text()]).toEqual([202, expect.any(String)])
  }
})

const init = (method: string, body: string) => ({
  method,
  body,
  headers: { 'Content-Type': 'text/markdown', 'If-Match': '*' },
})
