/** WordPress: what its classic editor stores, its shortcodes, and the blocks of its newer one. */
import { describe, expect, it } from 'vitest'
import { parsed } from '../parsed.ts'
import { formatted, items, leftOut, links, readPaste, readSample, shown } from './read-paste.ts'

describe('what the classic editor stores', () => {
  const document = readSample('wordpress-classic.ro')

  it('has paragraphs apart by blank lines', () => {
    expect(document.title).toBe('Piața din Alba Iulia se mută sub acoperiș')
    expect(shown(document).slice(1, 3)).toEqual([
      'Producătorii vor vinde de la toamnă într-o hală nouă, încălzită iarna.',
      'Piața de legume din Alba Iulia se mută în septembrie într-o hală cu optzeci de tarabe. Primăria plătește lucrările, iar chiria rămâne aceeași.',
    ])
  })

  it('has line ends inside a paragraph', () => {
    expect(shown(document)).toContain(
      '„Am vândut treizeci de ani în ploaie”, spune o producătoare din Ighiu.\nA venit cu fiica ei.',
    )
  })

  it('has paragraphs inside a quotation too', () => {
    const quoted = document.blocks.filter(({ kind }) => kind === 'quote').map(({ text }) => text)
    expect(quoted).toEqual(['Ne bucurăm, dar ne va fi dor de umbra castanilor.', 'Așa spun toți cei vechi.'])
  })

  it('has its picture with the caption, and its embeds', () => {
    const [picture] = document.blocks.filter(({ kind }) => kind === 'image')
    const caption = document.blocks.find(({ role }) => role === 'caption')
    expect(picture?.src).toBe('https://ziar.example/hala.jpg')
    expect(caption?.text).toBe('Hala văzută dinspre cetate')
    expect(caption?.within?.[0]?.id).toBe(picture?.within?.[0]?.id)
    expect(document.blocks.filter(({ kind }) => kind === 'embed').map(({ src }) => src)).toEqual([
      'https://www.youtube.com/watch?v=hala2024',
      'https://ziar.example/interviu.mp3',
    ])
  })

  it('names every shortcode that was left out', () => {
    const document = readPaste(
      'O piață nouă.\n\n[gallery ids="1,2"]\n\n[contact-form-7 id="77"]\n\n[adrotate banner="3"]',
    )
    expect(shown(document)).toEqual(['O piață nouă.'])
    expect(leftOut(document, 'shortcode')).toBe(
      '[gallery ids="1,2"] · [contact-form-7 id="77"] · [adrotate banner="3"]',
    )
  })

  it('joins lines that a program wrapped', () => {
    const wrapped = 'Piața de legume se mută din luna septembrie într-o hală\n'.repeat(6)
    expect(shown(readPaste(`<strong>Alba</strong>\n\n${wrapped}`))[1]).not.toContain('\n')
  })

  it('leaves the white space of a page alone', () => {
    const page =
      '<div class="a">\n\n<span>Ion Pop</span>\n\n\n<span>12 martie 2024</span>\n\n</div><p>Piața se\n\nmută.</p>'
    expect(shown(readPaste(page))).toEqual(['Ion Pop 12 martie 2024', 'Piața se mută.'])
  })

  it('is the same where its visual editor copied it', () => {
    const html =
      '<!-- x-tinymce/html --><p>Piața se mută.</p><div class="mceTemp"><dl id="attachment_4" class="wp-caption alignnone"><dt class="wp-caption-dt"><img src="https://ziar.example/hala.jpg" alt="Hala" /></dt><dd class="wp-caption-dd">Hala nouă, luni</dd></dl></div><p>Chiria rămâne aceeași.</p>'
    const { blocks } = readPaste(html)
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'paragraph Piața se mută.',
      'image Hala',
      'caption Hala nouă, luni',
      'paragraph Chiria rămâne aceeași.',
    ])
    expect(blocks[1]?.within?.[0]?.id).toBe(blocks[2]?.within?.[0]?.id)
  })
})

