/**
 * What every engine driver must do, whatever is behind it. `make` gives a driver over a live engine that translates
 * both ways; `makeAway` one whose engine can't be reached.
 */
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../shared/ports/engine.ts'

export function engineContract(name: string, makeLive: () => Engine, makeAway: () => Engine): void {
  const translate = async (engine: Engine, texts: string[], signal?: AbortSignal) =>
    engine.translate({ from: 'en', to: 'ro', texts, ...(signal && { signal }) })

  const translated = async (texts: string[]): Promise<string[]> => {
    const result = await translate(makeLive(), texts)
    if (!result.ok) throw new Error(`${name} failed: ${JSON.stringify(result.failure)}`)
    return result.texts
  }

  describe(`${name} (a live engine)`, () => {
    it('translates both ways', async () => {
      const engine = makeLive()
      const there = await engine.translate({
        from: 'en',
        to: 'ro',
        texts: ['The minister said that the school is open.'],
      })
      const back = await engine.translate({
        from: 'ro',
        to: 'en',
        texts: ['Guvernul a anunțat un plan pentru educație.'],
      })
      expect(there).toMatchObject({ ok: true, texts: [expect.stringMatching(/ministrul.*școli/i)] })
      expect(back).toMatchObject({ ok: true, texts: [expect.stringMatching(/government.*education/i)] })
    })

    it('answers one text for each, in order', async () => {
      const length = Math.min(40, makeLive().limits.items)
      const texts = Array.from({ length }, (_, i) => `The house number ${i + 100} is red.`)
      const result = await translated(texts)
      expect(result.map((text) => /\d+/.exec(text)?.[0])).toEqual(texts.map((_, i) => String(i + 100)))
    })

    it('answers each of a batch as it answers it alone', async () => {
      const texts = ['The house', 'The minister said that the law is new.', 'New', 'It is 5 p.m.']
      const alone = await Promise.all(texts.map(async (text) => (await translated([text]))[0]))
      expect(await translated(texts)).toEqual(alone)
    })

    it('answers an empty list with an empty list', async () => {
      expect(await translate(makeLive(), [])).toEqual({ ok: true, texts: [] })
    })

    it('keeps the place of empty texts', async () => {
      const result = await translated(['', 'The house', '', ' ', 'The school', ''])
      expect(result.map((text) => text.trim() === '')).toEqual([true, false, true, true, false, true])
    })

    it('keeps letters outside ASCII and outside the BMP', async () => {
      const [emoji, umlaut] = await translated(['A day 😀 in Paris', 'Gödel'])
      expect(emoji).toContain('😀')
      expect(umlaut).toBe('Gödel')
    })

    it('takes a text with line breaks for one text', async () => {
      const result = await translated(['The house\nis red.\r\n\nThe school', 'The end'])
      expect(result).toHaveLength(2)
    })

    it('does not translate a language into itself', async () => {
      const result = await makeLive().translate({ from: 'ro', to: 'ro', texts: ['Casa'] })
      expect(result).toEqual({ ok: false, failure: { kind: 'unsupported' } })
    })

    it('refuses more than its limits as too-large', async () => {
      const engine = makeLive()
      const failure = { ok: false, failure: { kind: 'too-large' } }
      expect(await translate(engine, new Array<string>(engine.limits.items + 1).fill('a'))).toEqual(failure)
      expect(await translate(engine, ['a'.repeat(engine.limits.characters + 1)])).toEqual(failure)
    })

    it('takes as many items as it says', async () => {
      const { items } = makeLive().limits
      expect(await translated(new Array<string>(items).fill('The house'))).toHaveLength(items)
    })

    it('is unavailable to a call that was aborted', async () => {
      const before = await translate(makeLive(), ['The house'], AbortSignal.abort())
      expect(before).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
      const controller = new AbortController()
      const many = new Array<string>(Math.min(50, makeLive().limits.items)).fill('The minister said so.')
      const call = translate(makeLive(), many, controller.signal)
      controller.abort()
      expect(await call).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
    })
  })

  unreachableContract(name, makeAway)
}

/** The part that holds for an engine that is away, and for none at all. */
export function unreachableContract(name: string, makeAway: () => Engine): void {
  describe(`${name} (no engine behind it)`, () => {
    it('is unavailable, with a reason', async () => {
      const result = await makeAway().translate({ from: 'ro', to: 'en', texts: ['Casa'] })
      expect(result).toEqual({ ok: false, failure: { kind: 'unavailable', reason: expect.stringMatching(/\w/) } })
    })

    it('answers an empty list all the same', async () => {
      expect(await makeAway().translate({ from: 'ro', to: 'en', texts: [] })).toEqual({ ok: true, texts: [] })
    })
  })
}
