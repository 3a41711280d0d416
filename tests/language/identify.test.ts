import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createEld } from '../../node_modules/eld/src/languageDetector.js'
import { identify } from '../../shared/language/identify.ts'
import { type Ngrams, ngramsJson } from '../../shared/language/ngrams.js'

const texts: [string, 'ro' | 'en' | null][] = [
  ['Guvernul a aprobat luni bugetul pentru anul viitor.', 'ro'],
  ['Guvernul a aprobat luni bugetul pentru anul viitor, fara dezbateri in Parlament.', 'ro'],
  ['Maşinile au fost oprite în faţa gării, iar şoferii aşteaptă.', 'ro'],
  ['Mas\u0326inile au fost oprite i\u0302n fat\u0326a ga\u0306rii.', 'ro'],
  ['GUVERNUL A APROBAT BUGETUL', 'ro'],
  ['Citește și', 'ro'],
  ['The government approved next year’s budget on Monday.', 'en'],
  ['Read also', 'en'],
  ['Le gouvernement a approuvé lundi le budget de l’année prochaine.', null],
  ['Il governo ha approvato lunedì il bilancio per il prossimo anno.', null],
  ['El gobierno aprobó el lunes el presupuesto del próximo año.', null],
  ['El govern ha aprovat dilluns el pressupost de l’any vinent.', null],
  ['O governo aprovou na segunda-feira o orçamento do próximo ano.', null],
  ['Die Regierung hat am Montag den Haushalt für das nächste Jahr gebilligt.', null],
  ['De regering heeft maandag de begroting voor volgend jaar goedgekeurd.', null],
  ['A kormány hétfőn jóváhagyta a jövő évi költségvetést.', null],
  ['Rząd zatwierdził w poniedziałek budżet na przyszły rok.', null],
  ['Hükümet pazartesi günü gelecek yılın bütçesini onayladı.', null],
  ['Qeveria miratoi të hënën buxhetin e vitit të ardhshëm.', null],
  ['Vlada je u ponedjeljak odobrila proračun za iduću godinu.', null],
  ['Правительство утвердило в понедельник бюджет на следующий год.', null],
  ['Дві пісні з фільму, Audition та City of Stars, номінували на найкращу пісню.', null],
  ['政府は月曜日に来年度の予算を承認した。', null],
  ['', null],
  ['24.02.2022 — 🙂 !', null],
  ['\ud800', null],
]

const headlineSchema = z.object({ text: z.string(), locale: z.enum(['ro', 'en']).nullable() })
const headlines = readFileSync(join(import.meta.dirname, '../samples/headlines.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => headlineSchema.parse(JSON.parse(line)))

describe('identify', () => {
  it('tells headlines of a few words, and is not sure of English ones that are mostly names from elsewhere', () => {
    const missed = headlines.filter(({ text, locale }) => identify(text).locale !== locale)
    expect(headlines).toHaveLength(93)
    expect(missed.map(({ text }) => text).sort()).toEqual([
      'Fire in Vaslui',
      'Interview: Mihai Șora',
      'Klaus Iohannis meets Ursula von der Leyen',
      'Piața Unirii reopens',
      'Ștefan cel Mare monument moved',
    ])
    expect(missed.map(({ text }) => identify(text).locale)).toEqual(missed.map(() => null))
  })

  it.each([
    ['Snow in Suceava', 'en'],
    ['Simona Halep returns', 'en'],
    ['Călin Georgescu banned', 'en'],
    ['Mihai Eminescu statue vandalised', 'en'],
    ['Protests in Piața Victoriei', 'en'],
    ['Marcel Ciolacu quits', 'en'],
    ['Boris Johnson pleacă', 'ro'],
    ['Harry Potter revine', 'ro'],
    ['Donald Trump la Bruxelles', 'ro'],
    ['Emmanuel Macron vine la Cincu', 'ro'],
    ['Elizabeth Warren se retrage', 'ro'],
    ['Incendio a Roma', null],
    ['Emmanuel Macron démissionne', null],
  ])('takes the names in %j for no wrong language', (text, locale) => {
    expect([locale, null]).toContain(identify(text).locale)
  })

  it('tells by the words beside the names', () => {
    expect(identify('Emmanuel Macron vine la Cincu').locale).toBe('ro')
    expect(identify('Marcel Ciolacu quits').locale).toBe('en')
  })

  it('takes a title in capitals for names only where other words are left', () => {
    expect(identify('Why Voters Will Stay at Home').locale).toBe('en')
    expect(identify('GUVERNUL A CĂZUT').locale).toBe('ro')
  })

  it.each(texts)('%j is %s', (text, locale) => {
    expect(identify(text).locale).toBe(locale)
  })

  it('lets no short last line outweigh the text above it', () => {
    const text =
      'The harbour tunnel will be shut to all traffic on six weekends from January, the county council said on Friday.\n' +
      'Buses will be sent over the old bridge, which has a weight limit of eighteen tonnes.\n“It could not wait any ' +
      'longer,” the council’s chief engineer said.\nHarbour tunnel to close for six weekends\n' +
      'Hauliers called the decision a blow.\n'
    for (const line of ['Leah Morton', 'Read also']) expect(identify(text + line).locale).toBe('en')
  })

  it('reads a long text here and there, not its head alone', () => {
    const body = 'Guvernul a aprobat luni bugetul pentru anul viitor, iar opoziția a părăsit sala. '.repeat(50)
    expect(identify(`City of Stars, Shark Tank and the Fools Who Dream of the Sun. ${body}`).locale).toBe('ro')
  })

  it('gives no score where there are no words and a higher one to a longer text', () => {
    expect(identify('12 + 30').score).toBe(0)
    expect(identify('Ce frumos e afară, printre copacii înfloriți!').score).toBeGreaterThan(
      identify('Ana are mere').score,
    )
  })

  it('takes any text, and scores it from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const { score } = identify(text)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the n-grams', () => {
  it('are what eld itself saves of its small set', async () => {
    const { ngramsData: whole } = await import('../../node_modules/eld/src/ngrams/small.js')
    const ours: Ngrams = JSON.parse(ngramsJson)
    const { instance, loadData } = createEld()
    loadData(whole)
    let saved: Blob | undefined
    // eld offers a subset as a browser's download: this is the browser.
    Object.assign(globalThis, { window: { navigator: { msSaveOrOpenBlob: (blob: Blob) => (saved = blob) } } })
    instance.saveSubset(Object.values(ours.languages))
    Reflect.deleteProperty(globalThis, 'window')
    const source = (await saved?.text()) ?? ''
    const { ngramsData: remade } = await import(`data:text/javascript,${encodeURIComponent(source)}`)
    const { type, languages, ngrams } = remade
    expect(ngramsJson).toBe(JSON.stringify({ type, languages, ngrams }))
  })
})
