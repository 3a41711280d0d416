/** Romanian months and weekdays. */
import type { Calendar } from '../shape/numbers.ts'
import { holidays } from './holidays.ts'

const dated = { before: /\d $/u, after: /^\.? (?:19|20)\d\d/u }
/** „mai” is also "more". */
const may = {
  before: /(?:\d|(?<!\p{L})(?:luna|lunii|(?:începutul|sfârșitul|mijlocul|finalul) lui)) $/iu,
  after: /^ (?:19|20)\d\d/u,
  // Not before what may be compared: „în mai puțin”, „din mai multe”.
  around:
    /(?<!\p{L})(?:în|din|prin) #(?! (?:mul[tțț]|puțin|bun|bin|rău|mar[ei]|mic|nou|noi|vech|larg|lung|scurt|tân|tin|în|aproape|apropi|devreme|târzi|toat|toți|jos|sus|des|ales|curând|repede|ușor|greu|slab|puternic|adânc|înalt|simpl|complex|frumo|sever|dur|ridic|scăz|mod|bogat|săra|ieftin|scump|strâ|sigur|avans|dezvolt)|[-–])/iu,
}
/** „luni” is also months, and „marți” the plural of nothing else: a day follows „de”, „pe”, a comma or a beginning. */
const day = {
  before: /(?:^|[,(„"«–—-] ?|(?<!\p{L})(?:de|pe|până|zi de|ziua de|noaptea de) )$/iu,
  after: /^,? (?:\d|dimineață|seara|seară|noaptea|la (?:prânz|ora))/iu,
}

export const calendar: Calendar = {
  months: [
    ['ianuarie', 'ian'],
    ['februarie', 'feb'],
    ['martie', 'mar'],
    ['aprilie', 'apr'],
    ['mai'],
    ['iunie', 'iun'],
    ['iulie', 'iul'],
    ['august', 'aug'],
    ['septembrie', 'sept', 'sep'],
    ['octombrie', 'oct'],
    ['noiembrie', 'noi', 'nov'],
    ['decembrie', 'dec'],
  ],
  weekdays: [
    ['luni', 'lunea'],
    ['marți', 'marțea'],
    ['miercuri', 'miercurea'],
    ['joi', 'joia'],
    ['vineri', 'vinerea', 'vinerii'],
    ['sâmbătă', 'sâmbăta', 'sâmbetei', 'sâmbete'],
    ['duminică', 'duminica', 'duminicii', 'duminici'],
  ],
  doubtful: { mai: may, mar: dated, noi: dated, luni: day },
  holidays,
}
