import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBuilderLines } from '../../shared/document/parse/builder-lines.ts'
import type { Leave } from '../../shared/document/parse/markdown-dialects.ts'
import { renderMarkdown } from '../../shared/document/render/render-markdown.ts'
import { outline, parsed } from './parsed.ts'

const end = '\n\nBarca nu mai vine de luni, a anunțat primăria, iar sătenii au rămas fără legătură cu orașul.'
/** The blocks before the last paragraph. */
const blocksOf = (markdown: string): string[] => outline(parsed('markdown', markdown + end)).slice(0, -1)
const textsOf = (markdown: string): string[] => blocksOf(markdown).map((line) => line.replace(/^.*?: /, ''))

describe('attributes', () => {
  it.each([
    ['of a heading', '# Barca nu mai vine {#barca-nu-mai-vine}', ['Barca nu mai vine']],
    ['of a heading without a number', '## De ce {-}', ['De ce']],
    ['of a heading’s link to itself', '## De ce [¶](#de-ce)', ['De ce']],
    ['of a heading with a class and a value', '## De ce {#de-ce .mare lang="ro"}', ['De ce']],
    ['of an underlined heading', 'De ce {#de-ce}\n======', ['De ce']],
    ['of kramdown below a heading', '## De ce\n{: .no_toc }', ['De ce']],
    ['of kramdown below a paragraph', 'Barca a plecat.\n{: .lead #intro}', ['Barca a plecat.']],
    ['of a paragraph', 'Barca **a plecat**. {.lead}', ['Barca a plecat.']],
    ['of a link', 'Vezi [orarul](https://ziar.example){:target="_blank"} nou.', ['Vezi orarul nou.']],
    ['of a picture', '![Barca](https://ziar.example/b.jpg){width=50% .mare}', ['Barca']],
    ['of Obsidian’s block', 'Barca a plecat. ^barca-1', ['Barca a plecat.']],
  ])('%s are no text', (_, markdown, texts) => {
    expect(textsOf(markdown)).toEqual(texts)
  })

  it.each([
    ['a set in braces', '## Mulțimea {a, b}', 'Mulțimea {a, b}'],
    ['a placeholder', 'Scrieți {nume} și {#} aici.', 'Scrieți {nume} și {#} aici.'],
    ['a power', 'Calculați 2 ^10', 'Calculați 2 ^10'],
    ['code', 'Scrieți `{#id}` după titlu.', 'Scrieți {#id} după titlu.'],
  ])('%s is text', (_, markdown, text) => {
    expect(textsOf(markdown)).toEqual([text])
  })

  it('stay in Punte’s own Markdown, which has no dialect', () => {
    const document = parsed('html', '<h1>Titlul {#id}</h1><p>Vezi [[pagina]] și {{&lt; x &gt;}}.</p>')
    const again = parsed('markdown', renderMarkdown(document, undefined, { all: true }))
    expect(outline(again)).toEqual(outline(document))
  })
})

it('a heading that is wholly bold is plain, in Markdown and HTML', () => {
  const tags = (format: 'markdown' | 'html', content: string) =>
    parsed(format, content).blocks.map((block) => block.tags.length)
  expect(tags('markdown', '# **Barca nu mai vine** {#barca}\n\nText.')).toEqual([0, 0])
  expect(tags('html', '<h2><b>Barca</b></h2><h2>O <b>barcă</b></h2><p><b>Text</b>.</p>')).toEqual([0, 1, 1])
})

describe('an underlined sentence', () => {
  it('is prose with a rule below it, because headings have no full stop', () => {
    expect(blocksOf('Barca a plecat. Vine mâine.\n---\nOra 14: Barca s-a întors.')).toEqual([
      'paragraph body: Barca a plecat. Vine mâine.',
      'break body: ',
      'paragraph body: Ora 14: Barca s-a întors.',
    ])
  })

  it('is a heading without a full stop', () => {
    expect(blocksOf('Vine mâine?\n---\nBarca s-a întors.')[0]).toBe('heading title: Vine mâine?')
  })
})

describe('a list of tasks', () => {
  it.each(['- [ ]', '- \\[x\\] barca', '- [-] barca', '- ☐ barca', '- ☑ barca'])('has no box in %s', (item) => {
    expect(textsOf(`- sat\n${item}`)).toEqual(item.includes('barca') ? ['sat', 'barca'] : ['sat'])
  })

  it('keeps brackets that are no box', () => {
    expect(textsOf('- [x]barca\n- [n.r.] barca')).toEqual(['[x]barca', '[n.r.] barca'])
  })

  const markdown = '- [x] barca **nouă**\n- [ ] pontonul\n\n  cu balustradă\n- orarul\n'
  const checkedOf = (content: string) =>
    parsed('markdown', content).blocks.map(({ text, within }) => [text, within?.at(-1)?.checked])

  it('has its boxes in its items', () => {
    expect(checkedOf(markdown)).toEqual([
      ['barca nouă', true],
      ['pontonul', false],
      ['cu balustradă', false],
      ['orarul', undefined],
    ])
  })

  it('comes back as Markdown', () => {
    const written = renderMarkdown(parsed('markdown', markdown))
    expect(written).toContain('- [x] barca **nouă**\n\n- [ ] pontonul\n')
    expect(checkedOf(written)).toEqual(checkedOf(markdown))
  })

  it('may be in HTML, numbered, or in another list', () => {
    const { blocks } = parsed('html', '<ul><li><input type="checkbox" checked disabled> <p>barca</p></li></ul>')
    expect(blocks[0]).toMatchObject({ text: 'barca', within: [{ kind: 'list' }, { kind: 'item', checked: true }] })
    expect(checkedOf('1. [ ] unu\n   - [x] doi\n   - trei')).toEqual([
      ['unu', false],
      ['doi', true],
      ['trei', undefined],
    ])
  })
})