describe('a shortcode', () => {
  it.each([
    ['[caption id="a" width="300"]<img src="https://z.example/a.jpg" alt="A" /> Malul[/caption]', ['A', 'Malul']],
    [
      '[caption id="a" caption="Malul vechi"]<img src="https://z.example/a.jpg" alt="A" />[/caption]',
      ['A', 'Malul vechi'],
    ],
    [
      '[caption id="a"]<a href="https://z.example/b"><img src="https://z.example/a.jpg" alt="A" /></a> <em>Malul</em>[/caption]',
      ['A', 'Malul'],
    ],
    ['<p>[caption id="a"]<img src="https://z.example/a.jpg" alt="A" /> Malul[/caption]</p>', ['A', 'Malul']],
  ])('%s is a picture with its caption', (html, expected) => {
    const { blocks } = readPaste(`<p>Un text înainte.</p>\n\n${html}\n\n<p>Un text după.</p>`)
    expect(blocks.slice(1, 3).map(({ text }) => text)).toEqual(expected)
    expect(blocks[2]?.role).toBe('caption')
    expect(blocks[3]?.within).toBeUndefined()
  })

  it.each([
    ['[embed]https://www.youtube.com/watch?v=abc123[/embed]', 'https://www.youtube.com/watch?v=abc123'],
    ['[embed width="600"]<a href="https://v.example/7">https://v.example/7</a>[/embed]', 'https://v.example/7'],
    ['[youtube=https://www.youtube.com/watch?v=abc123&w=640]', 'https://www.youtube.com/watch?v=abc123&w=640'],
    ['[youtube https://youtu.be/abc123]', 'https://youtu.be/abc123'],
    ['[youtube id="abc123xyz"]', 'https://www.youtube.com/watch?v=abc123xyz'],
    ['[vimeo 76543210]', 'https://vimeo.com/76543210'],
    ['[audio src="https://z.example/a.mp3"]', 'https://z.example/a.mp3'],
    ['[video width="640" mp4="https://z.example/v.mp4"][/video]', 'https://z.example/v.mp4'],
    ['[soundcloud url=”https://soundcloud.com/z/1″]', 'https://soundcloud.com/z/1'],
    ['[facebook url="https://www.facebook.com/z/posts/1"]', 'https://www.facebook.com/z/posts/1'],
  ])('%s is an embed', (code, src) => {
    const { blocks } = readPaste(`<p>Un text înainte.</p><p>${code}</p>`)
    expect(blocks.find(({ kind }) => kind === 'embed')?.src).toBe(src)
    expect(blocks.filter(({ kind, text }) => kind === 'paragraph' && text !== 'Un text înainte.')).toEqual([])
  })

  it.each([
    '[su_box title="Pe scurt"]Piața se mută.[/su_box]',
    '[vc_row][vc_column width="1/2"]Piața se mută.[/vc_column][/vc_row]',
    '[highlight]Piața[/highlight] se mută.',
    '[dropcap]P[/dropcap]iața se mută.',
  ])('%s leaves the text in it', (html) => {
    expect(shown(readPaste(`<p>${html}</p>`))).toEqual(['Piața se mută.'])
  })

  it.each(['footnote', 'mfn', 'efn_note'])('%s is a note, which is not glued to the word before it', (name) => {
    expect(shown(readPaste(`<p>Podul e nou.[${name}]Din 2019.[/${name}] Drumul e vechi.</p>`))).toEqual([
      'Podul e nou. Din 2019. Drumul e vechi.',
    ])
  })

  it('that quotes is a quotation', () => {
    const { blocks } = readPaste('<p>A spus:</p>[pullquote align="left"]Ne mutăm cu drag.[/pullquote]')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'quote'])
  })

  it.each([
    'Un martor a spus: „Eram [sic] acolo”.',
    'Directorul [Ion Pop, n.r.] a tăcut.',
    '[VIDEO] Cum s-a mutat piața',
    '[video] Cum s-a mutat piața',
    'Suma [...] a fost plătită.',
    'Un rând [1] și altul [2].',
    'Lista [a se vedea nota] e lungă.',
    'Prețul = [100 lei] azi, [200 lei] mâine.',
    'Codul [x=1] nu este al nostru.',
    'Un capăt [fără sfârșit și fără pereche.',
  ])('is not in %s', (text) => {
    expect(shown(readPaste(`<p>${text}</p>`))).toEqual([text])
  })

  it('is not in code', () => {
    const { blocks } = readPaste('<p>Scrieți așa:</p><pre><code>[gallery ids="1"]</code></pre>')
    expect(blocks[1]?.text).toBe('[gallery ids="1"]')
  })

  it('is the same in Markdown', () => {
    const document = parsed(
      'markdown',
      'Piața se **mută**.\n\n[caption id="a"]<img src="https://z.example/a.jpg" alt="A" /> Malul[/caption]\n\n[embed]https://v.example/7[/embed]\n\n[gallery ids="1,2"]',
    )
    expect(document.blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'paragraph Piața se mută.',
      'image A',
      'caption Malul',
      'embed https://v.example/7',
    ])
  })
})

