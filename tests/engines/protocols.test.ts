/** The contract on every vendor's driver, over a local server that speaks its protocol; and its every way to fail. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { engineContract } from '../contracts/engine.ts'
import { protocols } from './protocols/all.ts'
import { type Reply, startProtocol } from './protocols/server.ts'

const sentences: Record<string, string> = {
  'The minister said that the school is open.': 'Ministrul a spus că școlile sunt deschise.',
  'Guvernul a anunțat un plan pentru educație.': 'The government has announced a plan for education.',
}
/** Knows two sentences; any other text is its own translation. */
const translate = (text: string, _from: Locale, _to: Locale) => sentences[text] ?? text

/** A port that was free a moment ago. */
const closed = await startProtocol(protocols[0] as (typeof protocols)[number], translate)
await closed.close()

for (const protocol of protocols) {
  const { name } = protocol
  const server = await startProtocol(protocol, translate)
  afterAll(() => server.close())
  engineContract(
    name,
    () => protocol.engine(server.url, 5000),
    () => protocol.engine(closed.url, 500),
  )

  describe(`${name} that fails`, () => {
    beforeEach(() => {
      server.fail = () => null
      server.heard.length = 0
    })

    it.each(protocol.ways)('says so once on $name', async (way) => {
      server.fail = () => way
      const result = await protocol.engine(server.url, 300).translate({ from: 'en', to: 'ro', texts: ['One.'] })
      expect(result).toMatchObject({ ok: false, failure: way.failure })
      // Only what is missing in an answer is asked for once more.
      expect(server.heard.length).toBeLessThanOrEqual(2)
    })

    it('never repeats what a vendor says, in whatever place of its answer that is', async () => {
      const text = 'Ministra Popescu demisionează. '
      const places = [
        text,
        { error: text, message: text, detail: text, __type: text, Message: text, code: text },
        { error: { message: text, code: text, type: text, param: text } },
        { success: false, errors: [{ code: 5999, message: text }] },
        { choices: [{ finish_reason: 'stop', message: { content: text, refusal: text } }] },
        { choices: [{ finish_reason: text, message: { content: null, refusal: text } }] },
      ]
      const statuses = [200, 301, 400, 401, 402, 403, 404, 408, 413, 418, 422, 429, 451, 456, 500, 503]
      const said: string[] = []
      for (const status of statuses)
        for (const body of places) {
          const reply: Reply = { status, body, headers: { 'retry-after': '1', 'x-amzn-errortype': 'popescu demite' } }
          server.fail = () => ({ name: 'echo', reply: () => reply, failure: null })
          const result = await protocol.engine(server.url, 1000).translate({ from: 'ro', to: 'en', texts: [text] })
          expect(result.ok).toBe(false)
          said.push(JSON.stringify(result))
        }
      expect(said.filter((failure) => /popescu|minist/i.test(failure))).toEqual([])
    })

    it('keeps the right answers of a batch, or none: it never puts one in another’s place', async () => {
      const texts = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']
      for (const way of protocol.ways) {
        let calls = 0
        server.fail = () => (calls++ === 1 ? way : null)
        const engine = protocol.engine(server.url, 300)
        const first = await engine.translate({ from: 'en', to: 'ro', texts })
        const given = first.ok ? first.texts : (first.partial ?? [])
        expect([way.name, given.filter((text, at) => text !== undefined && text !== texts[at])]).toEqual([way.name, []])
      }
    })
  })
}
