/** What Apertium's stream format and its marks could do to a text, on the installed Apertium. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findApertium } from '../../infra/engines/apertium/install.ts'
import { protectWords, restoreWords } from '../../infra/engines/apertium/protect-words.ts'
import { decodeStream, encodeStream } from '../../infra/engines/apertium/stream.ts'
import { apertium } from '../../infra/engines/apertium.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import type { EngineTerm } from '../../shared/ports/engine.ts'

const installed = await findApertium({ path: process.env.PATH })
if (!installed) throw new Error('these tests need Apertium: run `node infra/local/prepare.mjs test`')
const engine = apertium(installed)

const keep = (word: string): EngineTerm => ({ source: word, target: word, rule: 'keep' })

async function translate(from: Locale, to: Locale, texts: string[], terms: EngineTerm[] = []): Promise<string[]> {
  const result = await engine.translate({ from, to, texts, terms })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.texts
}

const special = (text: string) =>
  [...text]
    .filter((char) => '^$[]{}<>\\/@*#~+'.includes(char))
    .sort()
    .join('')

describe('apertium', () => {
  it('keeps addresses, handles and hashtags as they are', async () => {
    const kept = [
      'https://example.ro/a_b?c=d&e=*f*#g',
      'ana.pop@example.ro',
      '#legea_nouă',
      '@ana_pop',
      'www.example.ro/x',
    ]
    const sentences = kept.map((item) => `The minister wrote about (${item}), and left.`)
    const translated = await translate('en', 'ro', sentences)
    for (const [i, item] of kept.entries()) expect(translated[i]).toContain(`(${item}),`)
  })

  it('keeps the words that the glossary says to keep, with their marks', async () => {
    const terms = ["Moody's", 'S&P', 'U.S.', 'OLX.ro', 'S.R.L.', 'Brexit'].map(keep)
    const english = [
      "The minister met Moody's in May.",
      'Moody’s and S&P left the U.S. today.',
      'They read moody books.',
    ]
    const [first, second, third] = await translate('en', 'ro', english, terms)
    expect(first).toContain("Moody's")
    for (const kept of ['Moody’s', 'S&P', 'U.S.']) expect(second).toContain(kept)
    expect(third).not.toContain('Moody')
    const [romanian] = await translate(
      'ro',
      'en',
      ['Efectele Brexitului asupra firmei OLX.ro S.R.L. sunt mari.'],
      terms,
    )
    expect(romanian).toMatch(/Brexit\b.*OLX\.ro S\.R\.L\./)
  })

  it('leaves no mark of its own on words that it does not know', async () => {
    const texts = ['The Xyzzyq grobbled the flimmering quux.', 'Xyzzyq-ul a grobălit quuxurile.']
    const [romanian] = await translate('en', 'ro', texts.slice(0, 1))
    const [english] = await translate('ro', 'en', texts.slice(1))
    expect(romanian).toMatch(/Xyzzyq.*quux/)
    expect(special(`${romanian}${english}`)).toBe('')
  })

  it('keeps the last of alternatives, and a slash of the source', async () => {
    const [alternatives, slash] = await translate('en', 'ro', ['We live in the city.', 'Men and/or women, 90 km/h.'])
    expect(alternatives).toMatch(/ în /)
    expect(special(alternatives ?? '')).toBe('')
    expect(special(slash ?? '')).toBe('//')
  })

  it('translates a text the same whatever stands beside it', async () => {
    const text = 'The old house of the mayor is red'
    const [alone] = await translate('en', 'ro', [text])
    const among = await translate('en', 'ro', ['She said that', text, 'and', '[', text, '^unclosed'])
    expect([among[1], among[4]]).toEqual([alone, alone])
  })

  it.each<[Locale, string, string[], RegExp]>([
    [
      'ro',
      'Satul s-a trezit sub zăpadă, iar viscolul a oprit bacul.',
      ['Satul', 'viscolul', 'bacul'],
      /aldea|ventisca/i,
    ],
    ['en', 'The village ferry has been stopped as well as the bus.', ['ferry'], /transbordador/i],
    ['en', 'On Sundays it closes earlier.', ['earlier.'], /temprano/i],
    ['en', 'The shop is open from 7 a.m. to 10 p.m. today.', ['7 a.m.', '10 p.m.'], /la\.m|zqx/i],
    ['en', 'The U.K. rules and a B.A. are strict.', ['U.K.', 'B.A.'], /zqx/i],
    ['ro', 'Cineva a rupt-o din exemplarul bibliotecii.', ['Somebody'], /w:|romper/i],
  ])(
    'keeps the source’s word where its second dictionary lacks the Spanish one: %s, %s',
    async (from, text, kept, spanish) => {
      const [translated = ''] = await translate(from, from === 'ro' ? 'en' : 'ro', [text])
      for (const word of kept) expect(translated).toContain(word)
      expect(translated).not.toMatch(spanish)
    },
  )

  it.each<[Locale, string, RegExp]>([
    ['en', 'It will stand for two days.', /^\p{Lu}.*[^.]\.$/u],
    ['en', 'In Kenya, Peru and Spain.', /^În .*[^.]\.$/u],
    ['en', 'two more trains at the weekend;', /^\p{Ll}.*[^;];$/u],
    ['en', '“We are asking them to stop washing their cars.”', /^“\p{Lu}.*[^.]\.”$/u],
    ['ro', 'Unde se duc banii?', /^\p{Lu}.*[^?]\?$/u],
    ['ro', 'S-a lăsat liniștea…', /^\p{Lu}.*[^….]…$/u],
  ])('begins and ends as the source does: %s, %s', async (from, text, shape) => {
    const [translated = ''] = await translate(from, from === 'ro' ? 'en' : 'ro', [text])
    expect(translated).toMatch(shape)
  })

  it('gives back a text without letters as it is', async () => {
    expect(await translate('en', 'ro', ['5 / 6 = *', '—', ''])).toEqual(['5 / 6 = *', '—', ''])
  })

  it('finds nothing where the data is missing', async () => {
    expect(await findApertium({ path: process.env.PATH, dataDir: '/nonexistent' })).toBeNull()
    expect(await findApertium({ path: '' })).toBeNull()
  })

  it('is unavailable when a step dies, hangs or is not there', async () => {
    const failing = (stages: string[]) => {
      const [analyse = 'cat', transfer = 'cat'] = stages
      const way = { analyse, transfer, join: 'cat' }
      return apertium({ ...installed, ways: { 'ro-en': [way, way], 'en-ro': [way, way] } }, { timeoutMs: 300 })
    }
    const dies = 'cat | bash -c "kill -9 $$" | cat'
    for (const stages of [[dies], ['cat', 'exit 1'], ['cat > /dev/null; sleep 60 | cat'], ['nonexistent-program']]) {
      const result = await failing(stages).translate({ from: 'en', to: 'ro', texts: ['The house'] })
      expect(result).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
    }
  })

  it('refuses an answer with another count of texts', async () => {
    const answering = (analyse: string) => {
      const way = { analyse, transfer: 'cat', join: 'cat' }
      return apertium({ ...installed, ways: { 'en-ro': [way, way] } })
    }
    const losing = answering("tr -d '\\0'")
    const result = await losing.translate({ from: 'en', to: 'ro', texts: ['one', 'two'] })
    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    const adding = answering("cat; printf 'x\\0'")
    expect(await adding.translate({ from: 'en', to: 'ro', texts: ['one'] })).toMatchObject({
      failure: { kind: 'refused' },
    })
  })

  it('answers many calls at once, each with its own', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => translate('en', 'ro', [`The ${n}00 houses`])))
    expect(answers.map(([text]) => text?.match(/\d+/)?.[0])).toEqual(['100', '200', '300', '400', '500', '600'])
  })

  const bit = fc.constantFrom(
    ...['house', 'the', 'Casa', 'școala', 'in', '*', '#', '@', '^', '$', '[', ']', '{', '}', '<', '>', '\\', '/', '~'],
    ...[
      '+',
      ' ',
      '\n',
      '\0',
      '.',
      '.[]',
      '[]',
      '<b>',
      'http://a.ro/x',
      '@ana',
      '#tag',
      'a@b.ro',
      '\u00a0',
      '😀',
      '\ud800',
    ],
    ...['<STREAMCMD:SETVAR:x>', '[[t:b:1]]x[[/]]', '^a<n>$', '日本語', "it's", '’', '“', '%', '1,000', 'zqxa'],
  )
  const hostile = fc.array(bit, { maxLength: 14 }).chain((bits) => fc.constantFrom(bits.join(''), bits.join(' ')))

  it('keeps count and every special character of any text', async () => {
    const texts = fc.sample(hostile, { numRuns: 200, seed: 7 })
    for (const [from, to] of [['en', 'ro'] as const, ['ro', 'en'] as const]) {
      const translated = await translate(from, to, texts)
      expect(translated.map(special)).toEqual(texts.map(special))
    }
  })
})

describe('the stream format', () => {
  it('gives back any text of one line that no engine touched', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    fc.assert(fc.property(line, (text) => decodeStream(encodeStream(text)) === text))
  })

  it.each([
    ['-n\\/în casă.[]', 'în casă'],
    ['Lunile\\/lunea.[]', 'Lunea'],
    ['a\\/b\\/c d.[]', 'c d'],
    ['\\@house *cat #dog ~x.[]', 'house cat dog x'],
    ['a[\\[*\\]] b..[]', 'a[*] b.'],
  ])('reads %s as %s', (stream, text) => {
    expect(decodeStream(stream)).toBe(text)
  })
})

describe('hideKept', () => {
  it('hides what must stay, and showKept brings it back', () => {
    const text = '(see https://a.ro/x_(y)), „#unu”, @doi: a@b.ro; not @ or # or 5@6'
    const { text: hidden, kept } = protectWords(text)
    expect(kept).toEqual(['https://a.ro/x_(y', '#unu', '@doi', 'a@b.ro'])
    expect(hidden).toBe('(see zqxa)), „zqxb”, zqxc: zqxd; not @ or # or 5@6')
    expect(restoreWords(hidden, kept)).toBe(text)
  })

  it('hides words to keep, but not inside an address', () => {
    const text = 'OLX.ro: see https://OLX.ro/x'
    const places = [0, 20].map((start) => ({ start, end: start + 6, text: 'OLX.ro' }))
    const { text: hidden, kept } = protectWords(text, places)
    expect([hidden, kept]).toEqual(['zqxa: see zqxb', ['OLX.ro', 'https://OLX.ro/x']])
    expect(restoreWords(hidden, kept)).toBe(text)
  })

  it('hides more than sixteen', () => {
    const text = Array.from({ length: 40 }, (_, i) => `#tag${i}`).join(' ')
    const { text: hidden, kept } = protectWords(text)
    expect(kept).toHaveLength(40)
    expect(hidden).not.toContain('#')
    expect(restoreWords(hidden, kept)).toBe(text)
  })

  it('hides nothing in a text that has such a word itself', () => {
    expect(protectWords('Zqxa #tag')).toEqual({ text: 'Zqxa #tag', kept: [] })
  })
})
