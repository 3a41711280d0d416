/** Splits a stream of text or UTF-8 bytes into lines. Only "\n" ends a line, so U+2028 may be inside one. */

export async function* readLines(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield parts.join('') + text.slice(from, at)
      parts = []
      from = at + 1
    }
    if (from < text.length) parts.push(text.slice(from))
  }
  const rest = parts.join('') + decoder.decode()
  if (rest) yield rest
}
