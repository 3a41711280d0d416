/** Numbers of an English text in Romanian: 1.234,5. */
import { figureFinisher } from '../../finish/figures.ts'

export const figures = figureFinisher({
  foreign: /(?<![\p{L}\d.,:/-])(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,6}\.\d{1,6})(?![\p{L}\d]|[.,:/-]\d)/gu,
  group: ',',
  measured:
    /^[ \u00a0\u202f-]?(?:%|°|(?:la sută|procente?|puncte|de )?(?:mii|milio(?:n|ane)|miliarde?|mil\.|mld\.)|la sută|procente?|puncte|lei|euro|dolari|de lei|de euro|de dolari|km|kg|kilometri|metri|centimetri|hectare|grade|tone|litri|ori)(?![\p{L}\d])/iu,
})
