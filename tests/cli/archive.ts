/**
 * An archive of articles and their translations, made up from a seed: 20 to 40 sentences each, of a few hundred phrases
 * in both languages. Translations leave sentences out, add some, and join or split others, as people do; how often is
 * counted.
 */
import { chance } from '../memory/pairs.ts'

type Phrase = readonly [ro: string, en: string]

const subjects: Phrase[] = [
  ['Primăria', 'The town hall'],
  ['Școala din centru', 'The school in the centre'],
  ['Spitalul județean', 'The county hospital'],
  ['Compania de apă', 'The water company'],
  ['Poliția locală', 'The local police'],
  ['Clubul sportiv', 'The sports club'],
  ['Biblioteca', 'The library'],
  ['Teatrul de păpuși', 'The puppet theatre'],
  ['Universitatea', 'The university'],
  ['Administrația portului', 'The port authority'],
  ['Muzeul de istorie', 'The history museum'],
  ['Asociația pescarilor', 'The fishermen’s association'],
  ['Consiliul local', 'The local council'],
  ['Piața centrală', 'The central market'],
  ['Tribunalul', 'The court'],
  ['Fabrica de zahăr', 'The sugar factory'],
  ['Gara de nord', 'The north station'],
  ['Grădina botanică', 'The botanical garden'],
  ['Corul bisericii', 'The church choir'],
  ['Stația meteo', 'The weather station'],
  ['Ferma de lângă râu', 'The farm by the river'],
  ['Brutăria din colț', 'The corner bakery'],
  ['Firma de construcții', 'The building company'],
  ['Șantierul naval', 'The shipyard'],
]
const verbs: Phrase[] = [
  ['a cumpărat', 'bought'],
  ['a reparat', 'repaired'],
  ['a primit', 'received'],
  ['a prezentat', 'presented'],
  ['a promis', 'promised'],
  ['a cerut', 'asked for'],
  ['a vândut', 'sold'],
  ['a numărat', 'counted'],
  ['a pierdut', 'lost'],
  ['a găsit', 'found'],
  ['a adus', 'brought'],
  ['a plătit', 'paid for'],
]
const things: Phrase[] = [
  ['autobuze', 'buses'],
  ['bănci de lemn', 'wooden benches'],
  ['copaci', 'trees'],
  ['cărți', 'books'],
  ['biciclete', 'bicycles'],
  ['tone de grâu', 'tonnes of wheat'],
  ['calculatoare', 'computers'],
  ['paturi', 'beds'],
  ['bilete', 'tickets'],
  ['felinare', 'street lamps'],
  ['bărci', 'boats'],
  ['ferestre', 'windows'],
  ['fotografii vechi', 'old photographs'],
  ['scaune', 'chairs'],
  ['pâini', 'loaves'],
  ['cereri', 'requests'],
  ['contracte', 'contracts'],
  ['instrumente', 'instruments'],
  ['hărți', 'maps'],
  ['motoare', 'engines'],
]
const places: Phrase[] = [
  ['la marginea orașului', 'on the edge of town'],
  ['pe malul Dunării', 'on the bank of the Danube'],
  ['în Sulina', 'in Sulina'],
  ['în Brăila', 'in Brăila'],
  ['lângă podul vechi', 'near the old bridge'],
  ['în cartierul de est', 'in the eastern quarter'],
  ['la Tulcea', 'in Tulcea'],
  ['în valea Bârsei', 'in the Bârsa valley'],
  ['pe strada Morii', 'in Mill Street'],
  ['la Ploiești', 'in Ploiești'],
  ['în spatele gării', 'behind the station'],
  ['în parcul mare', 'in the big park'],
]
const times: Phrase[] = [
  ['luni', 'on Monday'],
  ['vineri dimineață', 'on Friday morning'],
  ['săptămâna trecută', 'last week'],
  ['în luna mai', 'in May'],
  ['în octombrie', 'in October'],
  ['anul trecut', 'last year'],
  ['în ajunul Crăciunului', 'on Christmas Eve'],
  ['peste noapte', 'overnight'],
]
const sayings: Phrase[] = [
  ['nu ne grăbim deloc', 'we are in no hurry'],
  ['banii ajung până la iarnă', 'the money will last until winter'],
  ['vecinii au ajutat mult', 'the neighbours helped a lot'],
  ['lucrările merg bine', 'the work is going well'],
  ['mai avem de așteptat', 'we still have to wait'],
  ['nimeni nu a fost rănit', 'nobody was hurt'],
  ['prețul rămâne același', 'the price stays the same'],
  ['ploaia a stricat tot', 'the rain spoiled everything'],
]
const [firstNames, lastNames] = [
  'Ana Ion Maria Radu Elena Vlad Ioana Mihai',
  'Pop Ardelean Munteanu Rusu Dobre Stan Neagu',
].map((names) => names.split(' '))

