/** Romanian. */
import { quoteFinisher } from '../finish/quotes.ts'
import { finishSpaces } from '../finish/spaces.ts'
import type { LocaleData } from '../shape.ts'
import { checking } from './checking.ts'
import { conventions } from './conventions.ts'
import { engines } from './engines.ts'
import { falseFriends } from './false-friends.ts'
import { finishDates } from './finish/dates.ts'
import { figures } from './finish/figures.ts'
import { finishLetters } from './finish/letters.ts'
import { hyphens } from './hyphens.ts'
import { inflection } from './inflection.ts'
import { letters } from './letters.ts'
import { mail } from './mail.ts'
import { messages } from './messages.ts'
import { names } from './names.ts'
import { newsroom } from './newsroom.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { revisions } from './revisions.ts'
import { sentences } from './sentences.ts'
import { stemRules } from './stems.ts'

export const locale = {
  conventions,
  messages,
  numbers,
  sentences,
  inflection,
  phrases,
  stemming: stemRules,
  newsroom,
  mail,
  hyphens,
  revisions,
  finishers: [finishLetters, finishDates, figures, quoteFinisher(['„', '”'], ['«', '»']), finishSpaces],
  letters,
  falseFriends,
  checking,
  names,
  engines,
} satisfies LocaleData
