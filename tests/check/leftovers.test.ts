/** The checks of what is left over from an engine, a web page, an encoding, or the original. */
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { type Found, warningsIn } from './warnings-in.ts'

type Case = [to: Locale, source: string, target: string, found: Found[]]

const repeats: Case[] = [
  ['ro', 'The council met.', 'Consiliul s-a s-a întrunit.', [['repeats.twice', 's-a s-a']]],
  ['en', 'Consiliul s-a întrunit.', 'The the council met.', [['repeats.twice', 'The the']]],
  ['en', 'Niciuna dintre nave', 'None of the of the ships', [['repeats.twice', 'of the of the']]],
  ['en', 'A spus că s-a săturat.', 'He said that that was enough.', []],
  ['en', 'Se săturase.', 'He had had enough.', []],
  ['ro', 'day by day', 'zi de zi de dimineață', []],
  ['ro', 'He nearly shouted and lost his voice.', 'Aproape a țipat și și-a pierdut vocea.', []],
  ['ro', 'Slowly', 'Încet încet', []],
  ['ro', 'He plays in Duran Duran.', 'Cântă în Duran Duran.', []],
  ['en', 'Lucrează la AT&T.', 'He works at AT&T.', []],
  ['ro', 'It was 2 2 then.', 'Era 2 2 atunci.', []],
  ['ro', 'Snow fell.', 'A nins. A nins. A nins. A nins.', [['repeats.loop', 'A nins. A nins. A nins. A nins']]],
  ['ro', 'No, no, no!', 'Nu, nu, nu!', []],
]

const debris: Case[] = [
  ['ro', 'Rock & roll', 'Rock &amp; roll', [['debris.entity', '&amp;']]],
  ['en', 'S-a închis.', 'It&#39;s closed.', [['debris.entity', '&#39;']]],
  ['ro', 'Write &amp; in HTML.', 'Scrie &amp; în HTML.', []],
  ['ro', 'AT&T; and others', 'AT&T; și alții', []],
  [
    'ro',
    'The law',
    'Legea <b>nouă</b>',
    [
      ['debris.markup', '<b>'],
      ['debris.markup', '</b>'],
    ],
  ],
  ['ro', 'Write <script> in it.', 'Scrie <script> în el.', []],
  ['ro', 'Write <script> in the template.', 'Scrieți în șablon.', [['debris.missing']]],
  ['ro', 'Write <br/> and </p>.', 'Scrieți <br/>.', [['debris.missing']]],
  ['ro', 'If a < b and c > d', 'Dacă a < b și c > d', []],
  ['ro', 'A word', 'Un <unk> cuvânt', [['debris.unknown', '<unk>']]],
  ['ro', 'A word', 'Un ⁇ cuvânt', [['debris.unknown', '⁇']]],
  ['ro', 'A word', 'Un cuvânt [/INST]', [['debris.unknown', '[/INST]']]],
  ['ro', 'A word', '>>ron<< Un cuvânt', [['debris.unknown', '>>ron<<']]],
  ['ro', 'A word', 'Un <0x0A> cuvânt', [['debris.unknown', '<0x0A>']]],
  ['ro', 'A word', 'Un cuvânt\\nDoi', [['debris.markup', '\\n']]],
  ['ro', 'A word', '{"translation": „Un cuvânt”}', [['debris.markup', '{"translation":']]],
  ['ro', 'A file in C:\\new', 'Un fișier în C:\\new', []],
  [
    'ro',
    'A word',
    'Un **cuvânt**',
    [
      ['debris.markdown', '**'],
      ['debris.markdown', '**'],
    ],
  ],
  ['ro', 'At https://x.example/a', 'La https: //x.example/a', [['debris.address', 'https: //']]],
  ['ro', 'At www.primaria.ro', 'La www. primaria.ro', [['debris.address', 'www. ']]],
  ['ro', 'Snow fell.', 'Iată traducerea: A nins.', [['debris.introduction', 'Iată traducerea:']]],
  ['ro', 'The protocol is https: it is safe.', 'Protocolul e https: e sigur.', []],
]

const characters: Case[] = [
  ['ro', 'The mayor', 'Primarul È™i viceprimarul', [['characters.misread', 'È™']]],
  ['ro', 'The mayor', 'Primarul ºi viceprimarul', [['characters.misread', 'º']]],
  ['ro', 'It announced.', 'A anun?at.', [['characters.misread', '?']]],
  ['en', 'El a spus „da”.', 'He said â€œyesâ€.', [['characters.misread', 'â€œ']]],
  ['ro', 'Þór and 5º', 'Þór și 5º', []],
  ['ro', 'The mayor', 'Primаrul', [['characters.mixed', 'Primаrul']]],
  ['ro', 'The μm and the Ω', 'Un μm și un Ω', []],
  ['ro', 'The word «мир» means peace.', 'Cuvântul „мир” înseamnă pace.', []],
  ['ro', 'The word means peace.', 'Cuvântul мир înseamnă pace.', [['characters.script', 'мир']]],
  ['ro', 'The mayor', 'Prima\u200brul', [['characters.unseen']]],
  ['ro', 'The mayor', 'Prima\u0007rul', [['characters.unfit']]],
  ['ro', 'The mayor', 'Primarul \ud83d', [['characters.unfit']]],
  ['ro', 'The family 👨‍👩‍👧', 'Familia 👨‍👩‍👧', []],
]

const untranslated: Case[] = [
  [
    'ro',
    'The firm announced new measures for the workers at the plant.',
    'Firma a anunțat new measures for the workers la uzină.',
    [['same.part', 'new measures for the workers']],
  ],
  [
    'en',
    'Firma a anunțat noi investiții în județ.',
    'The firm announced noi investiții in the county.',
    [['same.part', 'noi investiții']],
  ],
  ['ro', 'He opened a fast food place.', 'A deschis un fast food.', []],
  ['ro', 'The film Back to the Future is on.', 'Rulează filmul Back to the Future.', []],
  ['ro', 'It says “made in the village”.', 'Scrie „made in the village”.', []],
  ['ro', 'He plays for Manchester United.', 'Joacă la Manchester United.', []],
  ['ro', 'A global digital program.', 'Un program digital global.', []],
]

describe('repeated words', () => {
  it.each(repeats)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'repeats')).toEqual(found)
  })
})

describe('debris', () => {
  it.each(debris)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'debris')).toEqual(found)
  })
})

describe('characters', () => {
  it.each(characters)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'characters')).toEqual(found)
  })
})

describe('a part that is not translated', () => {
  it.each(untranslated)('in %s: %s | %s', (to, source, target, found) => {
    expect(warningsIn(source, target, to, 'same')).toEqual(found)
  })
})
