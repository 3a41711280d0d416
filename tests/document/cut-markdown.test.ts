import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutMarkdown } from '../../shared/document/parse/cut-markdown.ts'
import { markdownHtml } from '../../shared/document/parse/markdown-html.ts'
import { addReferences, noReferences, parseMarkdown } from '../../shared/document/parse/markdown-tree.ts'

const lines = fc.constantFrom(
  ...['Text', 'more text', '# Heading', '===', '---', '***', '> quote', '> - item', '- item', '* item', '  - inner'],
  ...[
    '1. item',
    '1) item',

    '    code',
    '  indented',
    '   three',
    '\tcode',
    '```',
    '```js',
    '~~~',
    '  ```',
    '    ```',
  ],
  ...[
    '- ```',
    '> ```',
    '<!-- comment',
    'end -->',
    '<div>',
    '</div>',
    '<div class="a">text',
    '<script>',
    'x </script>',
    '<pre>',
  ],
  ...[
    'x </pre>',
    '<video>',
    '</video>',
    '<?php',
    '?>',
    '<!DOCTYPE',
    '<b>bold</b>',
    '[a]',
    '[b]: /b',
    '[^1]',
    '[^1]: note',
  ],
  ...['| a | b |', '|---|---|', '| c | d |', '1986 was', '-not an item', '&amp; `code` *stars*', 'line  ', 'line\\'],
)
const markdown = fc
  .array(fc.tuple(lines, fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\n \n', '\r\n')), { minLength: 1, maxLength: 14 })
  .map((list) => list.map(([line, end]) => line + end).join(''))

/** Blank lines at the end of code that nothing closes are no text. */
function html(pieces: string[]): string {
  const references = noReferences()
  const trees = () => pieces.flatMap((piece) => parseMarkdown(piece, references) ?? [])
  for (const tree of trees()) addReferences(references, tree)
  return trees()
    .map((tree) => markdownHtml(tree, { definitions: references.definitions, leave: undefined }))
    .join('')
    .replace(/\s+<\/code>/g, '</code>')
}

it('means in pieces what it means in the whole', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const pieces = [...cutMarkdown(text, 1)].map((piece) => piece.text)
      expect(pieces.join('')).toBe(text)
      expect(html(pieces)).toBe(html([text]))
    }),
    { numRuns: 500 },
  )
})
