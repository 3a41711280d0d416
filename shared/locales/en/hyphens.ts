/** English words with a hyphen of their own: "long-term", "co-founder", "fifty-two". */
import type { HyphenRule } from '../shape/hyphens.ts'

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const ones = 'one|two|three|four|five|six|seven|eight|nine|ten'

export const hyphens: readonly HyphenRule[] = [
  { before: new RegExp(`^(?:${tens})$`), after: new RegExp(`^(?:${ones}|first|second|third|fourth|fifth|year)`) },
  {
    before: new RegExp(`^(?:${ones})$`),
    after: /^(?:year|month|week|day|hour|minute|mile|man|way|point|bedroom|time|third)/,
  },
  { before: /^(?:long|short)$/, after: /^(?:term|running|lasting|standing|range|distance|time|haul|lived)/ },
  {
    before: /^(?:high|low)$/,
    after: /^(?:level|profile|quality|speed|tech|risk|rise|income|wage|cost|rank|end|lying)/,
  },
  { before: /^(?:full|part)$/, after: /^(?:time|scale|length)/ },
  { before: /^(?:first|second|third|last)$/, after: /^(?:class|hand|half|year|time|minute|round|place|quarter|ever)/ },
  { before: /^(?:right|left|far)$/, after: /^(?:wing|hand|right|left|reaching|flung)/ },
  {
    before: /^(?:so|well|ill|much|best|newly|widely)$/,
    after: /^(?:called|known|being|paid|needed|establish|equip|document|prepar|loved|advised|selling)/,
  },
  {
    before: /^(?:state|family|privately|publicly|government|city|foreign)$/,
    after: /^(?:owned|run|backed|led|funded|sponsored|controlled)/,
  },
  { before: /^(?:decision|policy|peace|law|profit|deal)$/, after: /^(?:mak|keep|abid)/ },
  {
    before: /^(?:self|ex|vice|deputy|co|anti|pro|non|cross|mid|post|pre|then)$/,
    after:
      /^(?:president|minister|chair|founder|author|defen[cs]e|employ|styled|confessed|government|european|russian|war|border|party|week|year|season|afternoon|wife|husband|police|soldier|official|american|british)/,
  },
  { before: /^co$/, after: /^(?:fund|found|pilot|host|star|own|chair|author|writ|produc|defendant)/ },
  { before: /^(?:e|t|x|u)$/, after: /^(?:mail|shirt|ray|turn|commerce)/ },
]
