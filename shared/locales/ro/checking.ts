/** What the checks of a Romanian translation need: quotation marks, counting with "de", diacritics, and its spelling. */
import type { CheckRules } from '../shape/checking.ts'
import { counting } from './counting.ts'
import { diacritics } from './diacritics.ts'
import { lists } from './lists.ts'
import { newsWords } from './news-words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const checking: CheckRules = {
  newsWords,
  quotes: {
    foreign: /[“‟]|‘(?!\d)/,
    style: '„ ” « »',
    straight: 'warning',
    works:
      /(?<!\p{L})(?:film|roman|carte|cărți|piesa|piesă|piese|spectacol|serial|documentar|operă|opera|album|cântec|melodi|poezi|poem|volum|articol|eseu|povesti|tablou|pictur|expoziți|podcast|emisiun|revist|ziar|comedi|drama|dramă|musical|balet|tradu\p{L}{1,6}|intitulat|numit|regizat|scris|publicat|pus în scenă)\p{L}{0,6},? $/iu,
    reported:
      /(?<!\p{L})(?:spus|spune|spun|zis|zice|declarat|declară|afirmat|afirmă|susține|susținut|anunțat|anunță|crede|cred|explicat|explică|precizat|precizează|adăugat|avertizat|avertizează|recunoscut|recunoaște|negat|promis|promite|consideră|povestit|povestește|transmis|insistat|mărturisit|subliniat|dezmințit)(?: [\p{L}-]{1,15}){0,5},? că(?!\p{L})/iu,
  },
  asked:
    /(?<!\p{L})(?:ghic|știe|știu|știm|știa|știți|întreab|întreb|întrebat|spun|spus|zis|clar|afl|explic|vede|vadă|văzut|decid|hotăr|înțeleg|înțele|răspun|dubiu|întrebarea|discut|dezbăt|îndoi|dezvălui)\p{L}{0,6}(?: [\p{L}-]{1,12}){0,3},? (?:dacă|cine|cui|ce|cum|unde|când|cât|câți|câte|care|de ce)(?!\p{L})/iu,
  domains: ['ro', 'md'],
  length: 1.13,
  marks: 1.22,
  lists,
  doubled: list('foarte încet abia repede aproape curând tare gata bine da'),
  idiomLinks: list('de cu la după'),
  introduction:
    /^\s{0,9}(?:(?:sigur|desigur|bineînțeles)[!,.]\s{1,4})?(?:iată traducerea|aceasta este traducerea|traducere|traducerea|textul tradus)\s?[^:\n]{0,40}:/i,
  spelling:
    /[ăâîșțşţ]|(?:ului|ilor|elor|esti|eaza|ește|ează|ată|ate|are|ire|ere|iei|atea|rii|cului|orii|ând|ind|oare|eală|iesc|escu|(?<!f|so|ha|fo|cons)ul)$/,
  lent: list('leu lei doina hora ie sarmale mici doine'),
  counting,
  diacritics,
}
