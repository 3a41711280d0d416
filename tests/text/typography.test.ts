import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainTypography } from '../../shared/text/typography.ts'

it.each([
  ['It’s', "It's"],
  ["„a”, “a”, «a», ,,a''", '"a", "a", "a", "a"'],
  ['2020–2026 — on – and -- on', '2020-2026 - on - and - on'],
  ['−5', '-5'],
  ['Wait…', 'Wait...'],
  ['10\u00a0000\u202flei  and\nmore', '10 000 lei and more'],
])('%s is %s when it is compared', (text, plain) => {
  expect(plainTypography(text)).toBe(plain)
})

it('leaves what it has made plain', () => {
  const marks = fc.array(fc.constantFrom(...'a1 .,-–—\'’"„”«»…\u00a0')).map((all) => all.join(''))
  fc.assert(fc.property(marks, (text) => plainTypography(plainTypography(text)) === plainTypography(text)))
})
