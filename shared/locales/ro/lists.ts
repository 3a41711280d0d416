/** Romanian lists: „pâine, lapte și ouă”, without a comma before the last, but with one before „precum și”. */
import type { ListRules } from '../shape/lists.ts'

export const lists: ListRules = {
  joint: /(?<!\p{L})(?:(?:precum |ca )?[sșş]i|sau|ori|nici|plus)(?!\p{L})/iu,
  joints: /(?<!\p{L})(?:și|si|şi|sau|ori|nici)(?!\p{L})/giu,
  noItem:
    /^\s*(?:iar|dar|însă|ci|deci|care|căruia|căreia|cărora|cărui|cărei|căror|ce|cine|că|ca|să|unde|când|cum|cât|câți|câte|dacă|deși|deoarece|fiindcă|pentru|întrucât|după|înainte|până|în|la|pe|cu|de|din|dintre|dintr|de la|prin|fără|despre|spre|peste|sub|între|lângă|potrivit|conform|inclusiv|precum(?! și)|mai ales|îndeosebi|respectiv|adică|anume|foarte|nu|atât|fie|poate|desigur|firește|totuși|apoi|acum|azi|astăzi|ieri|mâine|aici|uneori|alteori|el|ea|ei|ele|noi|voi|eu|tu|spun[ae]?|a spus|a declarat|a zis|a adăugat|au spus|zice|dl|dna|dr|primarul|primăriță|ministrul|președintele|fiul|fiica|soția|soțul|(?:luni|marți|miercuri|joi|vineri|sâmbătă|duminică)|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie|\p{L}+ând(?:u-\p{L}+)?)(?!\p{L})/iu,
  opening:
    /^\s*(?:în|la|pe|cu|de|din|dintre|dintr|prin|fără|despre|spre|peste|sub|între|lângă|potrivit|conform|după|înainte|până|când|dacă|deși|deoarece|fiindcă|pentru|întrucât|cum|cât|ca|odată|abia|acum|azi|astăzi|ieri|mâine|aici|acolo|da$|nu$|dar|iar|însă|și|deci|apoi|totuși|totodată|anul|luna|săptămâna|împreună|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|\p{L}+(?:ând|indu))(?!\p{L})/iu,
}
