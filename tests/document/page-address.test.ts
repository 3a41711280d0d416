/** The address of the page that an original is from. */
import { expect, it } from 'vitest'
import { toBase64 } from '../../shared/base64.ts'
import type { Format } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { docx, odt, p, r } from './office-files.ts'
import { counter } from './parsed.ts'

const address = 'https://stiri.example/local/bacul.html'

/** The addresses of links and pictures. */
function addresses(format: Format, content: string, own: string | undefined = address): string[] {
  const result = parse({ format, content, locale: 'ro', ...(own && { address: own }) }, counter())
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.document.blocks.flatMap(({ src, tags }) => [
    ...(src ? [src] : []),
    ...tags.flatMap(({ href }) => href ?? []),
  ])
}

const link = '<p>Vezi <a href="../tarife">lista de tarife</a> înainte de drum.</p>'
const picture = '<p><img src="/fisiere/bac.jpg" alt="Bacul"></p>'
const absolute = ['https://stiri.example/tarife', 'https://stiri.example/fisiere/bac.jpg']

it('is the base of relative links and pictures in each format', () => {
  const href = '../tarife'
  const word = docx(p(`<w:hyperlink r:id="r1">${r('Lista de tarife')}</w:hyperlink>`), {
    links: [{ id: 'r1', target: href }],
  })
  const text = odt(`<text:p><text:a xlink:href="${href}">Lista de tarife</text:a></text:p>`)
  expect(addresses('html', link + picture)).toEqual(absolute)
  expect(addresses('markdown', 'Vezi [lista de tarife](../tarife) aici.\n\n![Bacul](/fisiere/bac.jpg)')).toEqual(
    absolute,
  )
  expect(addresses('docx', toBase64(word))).toEqual(absolute.slice(0, 1))
  expect(addresses('odt', toBase64(text))).toEqual(absolute.slice(0, 1))
})

it('comes before the addresses that a page names, and after a base element, which may be relative to it', () => {
  const head = (more: string) => `<html><head>${more}</head><body><h1>Bacul</h1>${link}${picture}</body></html>`
  const canonical =
    '<link rel="canonical" href="https://alt.example/a/b"><meta property="og:url" content="https://alt.example/c">'
  expect(addresses('html', head(canonical))).toEqual(absolute)
  expect(addresses('html', head(canonical), '')).toEqual([
    'https://alt.example/tarife',
    'https://alt.example/fisiere/bac.jpg',
  ])
  expect(addresses('html', head('<base href="https://cdn.example/x/">'))).toEqual([
    ...['https://cdn.example/tarife', 'https://cdn.example/fisiere/bac.jpg'],
  ])
  expect(addresses('html', head('<base href="/arhiva/2024/">'))).toEqual([
    ...['https://stiri.example/arhiva/tarife', 'https://stiri.example/fisiere/bac.jpg'],
  ])
})

it('does not change links within the page, and none is made up without it', () => {
  expect(addresses('html', '<p>Vezi <a href="#jos">mai jos</a> tariful.</p>')).toEqual(['#jos'])
  expect(addresses('html', link + picture, '')).toEqual(['../tarife'])
})
