import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../infra/engines/openai/read-answer.ts'

const asked = new Set([1, 2])
const read = (content: string) => {
  const texts = readAnswer(content, asked)
  return texts && Object.fromEntries(texts)
}
const right = '{"translations": [{"id": 1, "text": "Unu."}, {"id": 2, "text": "Doi {sau} \\"trei\\"."}]}'
const both = { 1: 'Unu.', 2: 'Doi {sau} "trei".' }

describe('a chat’s answer', () => {
  it.each([
    ['JSON alone', right],
    ['in a fence', `\`\`\`json\n${right}\n\`\`\``],
    ['after a thought', `<think>Hm: {"id": 1, "text": "Un."}, or "{</think>\n\n${right}`],
    ['after a thought whose beginning is missing', `Let me see {"id": 1, "text": "Un."}</think>${right}`],
    ['before a thought', `${right}<think>Well done.</think>`],
    ['after a thought in brackets', `[THINK]Hm: {"id": 1, "text": "Un."}[/THINK]${right}`],
    ['in its channel', `<|channel|>analysis<|message|>{"id": 1, "text": "Un."}<|channel|>final<|message|>${right}`],
    ['after prose', `Sure! Here's the "JSON {you} asked for:\n${right}`],
    ['before prose', `${right}\nI hope it's {what} you need.`],
    ['with commas at the ends', right.replaceAll('}', ',}').replace(',}]', ',},]').replace('{sau,}', '{sau}')],
    ['with ids as strings', right.replace('1', '"1"').replace('2', '"2"')],
    ['as a list', right.slice(17, -1)],
    ['as lines', right.slice(18, -2).replace('}, {', '}\n{')],
    ['by id', `{"translations": {"1": "Unu.", "2": ${JSON.stringify(both[2])}}}`],
    ['with more than was asked', right.replace(']', ', {"id": 3, "text": "Trei."}]')],
    ['with one text twice', right.replace(']', ', {"id": 1, "text": "Unu."}]')],
    ['with other members', right.replaceAll('"id"', '"lang": "ro", "id"')],
  ])('is read %s', (_, content) => {
    expect(read(content)).toEqual(both)
  })

  it.each([
    ['a single object', '{"id": 1, "text": "Unu."}', { 1: 'Unu.' }],
    ['what came before it broke off', right.slice(0, -20), { 1: 'Unu.' }],
    ['neither of two texts with one id', right.replace('"id": 2', '"id": 1'), {}],
    ['no text that is blank', right.replace('Unu.', ' '), { 2: both[2] }],
    ['no id that was not asked for', right.replace('"id": 1', '"id": 7'), { 2: both[2] }],
    ['an empty list', '{"translations": []}', {}],
    ['a string with a line break', '{"id": 1, "text": "Unu și\ndoi."}', { 1: 'Unu și doi.' }],
  ])('gives of %s', (_, content, texts) => {
    expect(read(content)).toEqual(texts)
  })

  it.each(['', 'Unu.', '<html><body>Bad gateway</body></html>', '{"translations": ["Unu.", "Doi."]}', '{"a": {', '}{'])(
    'without a translation is told: %j',
    (content) => {
      expect(read(content)).toBeNull()
    },
  )

  it('is never read into a text that is not in it, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}"\\:,[\]12 a<>/idtextthnk]{0,80}$/), (content) => {
        for (const [id, text] of readAnswer(content, asked) ?? []) {
          expect(asked.has(id)).toBe(true)
          expect(text.trim()).not.toBe('')
        }
      }),
    )
  })
})
