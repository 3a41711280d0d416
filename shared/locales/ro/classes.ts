/**
 * Romanian words by their ending, with the endings that they take; inflection.ts has the sound changes named here. They
 * give too many forms rather than too few: a form that nobody writes finds nothing.
 */
import type { InflectionClass } from '../shape/words.ts'

const consonants = [...'bcdfghjklmnpqrsștțvwxyz']
const pluralI = ['i', 'ii', 'ile', 'ilor']
const pluralE = ['e', 'ele', 'elor']
export const pluralUri = ['uri', 'urile', 'urilor']

/** Nouns. Adjectives that agree with one take the same endings. */
export const noun: InflectionClass[] = [
  {
    ends: consonants,
    cut: 0,
    forms: [
      { add: ['ul', 'ului', 'ule', ...pluralUri] },
      { add: pluralE, shift: 'front' },
      { add: pluralI, shift: 'soft' },
    ],
  },
  { ends: ['ost'], cut: 0, forms: [{ add: ['ul', 'ului', ...pluralUri] }] },
  { ends: ['ân'], cut: 0, forms: [{ add: ['ul', 'ului', 'ule', ...pluralUri] }, { add: pluralI, shift: 'soft' }] },
  {
    ends: ['ă'],
    cut: 1,
    forms: [{ add: ['a'] }, { add: ['ei', ...pluralE], shift: 'front' }, { add: pluralI, shift: 'soft' }],
  },
  {
    ends: ['adă', 'ată', 'vară'],
    cut: 1,
    forms: [
      { add: ['a'] },
      { add: ['ei', ...pluralE], shift: 'front' },
      { add: pluralI, shift: 'soft' },
      { add: pluralI, shift: 'softFront' },
    ],
  },
  { ends: ['anță', 'ență', 'ință', 'iță', 'uță'], cut: 1, forms: [{ add: ['a', 'ei', ...pluralE] }] },
  {
    ends: ['e'],
    cut: 1,
    forms: [{ add: ['ea', 'ele', 'elui', 'elor'] }, { add: pluralI, shift: 'soft' }],
  },
  {
    ends: ['ie'],
    cut: 1,
    forms: [{ add: ['a', 'ei', 'i', 'ile', 'ilor'] }, { add: ['i', 'ile', 'ilor'], shift: 'soft' }],
  },
  { ends: ['aie', 'eie', 'oie'], cut: 2, forms: [{ add: ['ia'] }, { add: pluralI, shift: 'soft' }] },
  { ends: ['ee'], cut: 1, forms: [{ add: ['ea', 'ei', 'i', 'ii', 'ile', 'ilor'] }] },
  {
    ends: ['u'],
    cut: 1,
    forms: [
      { add: ['ul', 'ului', 'ule', ...pluralUri] },
      { add: pluralE, shift: 'front' },
      { add: pluralI, shift: 'soft' },
    ],
  },
  { ends: ['iu'], cut: 1, forms: [{ add: ['ul', 'ului', 'ule', 'i', 'ii', 'ile', 'ilor', ...pluralUri] }] },
  { ends: ['ou'], cut: 1, forms: [{ add: ['ul', 'ului', ...pluralUri, ...pluralI, 'uă', 'uăle', 'uălor', 'ua'] }] },
  { ends: ['i'], cut: 0, forms: [{ add: ['ul', 'ului', 'i', 'le', 'lor', ...pluralUri, 'e', 'ele', 'elor'] }] },
  {
    ends: ['oi'],
    cut: 2,
    forms: [{ add: ['oiul', 'oiului', 'oii', 'oilor', 'oiuri', 'oiurile', 'oiurilor', 'oaie', 'oaiele', 'oaielor'] }],
  },
  { ends: ['o'], cut: 0, forms: [{ add: ['ul', 'ului', 'lui', ...pluralUri] }] },
  // Loans that keep the -a (basma), names (Moldova), and words given with their article (Camera).
  {
    ends: ['a'],
    cut: 1,
    forms: [
      { add: ['ă', 'ăi', 'aua', 'ale', 'alei', 'alele', 'alelor'] },
      { add: ['ei', ...pluralE], shift: 'front' },
      { add: pluralI, shift: 'soft' },
    ],
  },
  { ends: ['ia'], cut: 1, forms: [{ add: ['e', 'ei', 'i', 'ile', 'ilor'] }] },
  {
    ends: ['ea'],
    cut: 2,
    forms: [{ add: ['e', 'eaua', 'ele', 'elei', 'elele', 'elelor'] }, { add: pluralI, shift: 'soft' }],
  },
  { ends: ['ul'], cut: 2, forms: [{ add: ['', 'u', 'ului', 'ulul', 'ulului', 'uli', 'ulii', 'ulilor'] }] },
  { ends: ['ele'], cut: 3, forms: [{ add: ['e', 'elor'] }] },
  { ends: ['ile'], cut: 3, forms: [{ add: ['i', 'ilor'] }] },
]

