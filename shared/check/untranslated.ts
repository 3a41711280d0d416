/** Finds a target that repeats its source. Short texts and lists of names may well be the same. */
import type { Checker } from './model.ts'

const tellingWords = 3

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
const commonWords = (text: string): number =>
  text.match(/(?<![\p{L}\p{N}@#/.])\p{Ll}{2,}(?![\p{L}\p{N}@/])/gu)?.length ?? 0

export const checkUntranslated: Checker = ({ source, target }) =>
  plain(source.text) !== plain(target.text) || commonWords(target.text) < tellingWords
    ? []
    : [{ severity: 'warning', code: 'same.same' }]
