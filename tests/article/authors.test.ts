import { expect, it } from 'vitest'
import { authorsOf } from '../../shared/article/authors.ts'

it.each([
  ['Mara Țepordei', ['Mara Țepordei']],
  ['De Ana Pop', ['Ana Pop']],
  ['By Ana Pop and Ion Vlad', ['Ana Pop', 'Ion Vlad']],
  ['Ana Pop, Ion Vlad și Maria-Luiza Ene', ['Ana Pop', 'Ion Vlad', 'Maria-Luiza Ene']],
  ['Autor: Ana Pop', ['Ana Pop']],
  ['Un articol de Ana Pop', ['Ana Pop']],
  ['De Niro', ['De Niro']],
  ['Redacția', ['Redacția']],
  ['   ', []],
  [' \t'.repeat(100_000), []],
])('of %j the authors are %j', (byline, authors) => {
  expect(authorsOf(byline)).toEqual(authors)
})
