/** English words that negate, and words that are easily confused. */
import type { RevisionRules } from '../shape.ts'

export const revisions: RevisionRules = {
  negations: new Set(
    `no not never none nobody nothing nowhere neither nor without cannot cant wont dont isnt arent wasnt werent hasnt havent
    hadnt doesnt didnt couldnt wouldnt shouldnt mustnt aint hardly barely scarcely unless except`.split(/\s+/),
  ),
  ending: 2,
  confusable: `county country
    desert dessert
    casual causal
    marital martial
    untied united
    statue statute stature
    personal personnel
    complement compliment
    moment movement
    prescribe proscribe
    farmer former
    letter latter
    battle bottle
    better bitter batter butter
    police policy
    bridge bride
    father farther feather
    winter winner
    nation notion ration
    ordinance ordnance
    immoral immortal
    converse conserve
    through thorough though
    defused diffused
    stationary stationery
    principal principle
    murder murdered
    accept except
    arrest unrest`
    .split('\n')
    .map((line) => new Set(line.trim().split(' '))),
}
