/** English lists: "bread, milk and eggs", with or without a comma before the last. */
import type { ListRules } from '../shape/lists.ts'

export const lists: ListRules = {
  joint: /(?<!\p{L})(?:and|or|nor|as well as|plus)(?!\p{L})/iu,
  joints: /(?<!\p{L})(?:and|or|nor)(?!\p{L})/giu,
  noItem:
    /^\s*(?:but|yet|so|who|whose|whom|which|that|where|when|while|as(?! well)|if|though|although|because|since|after|before|until|unless|like|including|such|especially|particularly|namely|for|in|on|at|of|from|by|with|without|about|over|under|between|during|despite|according|however|too|also|then|now|today|yesterday|tomorrow|not|both|perhaps|maybe|please|of|he|she|it|they|we|i|you|says?|said|told|added|aged|mr|mrs|dr|sir|the (?:mayor|minister|president|author|director|head|son|daughter|wife|husband|first|second|last)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|very|md|phd|jr|sr|inc|ltd|\p{L}+ly|\p{L}+ing(?= ))(?!\p{L})/iu,
  opening:
    /^\s*(?:in|on|at|of|from|by|with|without|about|for|over|under|between|during|despite|according|however|as|if|when|while|though|although|because|since|after|before|until|unless|once|today|yesterday|tomorrow|now|then|here|there|yes|no(?=$)|but|and|well|so|still|instead|meanwhile|nevertheless|every|last|this|next|together|to|\p{L}{3,}(?:ly|ing|ed)|the (?:same|next|following|previous) \p{L}+|that \p{L}+)(?!\p{L})|\s(?:later|ago|earlier)\s*$/iu,
}
