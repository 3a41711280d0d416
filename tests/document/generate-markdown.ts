/** Generates Markdown of lines that open, continue and end its constructs, in any order. */
import fc from 'fast-check'

const words = fc
  .array(
    fc.constantFrom(
      ...['Podul', 'se redeschide', 'luni.', '**tare**', '*moale*', '`cod`', '~~șters~~', '[x](https://a.example/)'],
      ...['[x][a]', '[^1]', '<b>gros</b>', '&amp;', '\\*', '<br>', 'https://a.example/b_c', '<https://a.example/>'],
      ...['![](https://a.example/i.png)', 'a[', 'b]', '**', '_', '`', '<span hidden>nu</span>', '<video src="x">'],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.join(' '))

const line = fc.oneof(
  { weight: 6, arbitrary: words },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('# ', '> ', '- ', '1. ', '    ', '  - ', '> - ', '## ', '[^1]: '), words)
      .map(([sign, text]) => sign + text),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '',
      '---',
      '```',
      '~~~',
      '| a | b |',
      '|---|---|',
      '| c |',
      '[a]: https://a.example/',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('<div>', '</div>', '<p>Un rând</p>', '<svg>', '</svg>', '<video src="x">', '<!-- o notă -->')
      .map((tag) => `\n${tag}\n`),
  },
)

/** The first line is never front matter. */
export const markdown = fc
  .array(line, { minLength: 1, maxLength: 12 })
  .map((lines) => ['Un text.', ...lines].join('\n'))
