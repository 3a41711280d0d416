/** Plain text that was copied from a browser's window: the menu above, the form between, the comments below. */
import { describe, expect, it } from 'vitest'
import { outline, parsed } from './parsed.ts'

const prose =
  'Podul de peste Teleajen se redeschide luni, după paisprezece luni de lucrări, a anunțat primarul orașului.'
const roles = (...lines: string[]) => outline(parsed('text', lines.join('\n\n')))

describe('above the headline', () => {
  it.each([
    ['a menu', ['Meniu', 'Sport', 'Monden']],
    ['a path', ['Acasă > Știri > Local']],
    ['a rubric in capitals', ['ADMINISTRAȚIE']],
    ['one rubric', ['Politică']],
    ['two rubrics', ['Live', 'Transport']],
    ['a link to the content', ['Sari la conținut']],
  ])('%s is the site’s', (_, lines) => {
    const found = roles(...lines, 'Podul din centru se redeschide după iarnă', prose)
    expect(found.filter((line) => line.includes(' chrome: '))).toHaveLength(lines.length)
    expect(found).toContain('heading title: Podul din centru se redeschide după iarnă')
  })

  it.each([
    [
      'a short headline and its author',
      ['Podul vechi', 'Ion Popescu', 'O lucrare care a durat mai mult decât trebuia'],
    ],
    ['a headline of one word', ['Podul', 'O lucrare care a durat mai mult decât trebuia']],
    ['a list that is no article', ['Meniu', 'Supă', 'Salată', 'Friptură de porc cu cartofi la cuptor']],
  ])('%s is the article’s', (_, lines) => {
    const text = lines.includes('Supă') ? lines : [...lines, prose]
    const found = roles(...text)
    expect(found[0]).toBe(`heading title: ${lines[0]}`)
    expect(found.filter((line) => line.includes(' chrome: '))).toEqual([])
  })
})

describe('what kind of text it is', () => {
  it('is the section above a headline, and a heading elsewhere', () => {
    const found = roles('COMUNICAT DE PRESĂ', 'Podul din centru se redeschide', prose, 'Comunicat de presă', prose)
    expect(found.slice(0, 2)).toEqual([
      'paragraph section: COMUNICAT DE PRESĂ',
      'heading title: Podul din centru se redeschide',
    ])
    expect(found[3]).toBe('heading body: Comunicat de presă')
  })
})

describe('below the text', () => {
  const head = ['Podul din centru se redeschide', prose, prose.replace('Podul', 'Viaductul')]

  it('a label ends the article, and long comments after it are the site’s', () => {
    const found = roles(...head, 'Comentarii (2)', 'gigel_57', 'Să vedem cât ține. Ultimul a ținut până la Bobotează.')
    expect(found.slice(3).every((line) => line.startsWith('paragraph chrome:'))).toBe(true)
  })

  it('the same label in the article’s first half ends nothing', () => {
    const found = roles(head[0] ?? '', 'Comentarii (2)', ...head.slice(1), 'Lucrările au costat 18 milioane de lei.')
    expect(found.filter((line) => line.includes(' chrome: '))).toEqual(['paragraph chrome: Comentarii (2)'])
    expect(found.filter((line) => line.startsWith('paragraph body:'))).toHaveLength(3)
  })
})

describe('invitations', () => {
  it.each([
    'Vrei să afli primul? Intră pe canalul nostru de WhatsApp!',
    'Abonează-te gratuit la podcastul „Vremea de mâine” pe Spotify.',
    'Get our flagship newsletter with all the headlines you need. Sign up here.',
    '[Sign up for KXQR news alerts]',
    'To play this video you need to enable JavaScript in your browser.',
  ])('%s', (line) => {
    expect(roles('Podul din centru se redeschide', prose, line, prose)[2]).toBe(`paragraph chrome: ${line}`)
  })

  it.each([
    'Poliția i-a cerut adolescentului să iasă din grupul de WhatsApp.',
    'Join the queue early, said the owner, who has never had an Instagram account.',
    'The newsletter that nobody read has 40,000 readers.',
    'Follow the river to the second bridge, where the podcast was recorded.',
  ])('but not: %s', (line) => {
    expect(roles('Podul din centru se redeschide', prose, line, prose)[2]).toContain(' body: ')
  })
})

describe('credits', () => {
  it('a source by its name is shown, a source that says something is translated', () => {
    expect(roles('Podul din centru', prose, 'Sursa: Primăria Văleni')[2]).toBe(
      'paragraph credit: Sursa: Primăria Văleni',
    )
    expect(roles('Podul din centru', prose, 'Sursa: un raport care spune că podul stă.', prose)[2]).toContain(' body: ')
  })
})

describe('buttons', () => {
  it('two in a row are the site’s', () => {
    const found = roles('Podul din centru se redeschide', 'Facebook', 'WhatsApp', prose, prose)
    expect(found.slice(1, 3)).toEqual(['paragraph chrome: Facebook', 'paragraph chrome: WhatsApp'])
  })

  it('one between paragraphs may be a heading', () => {
    expect(roles('Ce aplicații folosim', prose, 'WhatsApp', prose)[2]).toBe('heading body: WhatsApp')
  })

  it('that ask take the line over them with them, and no sentence', () => {
    const found = roles(
      'Podul din centru',
      prose,
      'Știrile zilei, direct pe e-mail',
      'Mă abonez',
      prose,
      'Mă abonez',
      prose,
    )
    expect(found.filter((line) => line.includes(' chrome: '))).toHaveLength(3)
    expect(found.filter((line) => line.includes(prose))).toHaveLength(3)
  })
})
