import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/document/model/document.ts'
import { renderBlockHtml, renderBlocks } from '../../shared/document/render/render-html.ts'
import { parsed } from './parsed.ts'

const base: Block = {
  id: 'b',
  kind: 'paragraph',
  role: 'body',
  translate: true,
  render: true,
  text: '',
  tags: [],
  segments: [],
}

describe('renderBlockHtml', () => {
  it('never cuts a segment, and nests tags that cross', () => {
    const block: Block = {
      ...base,
      text: 'abcdef',
      tags: [
        { id: '1', name: 'em', start: 0, end: 4 },
        { id: '2', name: 'strong', start: 2, end: 6 },
      ],
      segments: [
        { id: 's1', start: 0, end: 3 },
        { id: 's2', start: 3, end: 6 },
      ],
    }
    expect(renderBlockHtml(block)).toBe(
      '<span id="s1" class="segment"><em>ab<strong>c</strong></em></span>' +
        '<span id="s2" class="segment"><em><strong>d</strong></em><strong>ef</strong></span>',
    )
  })

  it('escapes text and shows line breaks', () => {
    expect(renderBlockHtml({ ...base, text: 'a < b & "c"\nd' })).toBe('a &lt; b &amp; &quot;c&quot;<br>d')
  })
})

describe('renderBlocks', () => {
  const document = parsed(
    'html',
    `<h1>Titlu</h1><h1>Alt titlu</h1><ul><li>a<ol start="4"><li>b</ol><li>c</ul><blockquote><p>d</p><p>e</p></blockquote>
     <figure><img src="https://a.example/i.png" alt="f"><figcaption>g</figcaption></figure>
     <table><tr><th>h<th>i<tr><td>j<td></table><pre>k &lt;</pre><hr><iframe src="https://v.example/"></iframe><nav>l</nav>`,
  )
  const bare = (html: string) => html.replace(/<\/?span[^>]*>| id="\d+" class="segment"/g, '')

  it('puts blocks into their structure, and leaves out what readers do not see', () => {
    expect(bare(renderBlocks(document.blocks))).toBe(
      '<h2>Alt titlu</h2><ul><li><div>a</div><ol start="4"><li><div>b</div></li></ol></li><li><div>c</div></li></ul>' +
        '<blockquote><p>d</p><p>e</p></blockquote>' +
        '<figure><img src="https://a.example/i.png" alt="f"><figcaption>g</figcaption></figure>' +
        '<table><tr><th>h</th><th>i</th></tr><tr><td>j</td><td></td></tr></table><pre><code>k &lt;</code></pre><hr>' +
        '<blockquote class="embed"><p><a href="https://v.example/" rel="noopener">https://v.example/</a></p></blockquote>',
    )
  })

  it('has the title where it is asked for', () => {
    expect(bare(renderBlocks(document.blocks, { title: true }))).toMatch(/^<h1>Titlu<\/h1><h2>/)
  })
})
