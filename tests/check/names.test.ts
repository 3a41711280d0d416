import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { type Found, warningsIn } from './warnings-in.ts'

const cases: [to: Locale, source: string, target: string, found: Found[]][] = [
  ['ro', 'Maria Ionescu left.', 'Maria Ionescu a plecat.', []],
  ['ro', 'Maria Ionescu left.', 'Ionescu a plecat.', []],
  ['ro', 'Maria Ionescu left.', 'Maria Ionesco a plecat.', [['names.changed', 'Ionesco']]],
  ['ro', 'Maria Ionescu left.', 'Maria Popescu a plecat.', [['names.changed', 'Popescu']]],
  ['ro', 'Maria Ionescu left.', 'Ea a plecat.', [['names.missing']]],
  ['ro', 'Today Mr Munteanu left.', 'Azi domnul Munteanu a plecat.', []],
  ['ro', 'Then John Smith spoke.', 'Apoi a vorbit John Smyth.', [['names.changed', 'Smyth']]],
  ['en', 'Primarul Dan Barna a plecat.', 'Mayor Dan Berna has left.', [['names.changed', 'Berna']]],
  ['en', 'Casa Mariei din Sibiu', 'Maria’s house in Sibiu', []],
  ['en', 'Trenul de Ploiești a întârziat.', 'The train was late.', [['names.missing']]],
  ['en', 'Trenul de Ploiești a întârziat.', 'The Ploiesti train was late.', []],
  ['ro', 'The talks with Hungary failed.', 'Discuțiile cu Ungaria au eșuat.', []],
  ['ro', 'The talks with Hungary failed.', 'Discuțiile cu Bulgaria au eșuat.', [['names.changed', 'Bulgaria']]],
  ['ro', 'In Vienna the opera reopened.', 'La Viena s-a redeschis opera.', []],
  ['ro', 'He flew from Warsaw.', 'A zburat de la Praga.', [['names.changed', 'Praga']]],
  ['ro', 'He flew to Madrid.', 'A zburat la Londra.', [['names.changed', 'Londra']]],
  ['ro', 'He flew to Paris.', 'A zburat la Roma.', [['names.changed', 'Roma']]],
  ['ro', 'He flew to Marseille and Seville.', 'A zburat la Marsilia și la Sevilla.', []],
  ['ro', 'The match in Lisbon was cancelled.', 'Meciul de la Porto a fost anulat.', [['names.changed', 'Porto']]],
  ['ro', 'The Germans won.', 'Nemții au câștigat.', []],
  ['ro', 'She met Volodymyr Zelensky.', 'S-a întâlnit cu Volodimir Zelenski.', []],
  ['ro', 'The oligarch Mikhail Khodorkovsky', 'Oligarhul Mihail Hodorkovski', []],
  ['ro', 'The National Audit Office reported.', 'Curtea de Conturi a raportat.', []],
  ['ro', 'The House of Representatives voted.', 'Camera Reprezentanților a votat.', []],
  ['ro', 'Fans of Lord of the Rings', 'Fanii „Stăpânului inelelor”', []],
  ['ro', 'Desperate Rescue Efforts After Dam Collapse', 'Eforturi disperate după ruperea barajului', []],
  ['ro', 'He came back on Monday in March.', 'S-a întors luni, în martie.', []],
  ['en', 'Ministerul Apărării Naționale', 'The Ministry of National Defence', []],
  ['en', 'Biroul Național de Statistică a publicat datele.', 'The statistics office has published the data.', []],
  ['en', 'Avocatul lui Popescu a făcut recurs.', 'The lawyer appealed.', [['names.missing']]],
]

describe('names', () => {
  it.each(cases)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'names')).toEqual(found)
  })
})