describe('a shortcode in plain text', () => {
  const text = 'Piața se mută în septembrie într-o hală nouă.'

  it.each([
    ['[embed]https://v.example/7[/embed]', 'https://v.example/7'],
    ['[youtube id="abc123xyz"]', 'https://www.youtube.com/watch?v=abc123xyz'],
    ['[audio mp3="https://z.example/a.mp3"]', 'https://z.example/a.mp3'],
  ])('alone on a line, %s is an embed', (line, src) => {
    const { blocks } = parsed('text', `${text}\n\n${line}\n\n${text}`)
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'embed', 'paragraph'])
    expect(blocks[1]?.src).toBe(src)
  })

  it('that shows nothing of the text is left out', () => {
    const document = parsed('text', `${text}\n\n[gallery ids="1,2"]\n\n[contact-form-7 id="3"]`)
    expect(shown(document)).toEqual([text])
    expect(leftOut(document, 'shortcode')).toBe('[gallery ids="1,2"] · [contact-form-7 id="3"]')
  })

  it.each(['[VIDEO]', '[foto]', '[sic]', '[Ion Pop, n.r.]', '[...]'])('is not in %s', (line) => {
    expect(shown(parsed('text', `${text}\n\n${line}`))).toContain(line)
  })
})

describe('a paste from Gutenberg', () => {
  const document = readSample('gutenberg.en')

  it('has its title, list, quotation and embed', () => {
    expect(document.title).toBe('Dunmore bakes its own bread again')
    expect(items(document).slice(0, 2)).toEqual(['- rye on Mondays;', '- soda bread on all days.'])
    expect(document.blocks.filter(({ kind }) => kind === 'quote').map(({ text }) => text)).toEqual([
      'We sell out before the school bus comes.',
      'Nora Daly, baker',
    ])
    expect(document.blocks.find(({ kind }) => kind === 'embed')?.src).toBe('https://www.youtube.com/watch?v=bread11')
  })

  it('has notes without the way back, and a file without its button', () => {
    expect(formatted(document, 'sup')).toEqual(['1'])
    expect(items(document).at(-1)).toBe('1. The loan runs for five years.')
    expect(links(document)).toContain('The price list https://herald.example/prices.pdf')
    expect(leftOut(document, 'button')).toBe('Download')
  })

  it('keeps the site’s lists of other articles apart', () => {
    const document = readPaste(
      '<!-- wp:paragraph --><p>Piața se mută în septembrie într-o hală cu optzeci de tarabe.</p><!-- /wp:paragraph --><ul class="wp-block-latest-posts__list wp-block-latest-posts"><li><a href="https://z.example/1">Alt articol despre altceva</a></li></ul>',
    )
    expect(shown(document)).toEqual(['Piața se mută în septembrie într-o hală cu optzeci de tarabe.'])
  })
})
