/** What RFC 4287 asks of a feed and of each entry: how often an element stands there, and what it may hold. */
import { expect } from 'vitest'
import type { Element } from './xml.ts'

const ns = 'http://www.w3.org/2005/Atom'
export const all = ({ children }: Element, name: string): Element[] =>
  children.filter((child) => child.name === `{${ns}}${name}`)
export const textOf = (element: Element, name: string): string => all(element, name)[0]?.text ?? ''

const times = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  published: [0, 1],
  summary: [0, 1],
  subtitle: [0, 1],
} as const
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
const known = ['id', 'title', 'updated', 'published', 'summary', 'subtitle', 'link', 'author', 'category', 'entry']

function expectConstruct(element: Element): void {
  for (const [name, [least, most]] of Object.entries(times)) {
    expect(all(element, name).length, name).toBeGreaterThanOrEqual(least)
    expect(all(element, name).length, name).toBeLessThanOrEqual(most)
  }
  expect(
    element.children.map(({ name }) => name.replace(`{${ns}}`, '')).filter((name) => !known.includes(name)),
  ).toEqual([])
  expect(new URL(textOf(element, 'id')).protocol).toMatch(/^(?:https?|tag):$/)
  for (const name of ['updated', 'published'])
    for (const { text } of all(element, name)) {
      expect(text).toMatch(date)
      expect(Number.isNaN(Date.parse(text))).toBe(false)
    }
  for (const author of all(element, 'author')) expect(textOf(author, 'name').trim()).not.toBe('')
  for (const { attributes } of all(element, 'category')) expect(attributes.term).toMatch(/\S/)
  // No two alternates of the same type and language.
  const alternates = all(element, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
  const kinds = alternates.map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`)
  expect(kinds).toEqual([...new Set(kinds)])
  for (const { attributes } of all(element, 'link')) expect(URL.canParse(attributes.href ?? '')).toBe(true)
  // Without content, an entry has to lead to its page.
  expect(alternates.length).toBeGreaterThan(0)
}

export function expectAtom(feed: Element, self: string): Element[] {
  expect(feed.name).toBe(`{${ns}}feed`)
  expectConstruct(feed)
  expect(all(feed, 'author')).toHaveLength(1)
  expect(all(feed, 'link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href).toBe(self)
  const entries = all(feed, 'entry')
  entries.forEach(expectConstruct)
  const ids = entries.map((entry) => textOf(entry, 'id'))
  expect(ids).toEqual([...new Set(ids)])
  return entries
}
