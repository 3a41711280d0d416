import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import type { RichText } from '../../shared/document/model/document.ts'
import { finishTranslation } from '../../shared/markup/finish-translation.ts'

const finished = (text: string, source = '') => finishTranslation({ text }, source, 'en', 'ro').text

describe('finish(ro)', () => {
  it.each([
    // Letters.
    ['Preşedinţii şi ţara', 'Președinții și țara'],
    ['ŞEDINŢĂ', 'ȘEDINȚĂ'],
    ['pãdure, mǎr', 'pădure, măr'],
    ['s\u0326i t\u0326ara, ma\u0306r, i\u0302n', 'și țara, măr, în'],
    // Quotation marks.
    ['A spus: "Vin."', 'A spus: „Vin.”'],
    ['A spus: “Vin”, apoi a plecat.', 'A spus: „Vin”, apoi a plecat.'],
    ['„Vin“, a spus.', '„Vin”, a spus.'],
    ['« Vin », a spus.', '„Vin”, a spus.'],
    ['„ Vin”', '„Vin”'],
    ['"Am citit "Ion" aseară."', '„Am citit «Ion» aseară.”'],
    ['“Am citit ‘Ion’ aseară.”', '„Am citit «Ion» aseară.”'],
    ['‘Ion’ e un roman.', '„Ion” e un roman.'],
    ['„Am citit «Ion» aseară.”', '„Am citit «Ion» aseară.”'],
    ['a doua propoziție a citatului."', 'a doua propoziție a citatului.”'],
    ['"O propoziție care nu se termină aici.', '„O propoziție care nu se termină aici.'],
    ['("da")', '(„da”)'],
    ['"Da"-ul lui', '„Da”-ul lui'],
    ['un ecran de 27"', 'un ecran de 27"'],
    ['anii ’90, O’Brien', 'anii ’90, O’Brien'],
    ['cuvânt"cuvânt', 'cuvânt"cuvânt'],
    // White space.
    ['Da , nu . Poate ; cine știe ?', 'Da, nu. Poate; cine știe?'],
    ['( da )', '(da)'],
    ['  două  spații ', 'două spații'],
    ['un domeniu .ro și .5', 'un domeniu .ro și .5'],
    ['bine :)', 'bine :)'],
    ['5 % și 3%', '5 % și 3%'],
    // Dates.
    ['februarie 24, 2022', '24 februarie 2022'],
    ['pe Mai 9 2024', 'pe 9 mai 2024'],
    ['24 Februarie 2022', '24 februarie 2022'],
    ['din Martie, de Luni', 'din martie, de luni'],
    ['Luni începe', 'Luni începe'],
    ['Ion Luni', 'Ion Luni'],
  ])('%j is %j', (text, expected) => {
    expect(finished(text)).toBe(expected)
    // What is finished stays.
    expect(finished(expected)).toBe(expected)
  })

  it.each([
    [
      'Erdoğan and Akşener met.',
      'Erdoğan şi Akşener s-au întâlnit, iar Akşenerului',
      'Erdoğan și Akşener s-au întâlnit, iar Akşenerului.',
    ],
    ['Şahin Güneş said', 'Güneş a spus', 'Güneş a spus'],
    ['in São Paulo', 'în São Paulo', 'în São Paulo'],
    ['1,234.5 people', '1,234.5 oameni', '1.234,5 oameni'],
    ['12,345,678 people', '12,345,678 de oameni', '12.345.678 de oameni'],
    ['It fell 3.5%.', 'A scăzut 3.5%.', 'A scăzut 3,5%.'],
    ['2.5 million and $4.20', '2.5 milioane și $4.20', '2,5 milioane și $4,20'],
    ['iOS 17.4 and 5.30 pm', 'iOS 17.4 și 5.30', 'iOS 17.4 și 5.30'],
    ['v1.2.3 and 10.0.0.1', 'v1.2.3 și 10.0.0.1', 'v1.2.3 și 10.0.0.1'],
    ['1234.5 points', '1.234,5 puncte', '1.234,5 puncte'],
    ['3.5% and 3,5%', '3.5% și 3,5%', '3.5% și 3,5%'],
    ['on 02/24/2022', 'pe 02/24/2022', 'pe 24.02.2022'],
    // Decimals: counted, measured, rated, priced; never a version, a time or a part of a text.
    ['36.6°C', '36.6°C', '36,6°C'],
    ['3.5 hours, 1.5 years, 2.5 seconds', '3.5 ore, 1.5 ani, 2.5 secunde', '3,5 ore, 1,5 ani, 2,5 secunde'],
    ['5.5 m, 0.5 l, 2.5 g', '5.5 m, 0.5 l, 2.5 g', '5,5 m, 0,5 l, 2,5 g'],
    ['2.5 MW at 3.2 GHz', '2.5 MW la 3.2 GHz', '2,5 MW la 3,2 GHz'],
    ['1.2bn lei', '1.2 mld. lei', '1,2 mld. lei'],
    ['2.5 nights, 1.5 days', '2.5 nopți, 1.5 zile', '2,5 nopți, 1,5 zile'],
    ['0.5l, 2.5g, 1.5ha', '0.5l, 2.5g, 1.5ha', '0,5l, 2,5g, 1,5ha'],
    ['3.5 bar, 2.5 kVA', '3.5 bar, 2.5 kVA', '3,5 bar, 2,5 kVA'],
    ['a quake of 5.7', 'un cutremur de 5.7', 'un cutremur de 5,7'],
    ['12.5 kilometres per hour', '12.5 kilometri pe oră', '12,5 kilometri pe oră'],
    ['16GB, 3.2GHz', '16GB, 3.2GHz', '16 GB, 3,2 GHz'],
    ['from 3.5 to 4.5 hours', 'de la 3.5 la 4.5 ore', 'de la 3,5 la 4,5 ore'],
    ['3.5-4.5 hours', '3.5-4.5 ore', '3,5-4,5 ore'],
    ['between 2.5 and 3 percent', 'între 2.5 și 3 la sută', 'între 2,5 și 3 la sută'],
    ['from 8.15 and 3 hours', 'de la 8.15 și 3 ore', 'de la 8.15 și 3 ore'],
    ['1,500-2,000 people', '1,500-2,000 de oameni', '1.500-2.000 de oameni'],
    ['a magnitude of 5.6', 'o magnitudine de 5.6', 'o magnitudine de 5,6'],
    ['$2.75 or EUR 2.50', '2.75 $ sau EUR 2.50', '2,75 $ sau EUR 2,50'],
    ['4.399 lei', '4.399 de lei', '4.399 de lei'],
    ['GPT-3.5, PHP 8.3, TLS 1.3', 'GPT-3.5, PHP 8.3, TLS 1.3', 'GPT-3.5, PHP 8.3, TLS 1.3'],
    ['at 17.30 hours', 'la 17.30 ore', 'la 17.30 ore'],
    ['chapter 2.3, 3 pages', 'capitolul 2.3, 3 pagini', 'capitolul 2.3, 3 pagini'],
    ['no. 1,234', 'nr. 1,234', 'nr. 1,234'],
    ['(27,152,160,170)', '(27,152,160,170) surse', '(27,152,160,170) surse'],
    // Names that hold a date.
    ['1 Mai Square', 'Piața 1 Mai', 'Piața 1 Mai'],
    ['in the square', 'în piața 1 Mai', 'în piața 1 Mai'],
    ['1 December 1918 University', 'Universitatea 1 Decembrie 1918', 'Universitatea 1 Decembrie 1918'],
    ['on 1 December 1918', 'la 1 Decembrie 1918', 'la 1 decembrie 1918'],
    ['for Labour Day', 'minivacanța de 1 Mai', 'minivacanța de 1 Mai'],
    ['1 December 1918 Airport', 'Aeroportul 1 Decembrie 1918', 'Aeroportul 1 Decembrie 1918'],
    ['the 8 March Park', 'în Parcul 8 Martie', 'în Parcul 8 Martie'],
    ['24 January Primary School', 'Școala Gimnazială 24 Ianuarie', 'Școala Gimnazială 24 Ianuarie'],
    ['the 22 December Library', 'la Biblioteca 22 Decembrie', 'la Biblioteca 22 Decembrie'],
    ['on 9 May Street', 'pe strada 9 Mai', 'pe strada 9 Mai'],
    ['the 22 December hospital', 'spitalul „22 Decembrie”', 'spitalul „22 Decembrie”'],
    ['a film with January Jones', 'un film cu January Jones', 'un film cu January Jones'],
    ['a play by August Wilson', 'o piesă de August Wilson', 'o piesă de August Wilson'],
    ['He was born in May 1968', 'S-a născut în Mai 1968', 'S-a născut în mai 1968'],
    ['by August Strindberg', 'de August Strindberg', 'de August Strindberg'],
    ['in August', 'în August', 'în august'],
    ['Theresa May, in May', 'Theresa May, în Mai', 'Theresa May, în mai'],
    ['Ana left on Monday', 'Ana Luni a plecat Luni', 'Ana Luni a plecat luni'],
    ['the October Revolution', 'Revoluția din Octombrie', 'Revoluția din Octombrie'],
    // Quotation marks: the locale's inner ones stay alone, unless the source has outer ones.
    ['‘Vin’, he said.”', '«Vin», a spus.”', '«Vin», a spus.”'],
    ['“Vin,” he said.', '«Vin», a spus.', '„Vin”, a spus.'],
    ['“Stop!” he said.', '" Stop! " a spus.', '„Stop!” a spus.'],
    ['“I say ‘no’,” he said.', '"Spun \'nu\'", a zis.', '„Spun «nu»”, a zis.'],
    ['“Come.”', ',,Vino."', '„Vino.”'],
    // Apostrophes.
    ["Moody's, O'Neill", "Moody's, O'Neill", 'Moody’s, O’Neill'],
    ['a', "anii '90, 5' 10\", Pop '34", "anii ’90, 5' 10\", Pop '34"],
    // Dashes, hyphens.
    ['He – the king – died', 'El - regele - a murit', 'El – regele – a murit'],
    ['the king—he', 'regele—el', 'regele – el'],
    ['3 – 1', '3 - 1', '3 - 1'],
    ['Cluj - Turda', 'Cluj - Turda', 'Cluj - Turda'],
    ['a', 's -a dus într -o zi, PIB -ul', 's-a dus într-o zi, PIB-ul'],
    // The first letter and the final mark.
    ['He came.', 'a venit', 'A venit.'],
    ['he came', 'a venit', 'a venit'],
    ['Who?', '„cine', '„Cine?'],
    ['He said: “Come.” She left.', 'A zis: „vino.” Ea a plecat.', 'A zis: „Vino.” Ea a plecat.'],
    ['He knew one word: “come.”', 'Știa un cuvânt: „vino.”', 'Știa un cuvânt: „vino.”'],
    ['He said: “Yes.”', 'A spus: „Da”', 'A spus: „Da.”'],
    ['He said “yes.”', 'A spus „da”', 'A spus „da”.'],
    ['(See page 5.)', '(vezi pagina 5)', '(Vezi pagina 5.)'],
    ['He came.', 'A venit..', 'A venit.'],
    ['He lives in the U.S.', 'Locuiește în SUA', 'Locuiește în SUA'],
    ['The iPhone is here.', 'iPhone e aici', 'iPhone e aici.'],
    ['Even adidas came.', 'adidas a venit', 'adidas a venit.'],
    ['Buy at olx.ro.', 'olx.ro vinde.', 'olx.ro vinde.'],
    ['on 02/03/2022', 'pe 02/03/2022', 'pe 02/03/2022'],
  ])('of %j %j is %j', (source, text, expected) => {
    expect(finished(text, source)).toBe(expected)
  })

  it('leaves code and addresses as they are', () => {
    const text: RichText = {
      text: 'Scrie a , b  "c" pe https://x.ro/ş?q="1,5" , ana@ţara.ro',
      tags: [{ id: '1', start: 6, end: 16, name: 'code' }],
    }
    expect(finishTranslation(text, '', 'en', 'ro').text).toBe('Scrie a , b  "c" pe https://x.ro/ş?q="1,5", ana@ţara.ro')
  })

  it('swaps the marks of a number only where the source writes them the other way', () => {
    const [text, source] = ['Cresc cu 1.234%.', 'They grow by 1.234%.']
    expect(finishTranslation({ text }, source, 'en', 'ro').text).toBe('Cresc cu 1,234%.')
    expect(finishTranslation({ text }, source, 'ro', 'ro').text).toBe(text)
  })

  it('keeps tags on their words', () => {
    const text = 'A spus  « Vin » , pe februarie 24, 2022 .'
    const over = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const target = finishTranslation(
      {
        text,
        tags: [
          { id: '1', ...over('Vin'), name: 'em' },
          { id: '2', ...over('pe februarie 24, 2022'), name: 'a', href: 'https://x.ro' },
          { id: '3', start: text.length, end: text.length, name: 'sup' },
        ],
      },
      '',
      'en',
      'ro',
    )
    expect(target.text).toBe('A spus „Vin”, pe 24 februarie 2022.')
    expect(target.tags?.map(({ start, end }) => target.text.slice(start, end))).toEqual([
      'Vin',
      'pe 24 februarie 2022',
      '',
    ])
  })

  const some = fc.array(fc.constantFrom(...'aşţ ă"“”„«»‘’.,;:!?() 1234,5/\n'.split(''), ' martie ', '24, 2022'), {
    maxLength: 40,
  })

  it('keeps every tag inside the text, in order, and every letter and digit', () => {
    const tagged = some.chain((parts) => {
      const text = parts.join('')
      return fc.array(fc.nat(text.length), { minLength: 2, maxLength: 2 }).map(
        ([a = 0, b = 0]): RichText => ({
          text,
          tags: [{ id: '1', start: Math.min(a, b), end: Math.max(a, b), name: 'em' }],
        }),
      )
    })
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()].sort().join('')
    const comma = (text: string) => text.replaceAll('ş', 'ș').replaceAll('ţ', 'ț')
    fc.assert(
      fc.property(tagged, (target) => {
        const result = finishTranslation(target, '', 'en', 'ro')
        const [tag] = result.tags ?? []
        expect(tag && tag.start >= 0 && tag.start <= tag.end && tag.end <= result.text.length).toBe(true)
        expect(letters(result.text)).toBe(letters(comma(target.text)))
      }),
    )
  })
})

