/** Faults that a quick reader passes over: each is told, in the direction that it is given in. */
import { describe, expect, it } from 'vitest'
import { moreFaults } from './more-faults.ts'
import { findFlags } from './planted.ts'

type Fault = readonly [from: 'en' | 'ro', source: string, target: string, check: string]

const faults: Readonly<Record<string, readonly Fault[]>> = {
  'a decimal as the other language writes it': [
    ['ro', 'Media ei la bacalaureat a fost 9,45.', 'Her average in the school-leaving exam was 9,45.', 'numbers'],
    ['ro', 'Gimnasta a primit nota 14,86.', 'The gymnast was given a score of 14,86.', 'numbers'],
    ['en', 'The skater scored an average of 78.65.', 'Patinatorul a obținut o medie de 78.65.', 'numbers'],
    [
      'en',
      'The magnitude was revised down from a mean of 5.84.',
      'Magnitudinea a fost corectată de la o medie de 5.84.',
      'numbers',
    ],
  ],
  'a date that is none': [
    [
      'ro',
      'Contractul a fost semnat la 24.03.2025, la Iași.',
      'The contract was signed on 24.03.2025 in Iași.',
      'dates',
    ],
    ['ro', 'Cererile se depun până la 31.10.2026.', 'Applications must be in by 10.31.2026.', 'dates'],
    ['en', 'The ferry sank on 14 June 2019.', 'Feribotul s-a scufundat la 06.14.2019.', 'dates'],
    ['en', 'The law was passed on December 18, 2024.', 'Legea a fost adoptată pe 12/18/2024.', 'dates'],
  ],
  'another month': [
    ['ro', 'Lucrările încep în aprilie.', 'Work will begin in March.', 'dates'],
    ['ro', 'Festivalul se mută din iunie în septembrie.', 'The festival is moving from May to September.', 'dates'],
    ['ro', 'Luna februarie a fost cea mai rece.', 'March was the coldest month.', 'dates'],
  ],
  'the other half of the day': [
    [
      'en',
      'The shop opens at 9:30 am and closes at 6:30 pm.',
      'Magazinul se deschide la ora 9.30 și se închide la ora 6.30.',
      'numbers',
    ],
    [
      'en',
      'Doors open at 7:30 pm and the last tram leaves at 11:50 pm.',
      'Porțile se deschid la ora 7.30, iar ultimul tramvai pleacă la ora 23.50.',
      'numbers',
    ],
    ['ro', 'Piața se deschide la 7 dimineața.', 'The market opens at 7 pm.', 'numbers'],
    ['ro', 'Incendiul a izbucnit la ora 6 dimineața.', 'The fire broke out at 6 in the evening.', 'numbers'],
    ['ro', 'A ajuns acasă la 9 seara.', 'He got home at 9 am.', 'numbers'],
    ['ro', 'Clopotele au bătut la 12.50.', 'The bells rang at ten to two.', 'numbers'],
  ],
  'a minus beside a word for less': [
    [
      'en',
      'The forecast was cut to -0.4% for next year.',
      'Prognoza pentru anul viitor a fost redusă la 0,4%.',
      'numbers',
    ],
    ['ro', 'Indicele a coborât la -1,2% în martie.', 'The index slipped lower, to 1.2%, in March.', 'numbers'],
    ['ro', 'Minimele vor coborî până la -9 grade.', 'Lows will drop to 9 degrees.', 'numbers'],
  ],
  'a share of another size': [
    ['en', 'One in twenty drivers tested positive.', '10% dintre șoferi au fost depistați pozitiv.', 'numbers'],
    ['en', 'One in five pupils skips breakfast.', 'Unul din șase elevi sare peste micul dejun.', 'numbers'],
  ],
  'a measure of another size': [
    ['en', 'Bake at 350°F for 40 minutes.', 'Se coace la 220°C timp de 40 de minute.', 'numbers'],
    ['ro', 'Terenul are 25 de ari.', 'The plot covers 250 square metres.', 'numbers'],
    ['en', 'The theatre is celebrating its centenary.', 'Teatrul împlinește 150 de ani.', 'numbers'],
    ['en', 'Ruse won 7-6 (7-4), 6-2.', 'Ruse a câștigat cu 7-6 (5), 6-2.', 'numbers'],
  ],
  '"de" before any noun': [
    ['en', 'The storm damaged 47 greenhouses.', 'Furtuna a avariat 47 sere.', 'counting'],
    ['en', 'The choir has 20 tenors.', 'Corul are 20 tenori.', 'counting'],
    ['en', 'He planted 80 walnut trees.', 'A plantat 80 nuci.', 'counting'],
    ['en', 'Some 35 envelopes were found in the drawer.', 'În sertar au fost găsite 35 plicuri.', 'counting'],
  ],
  'two words left over': [
    [
      'en',
      'They sell honey, goat cheese, wool socks and jam.',
      'Vând miere, goat cheese, șosete de lână și gem.',
      'same',
    ],
    [
      'ro',
      'Copiii au primit cărți, jucării stricate, haine și dulciuri.',
      'The children were given books, jucării stricate, clothes and sweets.',
      'same',
    ],
    [
      'ro',
      'Vecinii au chemat un medic abia dimineața.',
      'The neighbours did not call un medic until the morning.',
      'same',
    ],
    ['en', 'In the end, nobody was fined.', 'In the end, nimeni nu a fost amendat.', 'same'],
    ['en', 'Workers repaired the bridge in two days.', 'Muncitorii au reparat the bridge în două zile.', 'same'],
  ],
  'a name that is gone': [
    ['ro', 'Avocatei Raluca Dumbravă i s-a interzis să vorbească.', 'The lawyer was forbidden to speak.', 'names'],
    ['ro', 'Scriitorului Horia Pană i s-a decernat premiul.', 'The writer was awarded the prize.', 'names'],
  ],
  'a small letter or half a letter': [
    ['ro', '„Sunt obosit”, a spus el.', '“i’m tired,” he said.', 'capitals'],
    ['ro', 'Nu știu ce să mai cred, a spus ea.', 'She said: “Sometimes i think I know nothing.”', 'capitals'],
    ['en', 'The house is empty.', 'Casa e goalÄ de ani întregi.', 'characters'],
    ['en', 'The school stays open.', 'ȘcoalaÃ rămâne deschisă.', 'characters'],
  ],
}

describe.each(Object.entries(faults))('%s', (_, list) => {
  it.each(list)('is told from %s: %s | %s', (from, source, target, check) => {
    const flags = findFlags({ from, to: from === 'en' ? 'ro' : 'en', source, target })
    expect(flags.map((flag) => flag.check)).toContain(check)
  })
})

describe('a fault of a kind that news has', () => {
  it.each(moreFaults)('is told from %s: %s | %s', (from, source, target) => {
    expect(findFlags({ from, to: from === 'en' ? 'ro' : 'en', source, target })).not.toEqual([])
  })
})
