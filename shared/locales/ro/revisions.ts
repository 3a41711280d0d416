/** Romanian words that negate, and words that are easily confused. */
import type { RevisionRules } from '../shape.ts'

export const revisions: RevisionRules = {
  negations: new Set(
    `nu n nici fara niciun nicio niciunul niciuna niciunui niciunei nimeni nimanui nimic niciodata nicaieri nicidecum
    nicicum decat exceptia`.split(/\s+/),
  ),
  ending: 2,
  confusable: `familial familiar
    original originar
    eminent iminent
    literal literar
    temporal temporar
    apropierea aproprierea
    petrolier petrolifer
    solidar solitar
    conjectura conjunctura
    adoptat adaptat
    adoptarea adaptarea
    numeral numerar`
    .split('\n')
    .map((line) => new Set(line.trim().split(' '))),
}