describe('finish(en)', () => {
  it.each([
    // Quotation marks.
    ['„El vine”', '„He comes”, she said.', '“He comes”, she said.'],
    ['„Da”', 'He said "yes" , twice.', 'He said “yes”, twice.'],
    ['„Am citit «Ion» aseară.”', '„I read «Ion» last night.”', '“I read ‘Ion’ last night.”'],
    ['', 'It’s O’Brien’s, in the ’90s.', 'It’s O’Brien’s, in the ’90s.'],
    ['', 'It\'s a 27" screen.', 'It’s a 27" screen.'],
    // White space.
    ['', 'Anybody did not regret .', 'Anybody did not regret.'],
    // Figures.
    ['9.214 semnături', '9.214 signatures', '9,214 signatures'],
    ['1.234.567,5 lei', '1.234.567,5 lei', '1,234,567.5 lei'],
    ['a scăzut cu 3,5%', 'it fell by 3,5%', 'it fell by 3.5%'],
    ['1,5 milioane', '1,5 million', '1.5 million'],
    ['9.214 semnături', '9,214 signatures', '9,214 signatures'],
    ['ora 17.45, versiunea 17.4', 'at 17.45, version 17.4', 'at 17.45, version 17.4'],
    ['la 24.02.2022', 'on 24.02.2022', 'on 24.02.2022'],
    ['021.312.345', '021.312.345', '021.312.345'],
    ['camerele 3,5', 'rooms 3,5', 'rooms 3,5'],
    ['3,5 ore, 1,5 l, 3,2 GHz', '3,5 hours, 1,5 l, 3,2 GHz', '3.5 hours, 1.5 l, 3.2 GHz'],
    ['3,5 mld. lei', '3,5bn lei', '3.5bn lei'],
    ['de la 3,5 la 4,5 ore', 'from 3,5 to 4,5 hours', 'from 3.5 to 4.5 hours'],
    ['36,6 °C, 5 %', '36,6 °C, 5 %', '36.6°C, 5%'],
    ['nota 9,50', 'a grade of 9,50', 'a grade of 9.50'],
    ['10.100.200.250', 'IP 10.100.200.250', 'IP 10.100.200.250'],
    ['Legea 1.234', 'Law 1.234', 'Law 1.234'],
    ['tel. 256.408.300', 'tel. 256.408.300', 'tel. 256.408.300'],
    ['16,700 de oameni', '16,700 people', '16,700 people'],
    // Single marks may stand alone in English.
    ['„Nu”, zice primarul', '‘No’, says the mayor', '‘No’, says the mayor'],
    ['El a zis „nu” de două ori', "He said 'no' twice", 'He said “no” twice'],
    // Apostrophes.
    ['', "the workers' pay in the '90s", 'the workers’ pay in the ’90s'],
    ['', "Moody 's did n't, I 'm", 'Moody’s didn’t, I’m'],
    ['', 'didn`t', 'didn’t'],
    ['', 'french teachers eat french fries', 'French teachers eat french fries'],
    ['', "5'6\" and 90'", "5'6\" and 90'"],
    // Names.
    ['', 'on monday, 5 may, in june', 'on Monday, 5 May, in June'],
    ['', 'we may march on an august day', 'we may march on an august day'],
    ['', 'the romanian team of monday.com, #sunday', 'the Romanian team of monday.com, #sunday'],
    ['Ștefan și Şimşek', 'Ştefan and Şimşek', 'Ștefan and Şimşek'],
    // The first letter and the final mark.
    ['A venit.', 'he came', 'He came.'],
    ['Prune etc.', 'plums, etc.', 'Plums, etc.'],
    ['', '9.214 signatures', '9.214 signatures'],
  ])('of %j %j is %j', (source, text, expected) => {
    const { text: made } = finishTranslation({ text }, source, 'ro', 'en')
    expect(made).toBe(expected)
    expect(finishTranslation({ text: made }, source, 'ro', 'en').text).toBe(expected)
  })

  it('makes figures that the numbers check takes for the source’s', () => {
    const source = 'S-au strâns 9.214 semnături și 1.234,5 lei.'
    const { text } = finishTranslation({ text: '9.214 signatures and 1.234,5 lei were gathered.' }, source, 'ro', 'en')
    expect(text).toBe('9,214 signatures and 1,234.5 lei were gathered.')
    expect(checkNumbers({ source: { text: source }, target: { text }, from: 'ro', to: 'en' })).toEqual([])
  })
})
