/** What a locale says of its phrases, for mining terms: the words that no term begins or ends with, and how words end. */
import type { Phrases } from '../glossary/phrases.ts'
import type { Locale } from '../locale.ts'
import { phrases as en } from './en/phrases.ts'
import { phrases as ro } from './ro/phrases.ts'

export const phrasesOf: Readonly<Record<Locale, Phrases>> = { ro, en }