describe('signs of dialects', () => {
  it.each([
    [
      'tables of contents are left out',
      '[TOC]\n\n[[_TOC_]]\n\n* TOC\n{:toc}\n\n{:toc}\n\n@[toc]\n\nBarca.',
      ['Barca.'],
    ],
    [
      'a definition is a block below its term',
      'Barcă\n: Ambarcațiune mică\n: Bac',
      ['Barcă', 'Ambarcațiune mică', 'Bac'],
    ],
    [
      'a callout keeps its title and text',
      '> [!NOTE]\n> Barca pleacă.\n\n> [!warning]- Orar nou\n> De luni.',
      ['Barca pleacă.', 'Orar nou', 'De luni.'],
    ],
    [
      'a wiki link is its words',
      'Vezi [[Bacul|barca]], [[Pontonul]] și [[Orar#luni]].',
      ['Vezi barca, Pontonul și Orar.'],
    ],
    ['a wiki picture is a picture', '![[barca_veche.jpg|Barca veche]]', ['Barca veche']],
    ['marks are marks', 'Barca ==nu mai vine== luni.', ['Barca nu mai vine luni.']],
    ['notes stay', 'Barca[^1] a plecat.\n\n[^1]: Cea nouă.', ['Barca[1] a plecat.', '[1] Cea nouă.']],
    ['double signs of other kinds stay', 'a == b, x[[1]] și [a][[b]', ['a == b, x1 și [a][[b]']],
  ])('%s', (_, markdown, texts) => {
    expect(textsOf(markdown)).toEqual(texts)
  })
})

