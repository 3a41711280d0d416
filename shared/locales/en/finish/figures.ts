/** Numbers of a Romanian text in English: 1,234.5. A leading zero marks a telephone, a date or an account. */
import { figureFinisher } from '../../finish/figures.ts'

export const figures = figureFinisher({
  foreign: /(?<![\p{L}\d.,:/-])(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,6})?|\d{1,6},\d{1,6})(?![\p{L}\d]|[.,:/-]\d)/gu,
  group: '.',
  measured:
    /^[ \u00a0\u202f-]?(?:%|°|per ?cent|percentage|points?|thousand|(?:m|b)illions?|lei|euros?|dollars|pounds|km|kg|kilomet(?:re|er)s|met(?:re|er)s|centimet(?:re|er)s|miles|hectares|degrees|tonnes|tons|lit(?:re|er)s|times)(?![\p{L}\d])/iu,
})
