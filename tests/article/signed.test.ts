import { expect, it } from 'vitest'
import { authorsInByline, sectionInRubric } from '../../shared/article/byline.ts'

it.each([
  ['Mara Țepordei', ['Mara Țepordei']],
  ['De Ana Pop', ['Ana Pop']],
  ['By Ana Pop and Ion Vlad', ['Ana Pop', 'Ion Vlad']],
  ['Ana Pop, Ion Vlad și Maria-Luiza Ene', ['Ana Pop', 'Ion Vlad', 'Maria-Luiza Ene']],
  ['Autor: Ana Pop', ['Ana Pop']],
  ['Un articol de Ana Pop', ['Ana Pop']],
  ['De Niro', ['De Niro']],
  ['Redacția', ['Redacția']],
  ['Smaranda Ilea, 8 noiembrie 2025', ['Smaranda Ilea']],
  ['   ', []],
  [' \t'.repeat(100_000), []],
])('of %j the authors are %j', (byline, authors) => {
  expect(authorsInByline(byline)).toEqual(authors)
})

it.each([
  ['transport', 'transport'],
  ['#Energie / Andrei Pop', 'Energie'],
  ['Acasă › Local', 'Acasă'],
  [' # ', ''],
  ['#'.repeat(100_000), ''],
])('of the rubric %j the section is %j', (rubric, section) => {
  expect(sectionInRubric(rubric)).toBe(section)
})
