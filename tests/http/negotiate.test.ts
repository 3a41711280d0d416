import { describe, expect, it } from 'vitest'
import { preferredLocale, preferredType } from '../../functions/http/negotiate.ts'

describe('Accept-Language', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ro', 'ro'],
    ['ro-RO', 'ro'],
    ['ro-MD, en;q=0.5', 'ro'],
    ['ro, en', 'ro'],
    ['en, ro', 'en'],
    ['RO-ro;q=0.9, en;q=0.8', 'ro'],
    ['en-GB, ro;q=0.9', 'en'],
    ['de-DE, de;q=0.9, ro;q=0.4, en;q=0.3', 'ro'],
    ['de', 'en'],
    ['*', 'en'],
    ['en;q=0, *', 'ro'],
    ['ro;q=0, *;q=0.1', 'en'],
    ['ro-RO;q=0.7, ro;q=0.9, en;q=0.8', 'ro'],
    ['ro-RO;q=0.9, ro;q=0.3, en;q=0.8', 'ro'],
    ['ro-Latn-MD;q=0.9, en;q=0.8', 'ro'],
    ['en;q=0, en-GB', 'en'],
    ['en;q=0, ro;q=0, *', 'en'],
    ['fr, *;q=0.5, ro;q=0.4', 'en'],
    ['row', 'en'],
    ['ro;q=two', 'en'],
    [`${'de, '.repeat(10_000)}ro`, 'en'],
  ])('%j gives %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})

describe('Accept', () => {
  const offered = ['text/html', 'application/json', 'text/markdown'] as const
  it.each([
    [undefined, 'text/html'],
    ['*/*', 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 'text/html'],
    ['application/json', 'application/json'],
    ['application/json, */*;q=0.1', 'application/json'],
    ['application/*', 'application/json'],
    ['text/*', 'text/html'],
    ['application/json, text/html', 'application/json'],
    ['text/markdown, text/html;q=0.9', 'text/markdown'],
    ['text/html;q=0.1, application/json;q=0.2', 'application/json'],
    ['text/html;q=0, */*', 'application/json'],
    ['image/png', 'text/html'],
    [';;,', 'text/html'],
  ])('%j gives %s', (header, type) => {
    expect(preferredType(header, offered)).toBe(type)
  })
})
