import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../shared/document/render/render-markdown.ts'
import { parsed } from './parsed.ts'

describe('renderMarkdown', () => {
  it('writes Markdown that a person would write', () => {
    const markdown = `---
author: Ana Pop
tags: [pod, oraș]
---

# Podul *vechi*

Un text cu **tărie**, [o legătură](https://a.example/) și \`cod\`.

- unu
  - doi
- trei

3. patru
4. cinci

> Un citat.
>
> — cineva

![O poză](https://a.example/i.png "Podul, aseară")

| a | b |
| - | - |
| c | |

\`\`\`js
let a = 1
\`\`\`

___
`
    expect(renderMarkdown(parsed('markdown', markdown))).toBe(markdown)
  })

  it('leaves out what readers do not see, unless asked for all', () => {
    const document = parsed('markdown', '# Podul\n\nUn text lung despre pod.\n\nCitește și: altceva')
    expect(renderMarkdown(document)).toBe('# Podul\n\nUn text lung despre pod.\n')
    expect(renderMarkdown(document, undefined, { all: true })).toContain(
      '<!-- punte: {"role":"related","why":"label"} -->\n\nCitește și: altceva',
    )
  })

  it('has targets in the place of what is translated, and no slug of the original', () => {
    const document = parsed(
      'markdown',
      '---\nslug: podul\ndate: 2026-01-02\n---\n# Podul\n\nUn text. Alt text.\n\nFoto: Ion Pop',
    )
    const targets = new Map([
      ['Podul', 'The bridge'],
      ['Alt text.', 'Another *text*.'],
    ])
    const sources = new Map(
      document.blocks.flatMap((block) =>
        block.segments.map((segment) => [segment.id, block.text.slice(segment.start, segment.end)]),
      ),
    )
    const targetOf = (id: string) => {
      const text = targets.get(sources.get(id) ?? '')
      return text === undefined ? null : { text }
    }
    expect(renderMarkdown(document, targetOf)).toBe(
      '---\ndate: 2026-01-02\n---\n\n# The bridge\n\nUn text. Another \\*text\\*.\n\nFoto: Ion Pop\n',
    )
  })

  it('keeps neighbouring lists apart', () => {
    const document = parsed('html', '<p>Un text.</p><ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>')
    expect(renderMarkdown(document)).toBe('Un text.\n\n- a\n\n* b\n\n- c\n')
  })
})
