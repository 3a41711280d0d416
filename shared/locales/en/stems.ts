/** Rules for stems of English words: plurals, and the endings of verbs. */
import type { StemRules } from '../../text/stem.ts'
import { inflection } from './inflection.ts'

const list = (words: string) => words.trim().split(/\s+/)

export const stemRules: StemRules = {
  stopWords: new Set(
    list(`
    a about after all also am an and any are as at be because been before being but by can could d did do does doing for
    from had has have having he her here hers him his how i if in into is it its just ll m me more most my no nor not of
    off on only or other our out over own re s same she should so some such t than that the their theirs them then there
    these they this those through to too under until up ve very was we were what when where which while who whom why
    will with would you your yours`),
  ),
  irregular: {
    ...inflection.irregular,
    ...inflection.irregularVerbs,
    man: 'men',
    die: 'died dying',
    lie: 'lied lying',
    tie: 'tied tying',
    agree: 'agreed',
    use: 'used using',
  },
  fixed: new Set(list('news series species gas this bus plus')),
  steps: [
    [
      ['sses', 'ss'],
      ['ies', 'y'],
      ['ches', 'ch'],
      ['shes', 'sh'],
      ['xes', 'x'],
      ['zes', 'z'],
      ['ses', 's'],
      ['sis', 's'],
      ['ss', 'ss'],
      ['us', 'us'],
      ['is', 'is'],
      ['men', 'man'],
      ['s', ''],
    ],
    [
      ['ied', 'y'],
      ['eed', 'eed'],
      ['ed', ''],
      ['ing', ''],
    ],
    [
      ['e', ''],
      ['y', 'i'],
    ],
    // wife, wives
    [['v', 'f']],
  ],
  ambiguous: [],
  alternations: [],
  lastVowel: null,
  undouble: true,
  vowels: 'aeiouy',
}
