/** Words that only a tag separates: two words where a browser sets them apart, one word where it does not. */
import { expect, it } from 'vitest'
import { outline, parsed } from './parsed.ts'

const textOf = (markup: string) =>
  parsed('html', markup)
    .blocks.map(({ text }) => text)
    .join(' | ')

it.each([
  ['<h1><span class="label">EXCLUSIV</span>Ministrul pleacă</h1>', 'EXCLUSIV Ministrul pleacă'],
  ['<h1><span class="badge badge-red">LIVE</span>UEFA a anunțat tragerea</h1>', 'LIVE UEFA a anunțat tragerea'],
  ['<h2>Ministrul pleacă<span class="tag">Video</span></h2>', 'Ministrul pleacă Video'],
  ['<div><a href="/autor/ana">Ana Dobre</a><time>3 mai 2024</time></div>', 'Ana Dobre 3 mai 2024'],
  ['<div><time>3 mai 2024</time><span>5 min</span></div>', '3 mai 2024 5 min'],
  ['<p><time>ieri</time>la ora 12</p>', 'ieri la ora 12'],
  ['<p><a href="/politica">Politică</a><a href="/externe">Externe</a></p>', 'Politică Externe'],
  ['<p><a href="/a">știri</a><a href="/b">sport</a></p>', 'știri sport'],
  ['<p><span class="name">Ana Dobre</span><span class="job-role">redactor</span></p>', 'Ana Dobre redactor'],
  [
    '<p><span class="card-city">București.</span><span class="card-text">Podul a căzut.</span></p>',
    'București. Podul a căzut.',
  ],
  [
    '<p><span style="display:inline-block">Foto:</span><span style="display: inline-block">Ana Dobre</span></p>',
    'Foto: Ana Dobre',
  ],
  ['<h2>Podul<small>Lucrările au început</small></h2>', 'Podul Lucrările au început'],
  ['<p><label>Nume</label>Ana</p>', 'Nume Ana'],
])('%s has two words', (markup, text) => expect(textOf(markup)).toBe(text))

it.each([
  ['<p><b>P</b>rimăria a decis</p>', 'Primăria a decis'],
  ['<p><span class="dropcap">P</span>rimarul a decis</p>', 'Primarul a decis'],
  ['<p><span class="has-first-letter">În</span>cepe vara</p>', 'Începe vara'],
  ['<p><span style="float:left;font-size:3em">P</span>rimarul</p>', 'Primarul'],
  ['<p><font size="7">P</font>rimarul</p>', 'Primarul'],
  ['<p><em>auto</em>buz</p>', 'autobuz'],
  ['<p>H<sub>2</sub>O și m<sup>2</sup></p>', 'H2O și m2'],
  ['<p>auto<span class="highlight">buz</span></p>', 'autobuz'],
  ['<p><span class="c3">Pri</span><span class="c1">măria</span></p>', 'Primăria'],
  ['<p><span class="SpellE">Mc</span><span class="GramE">Donald</span></p>', 'McDonald'],
  ['<p><a href="/x">primar</a>ul</p>', 'primarul'],
  ['<p><a href="/x">auto</a><a href="/x">buz</a></p>', 'autobuz'],
  ['<p>20<span class="year">24</span></p>', '2024'],
  ['<p>nota<a class="footnote-ref" href="#n1">1</a></p>', 'nota1'],
  ['<p><span class="brand">Renault</span>-ul</p>', 'Renault-ul'],
  ['<p><span class="author">Ana</span>, redactor</p>', 'Ana, redactor'],
  ['<p>(<span class="author">Ana Dobre</span>)</p>', '(Ana Dobre)'],
  ['<p>„<span class="quote-text">Da</span>”</p>', '„Da”'],
  ['<p><strong>SU</strong>A</p>', 'SUA'],
])('%s has one', (markup, text) => expect(textOf(markup)).toBe(text))

it('spans that a style makes blocks are paragraphs', () => {
  expect(
    outline(
      parsed(
        'html',
        '<div><p><span style="display:block">Primul rând.</span><span style="display: block;">Al doilea.</span> Și restul.</p></div>',
      ),
    ),
  ).toEqual(['paragraph body: Primul rând.', 'paragraph body: Al doilea.', 'paragraph body: Și restul.'])
})

const encoded = (address: string) =>
  ['2a', ...[...new TextEncoder().encode(address)].map((byte) => (byte ^ 0x2a).toString(16).padStart(2, '0'))].join('')

it('an address that Cloudflare hides is shown, as a link', () => {
  const code = encoded('redactie@ziar.example')
  const link = `<p>Scrieți la <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</a> azi.</p>`
  const { blocks, dropped } = parsed('html', link)
  expect(blocks[0]).toMatchObject({
    text: 'Scrieți la redactie@ziar.example azi.',
    tags: [{ name: 'a', href: 'mailto:redactie@ziar.example', start: 11, end: 32 }],
  })
  expect(dropped).toEqual([{ reason: 'placeholder', count: 1, characters: 16, text: '[email protected]' }])
  const named = `<p><a href="/cdn-cgi/l/email-protection#${code}">Scrieți-ne</a>, sau <a href="/cdn-cgi/l/email-protection#${code}"><span class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</span></a>.</p>`
  expect(parsed('html', named).blocks[0]).toMatchObject({
    text: 'Scrieți-ne, sau redactie@ziar.example.',
    tags: [{ href: 'mailto:redactie@ziar.example' }, { href: 'mailto:redactie@ziar.example' }],
  })
})

it.each(['', 'zz', '2a', '2a0', '2affff'])('a code that hides no address, "%s", leaves nothing', (code) => {
  expect(textOf(`<p>Scrieți la <a data-cfemail="${code}">[email&#160;protected]</a> azi.</p>`)).toBe('Scrieți la azi.')
})