/** Adjectives in the masculine; in the feminine they end like nouns. */
export const adjective: InflectionClass[] = [
  ...noun.filter((row) => !row.ends.includes('ost') && !row.ends.includes('ân')),
  ...noun
    .filter((row) => row.ends === consonants)
    .map((row) => ({ ...row, forms: [{ add: ['ă', 'a', 'ei'], shift: 'feminine' }] })),
  { ends: ['u'], cut: 1, forms: [{ add: ['ă', 'a', 'ei'], shift: 'feminine' }] },
  { ends: ['iu'], cut: 1, forms: [{ add: ['e', 'a', 'ei'] }] },
  {
    ends: ['tor'],
    cut: 2,
    forms: [{ add: ['oare', 'oarea', 'oarei', 'oarele', 'oarelor', 'orul', 'orului', 'ori', 'orii', 'orilor'] }],
  },
]

/** Verbs in the infinitive without its "a". Stems that change before their end need variants. */
const past = ['t', 'tă', 'te', 'ți', 'tul', 'ta', 'ților', 'telor', 'se', 'seră', 'ră', 'i', 'm', 'u']
const presentE = ['em', 'eți', 'ea', 'eam', 'eau', 'ă', 'ând']
const withVowel = (vowel: string) => past.map((ending) => vowel + ending)
export const verb: InflectionClass[] = [
  {
    ends: ['a'],
    cut: 1,
    forms: [
      { add: ['', 'ez', 'ezi', 'ează', 'eze', 'ă', 'e', 'ăm', 'ați', 'ând', 'are', 'ării', ...withVowel('a')] },
      { add: ['i'], shift: 'soft' },
      { add: ['ă', 'e'], shift: 'feminine' },
    ],
  },
  { ends: ['ia'], cut: 1, forms: [{ add: ['ez', 'ezi', 'ază', 'eze', 'em', 'ați', 'ind', 'e', ...withVowel('a')] }] },
  {
    ends: ['i'],
    cut: 1,
    forms: [
      { add: ['', 'esc', 'ești', 'ește', 'ească', 'e', 'ea', 'eam', 'eau', 'im', 'iți', 'ind', ...withVowel('i')] },
      { add: ['i'], shift: 'soft' },
    ],
  },
  {
    ends: ['î'],
    cut: 1,
    forms: [{ add: ['ăsc', 'ăști', 'ăște', 'ască', 'a', 'am', 'au', 'âm', 'âți', 'ând', ...withVowel('â')] }],
  },
  { ends: ['e'], cut: 1, forms: [{ add: ['', ...presentE, ...withVowel('u')] }, { add: ['i'], shift: 'soft' }] },
  {
    ends: ['ce', 'ge', 'de', 'te'],
    cut: 2,
    forms: [{ add: ['s', 'se', 'să', 'și', 'sei', 'seră', 'sese', 'seseră', 'sul', 'sa'] }],
  },
  ...['c', 'g', 'd', 't'].map((last) => ({
    ends: [`${last}e`],
    cut: 1,
    forms: [{ add: ['', ...presentE, ...withVowel('u')] }, { add: ['i'], shift: 'soft' }],
  })),
  { ends: ['ea'], cut: 2, forms: [{ add: ['', 'e', ...presentE, ...withVowel('u')] }, { add: ['i'], shift: 'soft' }] },
]
