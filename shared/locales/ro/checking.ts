/** What the checks of a Romanian translation need: quotation marks, counting with "de", diacritics, and its spelling. */
import type { CheckRules } from '../shape/checking.ts'
import { counting } from './counting.ts'
import { diacritics } from './diacritics.ts'
import { lists } from './lists.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const checking: CheckRules = {
  quotes: {
    foreign: /[“‟]|‘(?!\d)/,
    style: '„ ” « »',
    straight: 'warning',
    works:
      /(?<!\p{L})(?:film|roman|carte|cărți|piesa|piesă|piese|spectacol|serial|documentar|operă|opera|album|cântec|melodi|poezi|poem|volum|articol|eseu|povesti|tablou|pictur|expoziți|podcast|emisiun|revist|ziar|comedi|drama|dramă|musical|balet|tradu\p{L}{1,6}|intitulat|numit|regizat|scris|publicat|pus în scenă)\p{L}{0,6},? $/iu,
  },
  domains: ['ro', 'md'],
  length: 1.13,
  marks: 1.22,
  lists,
  doubled: list('foarte încet abia repede aproape curând tare gata bine da'),
  idiomLinks: list('de cu la după'),
  introduction:
    /^\s{0,9}(?:(?:sigur|desigur|bineînțeles)[!,.]\s{1,4})?(?:iată traducerea|aceasta este traducerea|traducere|traducerea|textul tradus)\s?[^:\n]{0,40}:/i,
  spelling:
    /[ăâîșțşţ]|(?:ului|ilor|elor|esti|eaza|ește|ează|ată|ate|are|ire|ere|iei|atea|rii|cului|orii|ând|ind|oare|eală|(?<!f|so|ha|fo|cons)ul)$/,
  lent: list('leu lei doina hora ie sarmale mici doine'),
  counting,
  diacritics,
}
