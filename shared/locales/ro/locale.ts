/** Romanian. */
import { finishApostrophes } from '../finish/apostrophes.ts'
import { finishDashes, spaceDashes } from '../finish/dashes.ts'
import { quoteFinisher } from '../finish/quotes.ts'
import { finishDoubleMark, finishFinalMark, finishFirstLetter } from '../finish/sentence-marks.ts'
import { finishSpaces } from '../finish/spaces.ts'
import type { LocaleData } from '../shape.ts'
import { calendar } from './calendar.ts'
import { checking } from './checking.ts'
import { conventions } from './conventions.ts'
import { engines } from './engines.ts'
import { falseFriends } from './false-friends.ts'
import { finishDates } from './finish/dates.ts'
import { figures } from './finish/figures.ts'
import { finishLetters } from './finish/letters.ts'
import { joinHyphens, spaceUnits } from './finish/spaces.ts'
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
import { units } from './units.ts'

export const locale = {
  conventions,
  messages,
  numbers,
  units,
  calendar,
  sentences,
  inflection,
  phrases,
  stemming: stemRules,
  newsroom,
  mail,
  hyphens,
  revisions,
  finishers: [
    finishLetters,
    finishSpaces,
    joinHyphens,
    figures,
    spaceUnits,
    finishApostrophes,
    quoteFinisher({ outer: ['„', '”'], inner: ['«', '»'], innerAlone: false }),
    finishDates,
    finishDashes,
    spaceDashes,
    finishSpaces,
    finishDoubleMark,
    finishFinalMark,
    finishFirstLetter,
  ],
  letters,
  falseFriends,
  checking,
  names,
  engines,
} satisfies LocaleData
