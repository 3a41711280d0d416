/** Rules for stems of Romanian words: endings with and without the article, and changes inside the stem. */
import type { StemRules } from '../../text/stem.ts'
import { inflection } from './inflection.ts'

const list = (words: string) => words.trim().split(/\s+/)
const cut = (endings: string) => list(endings).map((ending) => [ending, ''] as const)

export const stemRules: StemRules = {
  stopWords: new Set(
    list(`
    a ai al ale am ar are as asa asta atat au avea ba ca cam care caci cand cat cate ce cea cei cel cele celor ci cu cui cum
    da daca dar de deci decat deja desi despre din dintr dintre doar dupa e ea ei el ele era erau este eu fara fi fie fiind
    fost iar ii il in inca insa intr intre isi iti la le li lor lui ma mai mi mie nici nu o ori pe pentru peste prea prin
    s sa sale sau se si spre sub sunt sunteti ta te ti toate tot tu un una unde unei unele unii unor unui va vor voi
    acea aceasta acei acel acela acele acest acesta acestea aceste acestei acestor acestui acesti
    an anul anului ani anii anilor`),
  ),
  irregular: {
    ...inflection.irregular,
    copil: 'copii copiii copiilor copile copila',
    cal: 'cai caii cailor',
    masă: 'mese mesele meselor mesei',
    fată: 'fete fetele fetelor fetei',
    măr: 'mere merele merelor',
    vară: 'veri verii verile verilor',
    stea: 'steaua stele stelele stelelor stelei',
    vale: 'văi văile văii văilor',
    cale: 'căi căile căii căilor',
    tată: 'tatăl tatălui tații taților',
    zi: 'ziua zile zilei zilele zilelor ziuă',
    sat: 'sate satele satelor',
    cuvânt: 'cuvinte cuvintele cuvintelor',
  },
  fixed: new Set(),
  steps: [
    cut(`urilor iilor urile elor ilor elui ului elei iile iei ele ile uri iul ul ii ei ea ua ia ie iu`),
    // The endings that remain: casă, case; munte, munți.
    cut('ie ia oa oi ai ei ea a e i o u'),
    cut('a e i o u'),
    // Before -i: stradă, străzi; românesc, românești.
    [
      ['z', 'd'],
      ['st', 'sc'],
      ['ant', 'int'],
      ['and', 'ind'],
    ],
  ],
  ambiguous: [
    ['urilor', 'ur'],
    ['urile', 'ur'],
    ['uri', 'ur'],
  ],
  alternations: [
    ['ea', 'e'],
    ['oa', 'o'],
    ['ia', 'ie'],
  ],
  lastVowel: ['a', 'e'],
  undouble: false,
  vowels: 'aeiou',
}
