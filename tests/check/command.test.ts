import { describe, expect, it } from 'vitest'
import { command } from '../../functions/cli/check.ts'

describe('punte check', () => {
  it('answers a line with what the checks find', async () => {
    let out = ''
    const input = (async function* () {
      yield `${JSON.stringify({ source: 'In 2013.', target: 'În 2014.', from: 'en', to: 'ro' })}\n`
    })()
    const write = async (text: string) => {
      out += text
    }
    expect(await command.run(['--jsonl'], { input, write, error: () => {} })).toBe(0)
    const message = 'The original has 2013, the translation 2014.'
    const said = { message, code: 'numbers.changed', values: { number: '2013', instead: '2014' } }
    expect(JSON.parse(out)).toEqual({ checks: [{ check: 'numbers', severity: 'warning', ...said, start: 3, end: 7 }] })
  })
})
