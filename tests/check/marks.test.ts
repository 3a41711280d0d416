/** The checks of marks: at the end, brackets, quotation marks, capitals, line breaks. */
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { type Found, warningsIn } from './warnings-in.ts'

type Case = [to: Locale, source: string, target: string, found: Found[]]

const endings: Case[] = [
  ['ro', 'Who pays?', 'Cine plătește?', []],
  ['ro', 'Who pays for the bridge?', 'Cine plătește podul.', [['ending.question', '.']]],
  ['en', 'Primarul a plecat.', 'Has the mayor left?', [['ending.questionAdded', '?']]],
  ['ro', 'He asked: “Why?”', '„De ce?”, a întrebat el.', []],
  ['ro', 'See https://a.example/?q=1 for more.', 'Mai multe la https://a.example/?q=1.', []],
  ['ro', 'And then…', 'Și apoi...', []],
  ['ro', 'And then nothing came…', 'Și apoi n-a mai venit nimic.', [['ending.ellipsis', '.']]],
  ['en', 'Nu mai știu nimic.', 'I don’t know any more…', [['ending.ellipsisAdded', '…']]],
  ['ro', 'The list is this:', 'Lista este aceasta:', []],
  ['ro', 'The list is this:', 'Lista este aceasta.', [['ending.colon', '.']]],
  ['en', 'El a spus,', 'He said:', []],
  ['en', 'Iată lista.', 'Here is the list:', [['ending.colonAdded', ':']]],
  ['ro', 'The court will meet again on Monday.', 'Tribunalul se reunește din nou luni', [['ending.stop']]],
  ['ro', 'The court will meet again on Monday', 'Tribunalul se reunește din nou luni', []],
  ['ro', 'New rules for cyclists.', 'Reguli noi pentru bicicliști', []],
  ['ro', 'The shop closes today at 5 p.m.', 'Magazinul se închide azi la ora 17', []],
  ['ro', 'He now works for the firm Acme Inc.', 'Lucrează acum la firma Acme', []],
  ['en', 'Firma lui se numește Acme S.R.L.', 'His firm is called Acme', []],
  ['ro', 'He left the town in May.', 'A plecat din oraș în mai..', [['ending.doubled', '..']]],
  ['ro', 'What a day!', 'Ce zi.', [['ending.exclamation', '.']]],
  ['ro', 'What a day!', 'Ce zi!', []],
  ['ro', 'The court will meet on Monday.', 'Tribunalul se reunește luni,', [['ending.stop', ',']]],
]

const brackets: Case[] = [
  ['ro', 'The road (DN1) is closed.', 'Drumul (DN1) este închis.', []],
  ['ro', 'The road (DN1) is closed.', 'Drumul, DN1, este închis.', []],
  ['ro', 'The road (DN1) is closed.', 'Drumul (DN1 este închis.', [['brackets.unpaired', '(']]],
  ['ro', 'The road (DN1) is closed.', 'Drumul DN1) este închis.', [['brackets.unpaired', ')']]],
  ['en', 'Drumul [DN1] este închis.', 'The road [DN1) is closed.', [['brackets.unpaired', ')']]],
  ['ro', 'a) first 2) second', 'a) primul 2) al doilea', []],
  ['ro', 'Good news.', 'O veste bună :)', []],
  ['ro', 'It goes on (here', 'Continuă (aici', []],
]

const quotes: Case[] = [
  ['ro', '“Yes,” he said.', '„Da”, a spus el.', []],
  ['ro', '“Yes,” he said.', '«Da», a spus el.', []],
  ['ro', '“Yes,” he said.', '“Da”, a spus el.', [['quotes.foreign', '“']]],
  ['ro', '“Yes,” he said.', '„Da“, a spus el.', [['quotes.foreign', '“']]],
  ['ro', '“Yes,” he said.', '"Da", a spus el.', [['quotes.straight', '"']]],
  ['ro', '"Yes," he said.', '"Da", a spus el.', []],
  ['ro', '“Yes,” he said.', "'Da', a spus el.", [['quotes.straight', "'"]]],
  ['ro', 'In the ’90s, O’Brien and D’Artagnan', "În anii '90, O'Brien și D'Artagnan", []],
  ['en', '„Da”, a spus el.', '“Yes,” he said.', []],
  ['en', '„Da”, a spus el.', '‘Yes,’ he said.', []],
  ['en', '„Da”, a spus el.', '„Yes”, he said.', [['quotes.foreign', '„']]],
  ['en', '«Da», a spus el.', '«Yes», he said.', [['quotes.foreign', '«']]],
  ['ro', 'the summer of ’89', 'vara lui ‘89', []],
  ['ro', '“Yes,” he said.', '„Da, a spus el.', [['quotes.unpaired']]],
  ['ro', '“It goes on.', '„Continuă.', []],
  ['ro', 'He said: ‘Yes.’', 'A spus: „Da.', []],
  ['ro', 'A 24" screen', 'Un ecran de 24"', []],
]

const capitals: Case[] = [
  ['ro', 'The mayor left.', 'Primarul a plecat.', []],
  ['ro', 'The mayor left.', 'primarul a plecat.', [['capitals.first', 'primarul']]],
  ['en', '„Zăpada a căzut.', '“snow has fallen.', [['capitals.first', 'snow']]],
  ['ro', '30 people left.', '30 de oameni au plecat.', []],
  ['ro', 'Shares of eBay fell.', 'eBay a scăzut la bursă.', []],
  ['ro', '…and then he left.', '…apoi a plecat.', []],
  ['ro', 'The mayor announced works.', 'PRIMARUL A ANUNȚAT LUCRĂRI.', [['capitals.all']]],
  ['ro', 'THE MAYOR LEFT TODAY', 'Primarul a plecat azi', []],
  ['ro', 'The CIA and the FBI', 'CIA și FBI', []],
]

const lines: Case[] = [
  ['ro', 'One\nTwo', 'Unu\nDoi', []],
  ['ro', 'One\nTwo', 'Unu\r\nDoi', []],
  ['ro', 'One\nTwo', 'Unu. Doi', [['lines.missing']]],
  ['ro', 'One two', 'Unu\ndoi', [['lines.added']]],
  ['ro', 'One two', 'Unu doi\n', []],
]

describe('the end of a text', () => {
  it.each(endings)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'ending')).toEqual(found)
  })
})

describe('brackets', () => {
  it.each(brackets)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'brackets')).toEqual(found)
  })
})

describe('quotation marks', () => {
  it.each(quotes)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'quotes')).toEqual(found)
  })
})

describe('capitals', () => {
  it.each(capitals)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'capitals')).toEqual(found)
  })
})

describe('line breaks', () => {
  it.each(lines)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'lines')).toEqual(found)
  })
})
