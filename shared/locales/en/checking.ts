/** What the checks of an English translation need: quotation marks, words that may be doubled, and its spelling. */
import type { CheckRules } from '../shape/checking.ts'
import { lent } from './lent.ts'
import { lists } from './lists.ts'
import { newsWords } from './news-words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const checking: CheckRules = {
  newsWords,
  quotes: {
    foreign: /[„‟«»]/,
    style: '“ ” ‘ ’',
    straight: 'info',
    works:
      /(?<!\p{L})(?:film|movie|documentary|novel|book|play|show|series|musical|opera|album|song|poem|story|stories|painting|exhibition|memoir|article|essay|volume|magazine|newspaper|podcast|programme|sequel|translat\p{L}{1,6}|entitled|titled|called|named|in|of|staging|directed|wrote|published) $/iu,
    reported:
      /(?<!\p{L})(?<!\b[Ii] |\b[Ww]e )(?:said|says|saying|told|claim\p{L}{0,3}|warn\p{L}{0,3}|add(?:ed|s)|insist\p{L}{0,3}|admit\p{L}{0,4}|den(?:ied|ies)|thinks?|thought|believ\p{L}{1,2}|announced|explain\p{L}{0,3}|argu\p{L}{1,3}|promis\p{L}{1,3}|vow\p{L}{1,3}|recall\p{L}{0,3}) (?:(?:\p{L}{1,15} ){1,3}that|that|(?:he|she|it|they|we|there|this|nothing|nobody|no|the|his|her|their|its|(?:the )?\p{L}{2,15} (?:would|had|could))) /iu,
  },
  asked:
    /(?<!\p{L})(?:ask|guess|wonder|know|knew|say|said|see|tell|told|clear|explain|question|decid|doubt|understand|understood|sure|find out|discover|inquir|enquir|debat|discuss|consider|matter of|reveal|ponder)\p{L}{0,5}(?: \p{L}{1,12}){0,3} (?:whether|if|who|what|how|why|where|when|which)(?!\p{L})/iu,
  smallPronoun:
    /(?<!(?:[Pp]art|[Cc]hapter|[Aa]nnex|[Aa]ppendix|[Ss]ection|[Cc]lass|[Pp]age|[Vv]olume) )(?<![\p{L}\p{N}'’.&/-])i(?=['’](?:m|ve|ll|d)(?!\p{L})| \p{Ll}{2})/u,
  domains: ['uk', 'ie', 'au', 'nz'],
  length: 1,
  marks: 1,
  lists,
  doubled: list('had that her is so very long bye no yes ha blah'),
  idiomLinks: list('by after to for and'),
  introduction:
    /^\s{0,9}(?:(?:sure|certainly|of course)[!,.]\s{1,4})?(?:here(?:’|')?s?(?: is)? (?:the|your|my) translation|translation|english translation|translated text)\s?[^:\n]{0,40}:/i,
  spelling:
    /th|sh|wh|k|q|gh|w|y|ss|ff|tt|pp|ll|oo|ee|tion|sion|(?:ing|ed|ough|ound|[bcdfghklmnprt]s|es)$|^(?:to|as|us|up|me|now|new|next|over|under|into|out|can|could|like|time|open|people|year|state|home|house|local|more|most|than)$/,
  lent,
}
