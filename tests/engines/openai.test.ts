/** What is the chat's alone: its prompt, and answers that hold some of what was asked. */
import { afterAll, beforeEach, expect, it } from 'vitest'
import { openAiProtocol, readAsked } from './protocols/openai.ts'
import { type Reply, startProtocol } from './protocols/server.ts'

const server = await startProtocol(openAiProtocol, (text) => text.toUpperCase())
afterAll(() => server.close())
beforeEach(() => {
  server.heard.length = 0
  server.fail = () => null
})

const engine = openAiProtocol.engine(server.url, 2000)
const asked = () => server.heard.map(({ body }) => readAsked(body).texts.map(({ text }) => text))

/** Answers with the translations that `choose` makes of the texts asked for. */
const answering = (choose: (texts: { id: number; text: string }[]) => unknown[]) => {
  server.fail = ({ body }) => {
    const content = JSON.stringify({ translations: choose(readAsked(body).texts) })
    const reply: Reply = { status: 200, body: { choices: [{ finish_reason: 'stop', message: { content } }] } }
    return { name: 'chosen', reply: () => reply, failure: null }
  }
}

it('sends texts that are missing in an answer again, together and then one by one, and puts each in its place', async () => {
  answering((texts) => texts.filter(({ id }) => texts.length === 1 || id % 2 === 1).reverse())
  const result = await engine.translate({ from: 'en', to: 'ro', texts: ['a', 'b', 'c', 'd'] })
  expect(result).toEqual({ ok: true, texts: ['a', 'b', 'c', 'd'] })
  expect(asked()).toEqual([['a', 'b', 'c', 'd'], ['b', 'd'], ['d']])
})

it('trusts neither of two texts with one number', async () => {
  answering((texts) =>
    texts.length === 1
      ? texts
      : [
          { id: 1, text: 'x' },
          { id: 1, text: 'y' },
          { id: 2, text: 'b' },
        ],
  )
  expect(await engine.translate({ from: 'en', to: 'ro', texts: ['a', 'b'] })).toEqual({ ok: true, texts: ['a', 'b'] })
})

it('keeps what came when a text never comes', async () => {
  answering((texts) => texts.filter(({ text }) => text !== 'b'))
  expect(await engine.translate({ from: 'en', to: 'ro', texts: ['a', 'b', 'c'] })).toEqual({
    ok: false,
    failure: { kind: 'refused', reason: 'the model leaves this text out' },
    partial: ['a', undefined, 'c'],
  })
})

it('puts the running text, the terms and the rule on markup into the prompt', async () => {
  await engine.translate({
    from: 'ro',
    to: 'en',
    texts: ['<x id="1">PIB-ul</x> a crescut.'],
    xml: true,
    context: 'PIB-ul a crescut. Apoi a scăzut.',
    title: 'PIB-ul',
    examples: [{ source: 'PIB-ul scade.', target: 'GDP is falling.' }],
    terms: [
      { source: 'PIB', target: 'GDP', variants: ['gross domestic product'], rule: 'preferred' },
      { source: 'creștere', target: 'grow-up', rule: 'forbidden' },
    ],
  })
  expect(readAsked(server.heard[0]?.body)).toEqual({
    title: 'PIB-ul',
    examples: [{ source: 'PIB-ul scade.', target: 'GDP is falling.' }],
    context: 'PIB-ul a crescut. Apoi a scăzut.',
    terms: [
      { term: 'PIB', use: 'GDP', or: ['gross domestic product'] },
      { term: 'creștere', not: 'grow-up' },
    ],
    texts: [{ id: 1, text: '<x id="1">PIB-ul</x> a crescut.' }],
  })
  expect(JSON.stringify(server.heard[0]?.body)).toMatch(
    /Quotation marks are “…”.*dictionary form.*people translated.*XML/,
  )
})
