/** A page's pictures, as pages load them: each once, with the address of a real one. */
import { describe, expect, it } from 'vitest'
import { parsed } from './parsed.ts'

const picturesOf = (markup: string) =>
  parsed('html', `<p>Un text de la început.</p>${markup}<p>Un text de la sfârșit.</p>`)
    .blocks.filter(({ kind }) => kind === 'image')
    .map(({ src, text }) => [src, text])

const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

describe('a picture has the address that', () => {
  it.each([
    [
      'its copy for browsers without scripts has',
      `<img src="${blank}" alt="Podul"><noscript><img src="https://a.example/pod.jpg" alt="Podul nou"></noscript>`,
    ],
    [
      'its copy has, where a browser saved the page and wrote the copy as text',
      `<img src="${blank}" alt="Podul"><noscript>&lt;img src="https://a.example/pod.jpg" alt="Podul"&gt;</noscript>`,
    ],
    [
      'its copy has, before it',
      '<noscript><img src="https://a.example/pod.jpg" alt="Podul"></noscript><img class="lazy" data-src="https://a.example/pod.jpg">',
    ],
    [
      'its copy has, in a figure of its own',
      `<figure><img class="lazyload" src="https://a.example/blank.gif" alt="Podul"></figure><noscript><figure><img src="https://a.example/pod.jpg"></figure></noscript>`,
    ],
    [
      'its copy has, whatever its size',
      '<img class="lazy" data-src="https://a.example/pod.jpg" alt="Podul"><noscript><img src="https://a.example/pod-1600.jpg" alt="Podul"></noscript>',
    ],
    [
      'a source has',
      '<picture><source srcset="https://a.example/pod.jpg 800w, https://a.example/pod-400.jpg 400w"><img alt="Podul"></picture>',
    ],
    [
      'a source has, for a stand-in',
      `<picture><source data-srcset="https://a.example/pod.jpg"><img src="${blank}" alt="Podul"></picture>`,
    ],
    [
      'a copy inside the group has',
      '<picture><source srcset="https://a.example/pod.jpg"><noscript><img src="https://a.example/pod.jpg" alt="Podul"></noscript></picture>',
    ],
    [
      'a service that scales it names',
      '<img src="/_next/image?url=https%3A%2F%2Fa.example%2Fpod.jpg&w=640" alt="Podul">',
    ],
    [
      'its set offers as widest',
      '<img srcset="https://a.example/s.jpg 300w, https://a.example/pod.jpg 1200w, https://a.example/m.jpg 600w" alt="Podul">',
    ],
    ['its set offers as sharpest', '<img srcset="https://a.example/s.jpg, https://a.example/pod.jpg 2x" alt="Podul">'],
    [
      'is not needlessly wide',
      '<img srcset="https://a.example/pod.jpg 1600w, https://a.example/uriaș.jpg 6000w" alt="Podul">',
    ],
    ['loads late', `<img src="${blank}" data-lazy-src="https://a.example/pod.jpg" alt="Podul">`],
    [
      'loads late from a pixel',
      '<img src="/p.gif" width="1" height="1" data-original="https://a.example/pod.jpg" alt="Podul">',
    ],
    [
      'an attribute of the site’s own has',
      `<img src="${blank}" data-my-photo="https://a.example/pod.jpg" alt="Podul">`,
    ],
    ['its link leads to, if it has none', `<a href="https://a.example/pod.jpg"><img src="${blank}" alt="Podul"></a>`],
    [
      'it has, whatever its link leads to',
      '<a href="https://a.example/mare.jpg"><img src="https://a.example/pod.jpg" alt="Podul"></a>',
    ],
    [
      'an element of AMP has',
      '<amp-img src="https://a.example/pod.jpg" alt="Podul"><noscript><img src="https://a.example/pod.jpg" alt="Podul"></noscript></amp-img>',
    ],
    [
      'an address that a script fills in does not hide',
      '<img data-src="https://a.example/{width}.jpg" src="https://a.example/pod.jpg" alt="Podul">',
    ],
  ])('%s', (_, markup) => expect(picturesOf(markup)).toEqual([['https://a.example/pod.jpg', 'Podul']]))
})

it('a picture that only browsers without scripts get is shown', () => {
  const { blocks } = parsed(
    'html',
    '<article><p>Un text.</p><div class="lazy-bg"></div><noscript><img src="https://a.example/pod.jpg" alt="Podul"></noscript></article>',
  )
  expect(blocks[1]).toMatchObject({ kind: 'image', render: true, src: 'https://a.example/pod.jpg' })
})

it('text that only browsers without scripts get is kept, as hidden', () => {
  const { blocks } = parsed(
    'html',
    '<article><p>Un text destul de lung.</p><noscript><p>Porniți JavaScript.</p></noscript></article>',
  )
  expect(blocks[1]).toMatchObject({ text: 'Porniți JavaScript.', render: false, roleReason: 'hidden' })
})

it('a group without an image has its source', () => {
  expect(picturesOf('<picture><source srcset="https://a.example/pod.jpg"></picture>')).toEqual([
    ['https://a.example/pod.jpg', ''],
  ])
})

it('two pictures with the same address are two', () => {
  expect(
    picturesOf('<img src="https://a.example/a.jpg" alt="A"><img src="https://a.example/a.jpg" alt="A">'),
  ).toHaveLength(2)
})

it('a picture with a relative address keeps its words, and the document tells the address', () => {
  const document = parsed('html', '<p>Un text.</p><img src="/foto/pod.jpg" alt="Podul"><img src="/foto/b.jpg">')
  expect(document.blocks.filter(({ kind }) => kind === 'image')).toMatchObject([{ text: 'Podul' }])
  expect(document.dropped).toEqual([
    { reason: 'picture', count: 2, characters: 0, text: '/foto/pod.jpg · /foto/b.jpg' },
  ])
})

it('a base gives relative addresses their place', () => {
  const { blocks } = parsed(
    'html',
    '<base href="https://a.example/x/"><p>Un text.</p><img src="/foto/pod.jpg" alt="Podul">',
  )
  expect(blocks[1]).toMatchObject({ src: 'https://a.example/foto/pod.jpg' })
})

it('a tracking pixel is no picture', () => {
  expect(
    picturesOf(
      '<img src="https://s.example/p.gif" width="1" height="1"><noscript><img src="https://s.example/p.gif" width="1"></noscript>',
    ),
  ).toEqual([])
})
