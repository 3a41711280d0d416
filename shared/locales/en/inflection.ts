/**
 * How English words are inflected, as data for shared/glossary/inflect.ts. Possessives need no rule, because an
 * apostrophe ends a word.
 */
import type { Inflection, InflectionClass } from '../shape/words.ts'
import { nouns } from './nouns.ts'

const consonants = [...'bcdfghjklmnpqrstvwxz']
const hissing = ['s', 'x', 'z', 'ch', 'sh']
const consonantY = consonants.map((letter) => `${letter}y`)
const vowels = [...'aeiou']
/** One vowel between consonants: a short word doubles its last letter there. plan, planned; commit, committed. */
const doubling = consonants
  .filter((letter) => !'chjkqwxz'.includes(letter))
  .flatMap((last) => vowels.map((vowel) => vowel + last))

const plural: InflectionClass[] = [
  { ends: [''], cut: 0, forms: [{ add: ['s'] }] },
  { ends: hissing, cut: 0, forms: [{ add: ['es'] }] },
  { ends: consonantY, cut: 1, forms: [{ add: ['ies'] }] },
  { ends: ['o'], cut: 0, forms: [{ add: ['s', 'es'] }] },
]

const noun: InflectionClass[] = [
  ...plural,
  { ends: ['f'], cut: 1, forms: [{ add: ['fs', 'ves'] }] },
  { ends: ['fe'], cut: 2, forms: [{ add: ['fes', 'ves'] }] },
  { ends: ['ff', 'ief'], cut: 0, forms: [{ add: ['s'] }] },
  { ends: ['man'], cut: 2, forms: [{ add: ['en'] }] },
  { ends: ['human', 'german', 'roman', 'ottoman'], cut: 0, forms: [{ add: ['s'] }] },
  { ends: ['is'], cut: 2, forms: [{ add: ['es', 'ises'] }] },
  { ends: ['us'], cut: 2, forms: [{ add: ['uses', 'i'] }] },
  { ends: ['um'], cut: 2, forms: [{ add: ['ums', 'a'] }] },
  { ends: ['terion', 'enon'], cut: 2, forms: [{ add: ['a', 'ons'] }] },
  // Plural base forms: sanctions, parties, taxes.
  {
    ends: [...consonants.filter((letter) => letter !== 's'), ...'aeo'].map((letter) => `${letter}s`),
    cut: 1,
    forms: [{ add: [''] }],
  },
  { ends: ['ies'], cut: 3, forms: [{ add: ['y', 'ie'] }] },
  { ends: ['ses', 'xes', 'zes', 'ches', 'shes', 'oes'], cut: 2, forms: [{ add: ['', 'e'] }] },
  { ends: ['ss', 'ness'], cut: 0, forms: [{ add: ['es'] }] },
  // The same in singular and plural, and words that are another word without their -s.
  {
    ends: ['news', 'series', 'species', 'means', 'ics', 'headquarters', 'customs', 'goods', 'arms'],
    cut: 0,
    forms: [],
  },
]

const verb: InflectionClass[] = [
  { ends: [''], cut: 0, forms: [{ add: ['s', 'ed', 'ing'] }] },
  { ends: hissing, cut: 0, forms: [{ add: ['es', 'ed', 'ing'] }] },
  { ends: ['e'], cut: 1, forms: [{ add: ['es', 'ed', 'ing'] }] },
  { ends: ['ee', 'oe', 'ye'], cut: 0, forms: [{ add: ['s', 'd', 'ing'] }] },
  { ends: ['ie'], cut: 2, forms: [{ add: ['ies', 'ied', 'ying'] }] },
  { ends: consonantY, cut: 1, forms: [{ add: ['ies', 'ied', 'ying'] }] },
  { ends: ['o'], cut: 0, forms: [{ add: ['es', 's', 'ed', 'ing'] }] },
  { ends: ['c'], cut: 0, forms: [{ add: ['s', 'ked', 'king'] }] },
  {
    ends: doubling,
    cut: 0,
    forms: [{ add: ['s', 'ed', 'ing'] }, { add: ['ed', 'ing'], shift: 'doubled' }],
  },
]

export const inflection: Inflection = {
  vowels: 'aeiou',
  shifts: {
    doubled: {
      endings: consonants.map((letter) => [letter, [letter + letter]] as const),
      vowels: [],
    },
  },
  classes: { noun, adjective: [], verb, name: plural },
  nouns: { words: nouns, classes: noun },
  irregular: {
    person: 'people persons',
    child: 'children',
    foot: 'feet',
    tooth: 'teeth',
    goose: 'geese',
    mouse: 'mice',
    ox: 'oxen',
    datum: 'data',
    matrix: 'matrices',
    index: 'indices',
    appendix: 'appendices',
  },
  irregularVerbs: {
    be: 'am is are was were been',
    become: 'became',
    begin: 'began begun',
    bind: 'bound',
    break: 'broke broken',
    bring: 'brought',
    build: 'built',
    buy: 'bought',
    catch: 'caught',
    choose: 'chose chosen',
    come: 'came',
    deal: 'dealt',
    do: 'does did done',
    draw: 'drew drawn',
    drive: 'drove driven',
    eat: 'ate eaten',
    fall: 'fell fallen',
    fight: 'fought',
    find: 'found',
    fly: 'flew flown',
    forbid: 'forbade forbidden',
    get: 'got gotten',
    give: 'gave given',
    go: 'went gone',
    grow: 'grew grown',
    have: 'has had having',
    hear: 'heard',
    hide: 'hid hidden',
    hold: 'held',
    keep: 'kept',
    know: 'knew known',
    lead: 'led',
    leave: 'left',
    lend: 'lent',
    lose: 'lost',
    make: 'made',
    mean: 'meant',
    meet: 'met',
    oversee: 'oversaw overseen',
    overthrow: 'overthrew overthrown',
    pay: 'paid',
    rise: 'rose risen',
    run: 'ran',
    say: 'said',
    see: 'saw seen',
    seek: 'sought',
    sell: 'sold',
    send: 'sent',
    shoot: 'shot',
    speak: 'spoke spoken',
    spend: 'spent',
    stand: 'stood',
    steal: 'stole stolen',
    strike: 'struck stricken',
    swear: 'swore sworn',
    take: 'took taken',
    teach: 'taught',
    tell: 'told',
    think: 'thought',
    throw: 'threw thrown',
    undergo: 'underwent undergone',
    understand: 'understood',
    wear: 'wore worn',
    win: 'won',
    withdraw: 'withdrew withdrawn',
    write: 'wrote written',
  },
  hyphenated: [],
  abbreviations: {},
  fixedAfter: ['of', 'in', 'on', 'at', 'for', 'to', 'by', 'with', 'from'],
  agreeing: [],
  infinitive: 'to',
}
