/** The checks of parts: omitted ones, and emphasis or links on other words. */
import { describe, expect, it } from 'vitest'
import { checkMovedTags } from '../../shared/check/moved-tags.ts'
import type { Tag } from '../../shared/document/model/document.ts'
import { warningsIn } from './warnings-in.ts'

const storm = 'The storm tore roofs from forty houses, and two schools will stay closed until Thursday, said the mayor.'

const complete: [source: string, target: string][] = [
  [storm, 'Furtuna a smuls acoperișurile a patruzeci de case, iar două școli rămân închise până joi, a spus primarul.'],
  ['Rescue efforts go on as the death toll doubles in the race to find survivors', 'Salvatorii caută supraviețuitori'],
  ['The bill (which nobody had read in full) passed.', 'Proiectul, pe care nimeni nu-l citise integral, a trecut.'],
  ['The DNA, Romania’s anti-corruption directorate, opened an inquiry.', 'DNA a deschis o anchetă.'],
  [
    'FIFA, world football’s governing body, banned the club from buying players for a year.',
    'FIFA i-a interzis clubului să cumpere jucători timp de un an.',
  ],
  ['The Romanian Intelligence Service, SRI, denied the report.', 'SRI a dezmințit informația.'],
  ['ISU a trimis trei autospeciale.', 'The ISU, the county emergency service, sent three fire engines.'],
]

const cut: [source: string, target: string][] = [
  [storm, 'Furtuna a smuls acoperișurile a patruzeci de case, a spus primarul.'],
  [
    'He never spoke about the war, not even to his sons, and burned his diaries the week before he died.',
    'N-a vorbit niciodată despre război și și-a ars jurnalele cu o săptămână înainte să moară.',
  ],
  [
    'The shop stayed open during the strike, but the owners let customers pay later if they were short of cash.',
    'Magazinul a rămas deschis în timpul acestei greve a angajaților.',
  ],
  [
    'The minister resigned on Tuesday. The opposition asked for early elections in the spring.',
    'Ministrul a demisionat marți, după săptămâni de proteste.',
  ],
  [
    'The bridge over the river (which was built in 1902 by a firm from Vienna) will be closed for a whole year.',
    'Podul de peste râu va fi închis timp de un an întreg, de luni până la anul.',
  ],
]

const source = 'On Monday the mayor of Sibiu met 300 farmers.'
const target = 'Luni, primarul Sibiului s-a întâlnit cu 300 de fermieri.'
const on = (text: string, words: string): Tag => {
  const start = text.indexOf(words)
  return { id: 'a', start, end: start + words.length, name: 'strong' }
}
const tagged: [words: string, theirs: string, moved: boolean][] = [
  ['Sibiu', 'Sibiului', false],
  ['Sibiu', 'primarul', true],
  ['300', '300 de', false],
  ['300', 'Luni', true],
  ['the mayor', 'primarul', false],
  ['the mayor', 'Sibiului', true],
  ['Monday', 'Luni', false],
  ['farmers', target, true],
  [source, target, false],
  [source, 'Luni', true],
]

describe('a part that is missing', () => {
  it.each(complete)('is none in: %s | %s', (given, found) => {
    expect(warningsIn(given, found, 'ro', 'omission')).toEqual([])
  })

  it.each(cut)('is told in: %s | %s', (given, found) => {
    const [[code] = [], ...more] = warningsIn(given, found, 'ro', 'omission')
    expect([code, more]).toEqual([expect.stringMatching(/^omission\.(?:part|words)$/), []])
  })
})

describe('emphasis', () => {
  it.each(tagged)('on “%s” and “%s” has moved: %s', (words, theirs, moved) => {
    const pair = {
      source: { text: source, tags: [on(source, words)] },
      target: { text: target, tags: [on(target, theirs)] },
    }
    const codes = checkMovedTags({ ...pair, from: 'en', to: 'ro' }).map(({ code }) => code)
    expect(codes).toEqual(moved ? ['tags.moved'] : [])
  })
})
