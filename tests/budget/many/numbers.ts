import { checkPair } from '../../../shared/check/check-pair.ts'
import { adaptNumbers } from '../../../shared/memory/adapt-target.ts'
import { filled, grown } from '../harness.ts'
import { casesOf, list } from './cases-of.ts'

type Numbers = { source: string; target: string }
const numbers: Record<string, (chars: number) => Numbers> = {
  'numbers that are all answered': (chars) => {
    const text = grown((n) => `${n} `, chars)
    return { source: text, target: text }
  },
  'numbers that are none answered': (chars) => ({
    source: grown((n) => `${2 * n} `, chars),
    target: grown((n) => `${2 * n + 1} `, chars),
  }),
  'one number again and again': (chars) => ({ source: filled('7 a ', chars), target: filled('8 a ', chars) }),
  'numbers in another order': (chars) => ({
    source: grown((n) => `${n} a `, chars),
    target: list(chars / 8, (n) => `${chars / 8 - n} a`).join(' '),
  }),
  'the clock in two ways': (chars) => ({ source: filled('2:30 p.m. ', chars), target: filled('14:30 02:30 ', chars) }),
  'numbers in words': (chars) => ({
    source: filled('twenty-five of ', chars),
    target: filled('douăzeci și cinci de ', chars),
  }),
  percentages: (chars) => ({ source: filled('5% ', chars), target: filled('5 la sută ', chars) }),
}

const useNumbers = ({ source, target }: Numbers): unknown => [
  checkPair({ source: { text: source }, target: { text: target }, from: 'en', to: 'ro' }),
  adaptNumbers(source, { source: { text: target }, target: { text: target } }, 'en', 'ro'),
]

export const numbersCases = casesOf(numbers, useNumbers)
