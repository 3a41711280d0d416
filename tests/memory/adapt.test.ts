import { describe, expect, it } from 'vitest'
import { adaptNumbers, adaptTags } from '../../shared/memory/adapt-target.ts'

describe('adaptNumbers', () => {
  it.each([
    ['a number', 'He sold 15 cars.', 'He sold 14 cars.', 'A vândut 14 mașini.', 'A vândut 15 mașini.'],
    [
      'its locale’s marks',
      'It cost 2,350.5 lei.',
      'It cost 1,200.5 lei.',
      'A costat 1.200,5 lei.',
      'A costat 2.350,5 lei.',
    ],
    [
      'before its magnitude',
      'It cost 3.5 million.',
      'It cost 2 million.',
      'A costat 2 milioane.',
      'A costat 3,5 milioane.',
    ],
    ['the clock', 'It left at 16:45.', 'It left at 14:30.', 'A plecat la 14:30.', 'A plecat la 16:45.'],
    ['two numbers', 'From 3 to 9 lei.', 'From 2 to 8 lei.', 'De la 2 la 8 lei.', 'De la 3 la 9 lei.'],
  ])('puts %s in its place', (_, text, source, target, expected) => {
    const adapted = adaptNumbers(text, { source: { text: source }, target: { text: target } }, 'en', 'ro')
    expect(adapted.target.text).toBe(expected)
    expect(adapted.left).toBe(0)
  })

  it.each([
    ['stands in the target twice', 'He sold 15 cars.', 'He sold 14 cars.', 'A vândut 14 mașini în 14 zile.'],
    ['is a word in the target', 'He sold 15 cars.', 'He sold 14 cars.', 'A vândut paisprezece mașini.'],
    ['has another magnitude', 'It cost 2 billion.', 'It cost 3 million.', 'A costat 3 milioane.'],
    ['has no counterpart', 'He sold 15 cars in 2 days.', 'He sold 14 cars.', 'A vândut 14 mașini.'],
  ])('leaves a number that %s, and counts it', (_, text, source, target) => {
    const adapted = adaptNumbers(text, { source: { text: source }, target: { text: target } }, 'en', 'ro')
    expect(adapted.target.text).toBe(target)
    expect(adapted).toMatchObject({ adapted: 0 })
    expect(adapted.left).toBeGreaterThan(0)
  })

  it('keeps tags on the words that they stood on', () => {
    const tags = [{ id: '1', start: 12, end: 18, name: 'em' as const }]
    const target = { text: 'A vândut 14 mașini.', tags }
    const adapted = adaptNumbers('He sold 1,500 cars.', { source: { text: 'He sold 14 cars.' }, target }, 'en', 'ro')
    expect(adapted.target).toEqual({ text: 'A vândut 1.500 mașini.', tags: [{ ...tags[0], start: 15, end: 21 }] })
  })
})

it('adaptTags gives a target the source’s own link where the sources are marked alike', () => {
  const tag = (id: string, href: string) => ({ id, start: 0, end: 5, name: 'a' as const, href })
  const source = { text: 'Costel sails.', tags: [tag('7', 'https://example.org')] }
  const theirs = { text: 'Costel sails.', tags: [tag('1', 'https://example.org')] }
  const target = { text: 'Navighează Costel.', tags: [{ ...tag('1', 'https://example.org'), start: 11, end: 17 }] }
  const adapted = adaptTags(source, { source: theirs, target })
  expect(adapted).toEqual({ target: { text: target.text, tags: [{ ...target.tags[0], id: '7' }] }, exact: true })
})

it('adaptTags knows the place of a tag in a text of another typography', () => {
  const at = (start: number, end: number) => [{ id: '1', start, end, name: 'em' as const }]
  const theirs = { text: 'Wait…  he didn’t.', tags: at(10, 16) }
  const source = { text: "Wait... he didn't.", tags: at(11, 17) }
  const target = { text: 'Stai… n-a făcut-o.', tags: at(6, 17) }
  expect(adaptTags(source, { source: theirs, target })).toEqual({ target, exact: true })
  expect(adaptTags({ ...source, tags: at(8, 10) }, { source: theirs, target }).exact).toBe(false)
})
