/** English. */
import { finishApostrophes } from '../finish/apostrophes.ts'
import { finishDashes } from '../finish/dashes.ts'
import { quoteFinisher } from '../finish/quotes.ts'
import { finishDoubleMark, finishFinalMark, finishFirstLetter } from '../finish/sentence-marks.ts'
import { finishSpaces } from '../finish/spaces.ts'
import type { LocaleData } from '../shape.ts'
import { calendar } from './calendar.ts'
import { checking } from './checking.ts'
import { conventions } from './conventions.ts'
import { engines } from './engines.ts'
import { figures } from './finish/figures.ts'
import { finishLetters } from './finish/letters.ts'
import { finishNames } from './finish/names.ts'
import { joinContractions, joinUnits } from './finish/spaces.ts'
import { hyphens } from './hyphens.ts'
import { inflection } from './inflection.ts'
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
    joinContractions,
    finishNames,
    figures,
    joinUnits,
    finishApostrophes,
    quoteFinisher({ outer: ['“', '”'], inner: ['‘', '’'], innerAlone: true }),
    finishDashes,
    finishSpaces,
    finishDoubleMark,
    finishFinalMark,
    finishFirstLetter,
  ],
  falseFriends: [],
  checking,
  names,
  engines,
} satisfies LocaleData
