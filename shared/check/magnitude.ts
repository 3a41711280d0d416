/** Finds words that look like a word of the source but mean another number. */
import { registry } from '../locales/registry.ts'
import { type Checker, findingsAt } from './model.ts'

export const checkMagnitude: Checker = ({ target, to }) =>
  registry[to].falseFriends
    .flatMap(({ fits, code }) =>
      findingsAt(target.text, fits, (word) => ({ severity: 'warning', code, values: { word } })),
    )
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
