/** No code outside the locales' own folders names a locale: what there is to say of one is data. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '../../shared/locales/locale.ts'

const root = join(import.meta.dirname, '..', '..')
const id = `(?:${locales.join('|')})`
const notes = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g

/** How a locale's id may stand in code: in a string by itself or among others, and as the name of a field. */
const naming: Record<string, RegExp> = {
  'a string': new RegExp(`(['"\`])${id}\\1`),
  'a word of a string': new RegExp(`(['"\`])(?:[^'"\`\\n]*[^\\w'"\`\\n])?${id}(?:[^\\w'"\`\\n][^'"\`\\n]*)?\\1`),
  'a direction': new RegExp(`\\b${id}[-_]${id}\\b`),
  'a part of an address': new RegExp(`(?<!\\.)/${id}\\b(?!-)`),
  'a field': new RegExp(`(?:[{,(]|^)\\s*${id}\\??\\s*[:,}]`, 'm'),
  'a field that is read': new RegExp(`\\w\\??\\.${id}\\b`),
  'a variant': new RegExp(`\\b${id}-(?:RO|GB|US)\\b`),
}

const files = ['functions', 'shared', 'infra']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(?:[cm]?[jt]s|css|html|json|filter|sh)$/.test(file) && !file.endsWith('language/ngrams.js'))
  .filter((file) => !locales.some((locale) => file.startsWith(`shared/locales/${locale}/`)))
  // What there is to say of two locales is data too.
  .filter((file) => !file.startsWith('shared/lexicon/seed/'))

const wrong = (text: string): string[] =>
  Object.entries(naming).flatMap(([how, pattern]) => {
    const found = pattern.exec(text.replaceAll(notes, ''))
    return found ? [`${how}: ${found[0].trim()}`] : []
  })

describe('the locales', () => {
  it('are named by the registry alone', () => {
    const named = files
      .filter((file) => file !== 'shared/locales/registry.ts')
      .map((file) => ({ file, names: wrong(readFileSync(join(root, file), 'utf8')) }))
    expect(named.filter(({ names }) => names.length > 0)).toEqual([])
  })

  it('have a line each in the registry that imports their folder, and no other file imports one', () => {
    const imports = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(new RegExp(`from '[^']*/${id}/[^']*'`, 'g'))].map(
        ([line]) => [file, line],
      ),
    )
    expect(imports.sort()).toEqual(
      [...locales].sort().map((locale) => ['shared/locales/registry.ts', `from './${locale}/locale.ts'`]),
    )
  })

  it.each([
    "const a = 'ro'",
    'say("en")',
    "z.enum(['en-ro'])",
    'const names = { ro: 1 }',
    'forms.ro ?? forms.en',
    'forms?.ro.base',
    'href="/ro/feed.xml"',
    "import x from './en/x.ts'",
    '- /articles/*/ro.json',
    "'usage: --from en --to ro'",
    '`"locale": "ro" | "en"`',
    'const t = { ro, en }',
    "dates: 'ro-RO'",
  ])('would be found in %s', (code) => {
    expect(wrong(code)).not.toEqual([])
  })

  it.each(['// ro', "'micro'", 'open(file)', "'entry'", '/** `en-ro` */', 'a.entries()', "'/:locale/feed.xml'"])(
    'are not taken to be in %s',
    (code) => {
      expect(wrong(code)).toEqual([])
    },
  )
})
