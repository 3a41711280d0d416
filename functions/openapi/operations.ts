/** What the API can be asked, one row a call. A test holds the rows against the routes that there are. */
import { articles } from './operations/articles.ts'
import { language } from './operations/language.ts'
import type { Operation } from './operations/operation.ts'
import { versions } from './operations/versions.ts'
import { work } from './operations/work.ts'

export const operations: Operation[] = [...work, ...articles, ...versions, ...language]