describe('tags of site builders', () => {
  it.each([
    [
      'Hugo’s figure is a picture with its caption and credit',
      '{{< figure src="https://ziar.example/b.jpg" alt="Barca" caption="Barca, ieri" attr="Foto: Ana Pop" >}}',
      ['image body: Barca', 'caption caption: Barca, ieri', 'caption credit: Foto: Ana Pop'],
    ],
    [
      'a tag over several lines too',
      '{{< figure\n  src="https://ziar.example/b.jpg"\n  caption="Barca, ieri"\n>}}',
      ['image body: ', 'caption caption: Barca, ieri'],
    ],
    [
      'Jekyll’s include is a picture',
      '{% include figure.html url="https://ziar.example/b.jpg" caption="Barca, ieri" %}',
      ['image body: ', 'caption caption: Barca, ieri'],
    ],
    [
      'a player is an embed',
      '{{< youtube w7Ft2ymGmfc >}}',
      ['embed body: https://www.youtube.com/watch?v=w7Ft2ymGmfc'],
    ],
    [
      'by its provider too',
      '{% include video id="76979871" provider="vimeo" %}',
      ['embed body: https://vimeo.com/76979871'],
    ],
    [
      'as MDX’s component too',
      '<YouTube id="w7Ft2ymGmfc" />',
      ['embed body: https://www.youtube.com/watch?v=w7Ft2ymGmfc'],
    ],
    ['a post is an embed', '{{< x user="primaria" id="12345" >}}', ['embed body: https://x.com/primaria/status/12345']],
    ['an address is an embed', '{% embed https://ziar.example/v/1 %}', ['embed body: https://ziar.example/v/1']],
    [
      'what a pair encloses stays',
      '{{% notice tip %}}\nBarca *a plecat*.\n{{% /notice %}}',
      ['paragraph body: Barca a plecat.'],
    ],
    [
      'texts of other tags stay',
      '{{< quote text="Nu mai vine nimeni aici." author="Ion Ene" >}}',
      ['paragraph body: Nu mai vine nimeni aici.', 'paragraph body: Ion Ene'],
    ],
    [
      'fences of colons keep title and text',
      ':::note Orarul e nou.\nBarca pleacă la opt.\n:::',
      ['paragraph body: Orarul e nou.', 'paragraph body: Barca pleacă la opt.'],
    ],
    [
      'imports and exports are left out',
      'import Poza from "../poza.astro"\n\nexport const meta = {\n  lat: 45,\n}\n\nBarca a plecat.',
      ['paragraph body: Barca a plecat.'],
    ],
    [
      'sentences about imports stay',
      'import de gaze din vest, scrie presa.',
      ['paragraph body: import de gaze din vest, scrie presa.'],
    ],
    ['text below an import stays', 'import "./stil.css"\nBarca a plecat.', ['paragraph body: Barca a plecat.']],
    [
      'remarks are left out',
      '%% de verificat %%\n\n{/* de verificat */}\n\n{% comment %}\nde verificat\n{% endcomment %}\n\nBarca.',
      ['paragraph body: Barca.'],
    ],
    [
      'a remark that does not end stays',
      '{% comment %}\n\nBarca a plecat.',
      ['paragraph body: {% comment %}', 'paragraph body: Barca a plecat.'],
    ],
    [
      'addresses lose their tags',
      '[Orele]({{< ref "/orar.md" >}}) sunt noi. ![Barca]({{ site.baseurl }}https://ziar.example/b.jpg)',
      ['paragraph body: Orele sunt noi.', 'image body: Barca'],
    ],
    [
      'code keeps them',
      '```\n{{< figure src="b.jpg" >}}\n[TOC]\n```',
      ['code body: {{< figure src="b.jpg" >}}\n[TOC]'],
    ],
    [
      'code in a sentence keeps them',
      'Scrieți `{{< figure >}}` în text.',
      ['paragraph body: Scrieți {{< figure >}} în text.'],
    ],
  ])('%s', (_, markdown, blocks) => {
    expect(blocksOf(`# Barca\n\n${markdown}`).slice(1)).toEqual(blocks)
  })

  it('are named if they are left out', () => {
    const left: string[] = []
    const leave: Leave = (text, reason) => left.push(`${reason}: ${text}`)
    readBuilderLines('{{< toc >}}\n\n{{< youtube w7Ft2ymGmfc >}}\n\n{% raw %}Barca{% endraw %}\n\n:::tip Orar\n', leave)
    expect(left).toEqual(['shortcode: {{< toc >}}', 'shortcode: {% raw %}', 'shortcode: {% endraw %}', 'sign: :::tip '])
  })

  it('and signs and fields are told with the document', () => {
    const { dropped } = parsed(
      'markdown',
      '---\ntitle: Barca\nlayout: post\n---\n[TOC]\n\n## De ce {#de-ce}\n\n{{< ad >}}\n\nText.',
    )
    expect(dropped).toEqual([
      { reason: 'front-matter', count: 1, characters: 11, text: 'layout: post' },
      { reason: 'shortcode', count: 1, characters: 8, text: '{{< ad >}}' },
      { reason: 'contents', count: 1, characters: 5, text: '[TOC]' },
      { reason: 'sign', count: 1, characters: 8, text: '{#de-ce}' },
    ])
  })
})

describe('the words of an article', () => {
  const lines = fc.constantFrom(
    ...[
      'Barca',
      '# Barca {#a}',
      '## **Barca** {.b}',
      'Barca\n{: .c }',
      '{: .c }',
      '- [x] Barca',
      '- [ ] Barca {.d}',
      '  Barca',
    ],
    ...[
      'Barca\n: Barca',
      ': Barca',
      '> [!NOTE] Barca\n> Barca',
      '> [!tip]-',
      '> Barca',
      ':::note Barca',
      ':::',
      '::: {.e}',
    ],
    ...[
      '[[a|Barca]]',
      '[[Barca]]',
      '==Barca== ^f',
      '![[a.png|Barca]]',
      '[TOC]',
      '* TOC\n{:toc}',
      '%% a %%',
      '{/* a */}',
    ],
    ...[
      '{{< a >}}',
      '{{< /a >}}',
      '{{% a %}} Barca {{% /a %}}',
      '{{< figure src="https://a.example/b.jpg" caption="Barca" >}}',
    ],
    ...[
      '{{< a title="Barca" >}}',
      '{{< a\nb="c"\n>}}',
      '{{< a',
      '{% raw %}Barca{% endraw %}',
      '{% if a %}',
      'Barca {{ a }}',
    ],
    ...[
      'import A from "b"',
      'import Barca',
      '<A b="c" />',
      '<B>Barca</B>',
      '<YouTube id="Wx7Rt2" />',
      '```',
      '    Barca',
      '~~~',
    ],
    ...[
      '',
      '',
      '---',
      '|Barca|a|\n|-|-|',
      '[^1]: Barca',
      'Barca[^1]',
      '[a]({{< ref "b" >}}) Barca',
      '`{{< a >}}` Barca',
    ],
  )

  it('stay, whatever signs stand around them', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 10 }), (list) => {
        const markdown = ['Un text.', ...list].join('\n')
        const count = (text: string) => text.split('Barca').length
        const { blocks } = parsed('markdown', markdown)
        expect(count(blocks.map(({ text }) => text).join('\n'))).toBe(count(markdown))
      }),
      { numRuns: 1000 },
    )
  })
})
