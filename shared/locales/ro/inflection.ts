/**
 * How Romanian words are inflected: sound changes, irregular words, abbreviations, and the words around a noun. The
 * endings are in classes.ts.
 */
import type { Inflection } from '../shape/words.ts'
import { adjective, noun, pluralUri, verb } from './classes.ts'
import { nouns } from './nouns.ts'

/** Consonants before -i. */
const softened = [
  ['str', ['ștr']],
  ['șc', ['șt']],
  ['sc', ['șt', 'sc']],
  ['st', ['șt']],
  ['t', ['ț']],
  ['d', ['z']],
  ['s', ['ș']],
  ['x', ['cș', 'x']],
  ['z', ['z', 'j']],
] as const
const softL = ['l', ['l', '']] as const
/** Vowels before -i. */
const softVowels = [
  ['oa', ['o']],
  ['ea', ['e', 'ea']],
  ['ia', ['ie', 'ia']],
  ['ă', ['ă', 'e']],
  ['â', ['â', 'i']],
] as const

export const inflection: Inflection = {
  vowels: 'aăâeiîou',
  shifts: {
    // Before -i: carte, cărți; stradă, străzi; artist, artiști; ministru, miniștri; copil, copii.
    soft: { endings: [...softened, softL], vowels: [...softVowels, ['a', ['a', 'ă']]] },
    // No vowel changes: primar, primari. „Primării” is another word.
    softEnd: { endings: [...softened, softL], vowels: [] },
    // An l stays, and an a never does: boală, boli; sală, săli.
    softFeminine: { endings: softened, vowels: [...softVowels, ['a', ['ă']]] },
    // Likewise: dovadă, dovezi; primăvară, primăveri.
    softFront: {
      endings: [
        ['t', ['ț']],
        ['d', ['z']],
      ],
      vowels: [['a', ['e']]],
    },
    // Before the feminine's -ă: frumos, frumoasă; românesc, românească.
    feminine: {
      endings: [],
      vowels: [
        ['o', ['oa', 'o']],
        ['e', ['ea', 'e']],
      ],
    },
    // Before -e: motor, motoare; seară, seri; masă, mese; cuvânt, cuvinte; număr, numere.
    front: {
      endings: [],
      vowels: [
        ['oa', ['oa']],
        ['o', ['oa', 'o']],
        ['ea', ['e', 'ea']],
        ['ia', ['ie', 'ia']],
        ['a', ['a', 'e']],
        ['ă', ['ă', 'e']],
        ['â', ['â', 'i']],
      ],
    },
  },
  classes: { noun, adjective, verb, name: noun },
  nouns,
  irregular: {
    om: 'oameni oamenii oamenilor',
    cap: 'capete capetele capetelor',
    mână: 'mâini mâinii mâinile mâinilor',
    soră: 'surori surorii surorile surorilor',
    noră: 'nurori nurorii nurorile nurorilor',
    zi: 'ziua zile zilei zilele zilelor',
    tânăr: 'tineri tinerii tinerilor tinere tinerei tinerele tinerelor',
    sămânță: 'semințe seminței semințele semințelor',
    oaie: 'oi oii oile oilor',
    oară: 'ori',
    nou: 'noi noii noile noilor nouă noua noul noului',
    rău: 'rea reaua rele relele relelor răi răii răilor',
    greu: 'grea grele grelei grelele grelelor grei greii greilor',
    grea: 'grele grelei',
    rea: 'rele',
    nouă: 'noi noua noii noile noilor',
    roșu: 'roșie roșii roșiile roșiilor',
  },
  irregularVerbs: {},
  hyphenated: ['ul', 'ului', ...pluralUri, 'ii', 'ilor', 'le', 'lui', 'lor', 'ua', 'ei'],
  abbreviations: {
    număr: ['nr.'],
    articol: ['art.'],
    punct: ['pct.'],
    pagină: ['pag.'],
    domn: ['dl.', 'dl', 'd-l', 'dlui', 'd-lui'],
    doamnă: ['dna.', 'dna', 'd-na', 'dnei', 'd-nei'],
    alineat: ['alin.'],
    profesor: ['prof.'],
    doctor: ['dr.'],
    milion: ['mil.'],
    miliard: ['mld.'],
    stradă: ['str.'],
  },
  fixedAfter: ['de', 'din', 'la', 'în', 'cu', 'pe', 'pentru', 'prin'],
  infinitive: 'a',
  agreeing: ['a', 'al', 'ai', 'ale'],
  context: {
    // Pronouns, articles and adverbs that look like a form of some noun.
    neverForms: ['cele', 'celei', 'cei', 'celui', 'celor', 'mine', 'foarte', 'multe', 'mulți', 'care', 'dar'],
    // An adjective or an adverb follows.
    degrees: ['mai', 'foarte', 'prea', 'cel', 'cea', 'cei', 'cele'],
    // A verb follows.
    beforeVerbs: ['se', 'să', 'va', 'vom', 'veți', 'vor', 'ar', 'poate', 'pot'],
    // A verb follows, or a noun in the genitive.
    beforeVerbOrGenitive: ['a'],
    genitive: /(?:lui|lor|ei|ii|i)$/,
    // After a noun with its article comes an adjective, not a second noun without an article: „statele membre”.
    definite: /(?:ul|ului|ii|ile|ilor|ele|elor)$/,
    articled: /(?:ul|lui|le|lor|ii|ei|a)$/,
    // Exceptions: numerals, pronouns, adjectives that come before their noun, and words that introduce a name.
    notNouns: [
      ...[
        'acel',
        'acest',
        'actual',
        'adevărat',
        'ambe',
        'anumit',
        'bun',
        'celelalt',
        'celorlal',
        'diferi',
        'divers',
        'dublu',
      ],
      ...['fost', 'întreg', 'mare', 'mari', 'multipl', 'niciunu', 'no', 'numel', 'numit', 'oricăru', 'posibil'],
      ...['precedent', 'prezent', 'prim', 'principal', 'propri', 'raport', 'respectiv', 'simplu', 'singur', 'tot'],
      ...['tuturor', 'ultim', 'unel', 'următo', 'vechi', 'viito', 'cuvânt', 'termen', 'concept'],
    ],
  },
}