export type MadeArticle = {
  /** Markdown. */
  ro: string
  en: string
  /** What a person would link, with the title: the sentences of each side with a space between them. */
  links: [ro: string, en: string][]
  /** How many sentences have no counterpart. */
  alone: { ro: number; en: number }
}

export function archiveMaker(seed: number): () => MadeArticle {
  const next = chance(seed)
  const upTo = (most: number) => Math.floor(next() * most)
  const any = <T>(list: readonly T[] | undefined): T => list?.[upTo(list.length)] as T

  function sentence(): Phrase {
    const [subject, verb, thing, place, time] = [any(subjects), any(verbs), any(things), any(places), any(times)]
    const count = 20 + upTo(80)
    if (next() < 0.2) {
      const [said, name] = [any(sayings), `${any(firstNames)} ${any(lastNames)}`]
      return [`${name} a spus ${time[0]} că ${said[0]}.`, `${name} said ${time[1]} that ${said[1]}.`]
    }
    if (next() < 0.5)
      return [
        `${subject[0]} ${verb[0]} ${count} de ${thing[0]} ${place[0]} ${time[0]}.`,
        `${subject[1]} ${verb[1]} ${count} ${thing[1]} ${place[1]} ${time[1]}.`,
      ]
    return [`${subject[0]} ${verb[0]} ${thing[0]} ${place[0]}.`, `${subject[1]} ${verb[1]} ${thing[1]} ${place[1]}.`]
  }

  return () => {
    const parts = [any(subjects), any(verbs), any(things)]
    const title = { ro: parts.map(([ro]) => ro).join(' '), en: parts.map(([, en]) => en).join(' ') }
    const made: MadeArticle = { ro: '', en: '', links: [[title.ro, title.en]], alone: { ro: 0, en: 0 } }
    const paragraphs: { ro: string[]; en: string[] }[] = []
    for (let left = 20 + upTo(21), room = 0; left > 0; left--, room--) {
      if (room <= 0) {
        paragraphs.push({ ro: [], en: [] })
        room = 3 + upTo(3)
      }
      const { ro = [], en = [] } = paragraphs.at(-1) ?? {}
      const [first, second, way] = [sentence(), sentence(), next()]
      if (way < 0.04) {
        ro.push(first[0])
        made.alone.ro++
      } else if (way < 0.06) {
        en.push(first[1])
        made.alone.en++
      } else if (way < 0.1) {
        const joined = `${first[1].slice(0, -1)}; ${second[1][0]?.toLowerCase()}${second[1].slice(1)}`
        ro.push(first[0], second[0])
        en.push(joined)
        made.links.push([`${first[0]} ${second[0]}`, joined])
      } else {
        ro.push(first[0])
        en.push(first[1])
        made.links.push([...first])
      }
    }
    const write = (side: 'ro' | 'en') =>
      [`# ${title[side]}`, ...paragraphs.map((paragraph) => paragraph[side].join(' '))]
        .filter((text) => text !== '')
        .join('\n\n')
    return { ...made, ro: `${write('ro')}\n`, en: `${write('en')}\n` }
  }
}
