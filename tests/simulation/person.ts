/** Somebody who uses Punte over HTTP: their requests, which may get no answer, and their next ones. */
import type { UserRole } from '../../shared/people/person.ts'
import type { Ledger } from './ledger.ts'
import type { Process } from './process.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'

/** `status` 0: no answer came. */
export type Answer = { status: number; text: string; etag: string; location: string }

export type Ask = {
  as?: UserRole
  json?: unknown
  markdown?: string
  headers?: Record<string, string>
}

export type Person = {
  random: Random
  ledger: Ledger
  scheduler: Scheduler
  say(text: string): void
  ask(method: string, path: string, ask?: Ask): Promise<Answer>
  /** Asks until there is a yes or a no, some times; the last answer. */
  insist(method: string, path: string, ask: Ask): Promise<Answer>
}

const none: Answer = { status: 0, text: '', etag: '', location: '' }
const mostAsks = 6

export function makePerson(
  name: string,
  processOf: (random: Random) => Process,
  { random, ledger, scheduler, say }: Pick<Person, 'random' | 'ledger' | 'scheduler' | 'say'>,
): Person {
  const ask: Person['ask'] = async (method, path, { as, json, markdown, headers: more } = {}) => {
    const { name: process, app, stopped } = processOf(random)
    const headers = {
      ...(as ? { Authorization: `Bearer ${as}` } : {}),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(markdown === undefined ? {} : { 'Content-Type': 'text/markdown' }),
      ...more,
    }
    const body = json === undefined ? markdown : JSON.stringify(json)
    say(`${name} asks ${process}: ${method} ${path} ${body ?? ''}`)
    const request = async (): Promise<Answer> => {
      const response = await app.request(path, { method, headers, ...(body === undefined ? {} : { body }) })
      const [etag, location] = [response.headers.get('ETag') ?? '', response.headers.get('Location') ?? '']
      return { status: response.status, text: await response.text(), etag, location }
    }
    const answer = await Promise.race([request(), stopped.then(() => none)])
    say(`${name} is answered ${answer.status || 'nothing'}`)
    const isDone = answer.status >= 200 && answer.status < 300 && method !== 'GET'
    if (isDone && as) ledger.acts.push({ by: as, article: /articles\/(\w+)/.exec(answer.location || path)?.[1] })
    return answer
  }
  return {
    ...{ random, ledger, scheduler, say, ask },
    async insist(method, path, what) {
      for (let asked = 1; ; asked++) {
        const answer = await ask(method, path, what)
        if ((answer.status > 0 && answer.status < 500) || asked === mostAsks) return answer
        await scheduler.turn(500 + random.below(3000))
      }
    },
  }
}
