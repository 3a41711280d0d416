/** English lines of a site around an article: its menu, buttons, boxes, lists and appeals. */
import type { SiteWords } from '../shape/newsroom.ts'
import { appeals } from './site/appeals.ts'
import { boxes } from './site/boxes.ts'
import { lines } from './site/lines.ts'

export const site: SiteWords = { ...lines, ...appeals, ...boxes }
