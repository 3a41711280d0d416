/** What the checks of an English translation need: quotation marks, words that may be doubled, and its spelling. */
import type { CheckRules } from '../shape/checking.ts'
import { lists } from './lists.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const checking: CheckRules = {
  quotes: {
    foreign: /[„‟«»]/,
    style: '“ ” ‘ ’',
    straight: 'info',
    works:
      /(?<!\p{L})(?:film|movie|documentary|novel|book|play|show|series|musical|opera|album|song|poem|story|stories|painting|exhibition|memoir|article|essay|volume|magazine|newspaper|podcast|programme|sequel|translat\p{L}{1,6}|entitled|titled|called|named|in|of|staging|directed|wrote|published) $/iu,
  },
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
    /th|sh|wh|ck|gh|w|y|ss|ff|tt|pp|ll|oo|ee|tion|sion|(?:ing|ed|ough|ound|[bcdfghklmnprt]s|es)$|^(?:to|as|us|up|me|now|new|next|over|under|into|out|can|could|like|time|open|people|year|state|home|house|local|more|most|than)$/,
  lent: list(`
    online offline live show fast food street weekend prime time talk reality streaming podcast podcasts hate speech fake news
    deep think tank know how call center low cost high tech open source software hardware machine learning big data hip hop
    rock and roll heavy metal jazz blues all inclusive best seller bestseller self service home office after school team
    building joint venture due diligence hedge fund private equity first lady stand by up check in time out play off cross
    country mountain bike truck body cam real estate smart start startup business coach coaching manager management marketing
    media social mall shopping black drive through thriller western science fiction soft power lobby brand brunch cash back
    cashback upgrade update upload download link site web blog vlog influencer selfie crowdfunding outsourcing leasing
    fitness jogging bowling camping parking dumping feedback backup workshop training trend hobby job look design fashion
    week night club pub bar whisky brandy hot dog dogs chips burger fair play knock derby tie break ace set game over cover
    remake casting thread post story live-stream stream e-commerce e-mail food-court burnout mindfulness greenwashing
    know-how no-show must have must-have new age wave green deal red carpet summit light pride gay drag queen`),
}
