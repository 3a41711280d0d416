/**
 * A fixed piece of work, of the kinds that reading an article is made of: words matched, counted, sorted, kept as objects and
 * written. Costs are stated as so many times this one, so that a slow or busy machine changes nothing.
 */
const words = 'Orașul și-a ales primarul, iar consiliul votează marți bugetul de 12,5 milioane de lei'.split(' ')
const article = Array.from({ length: 3000 }, (_, i) => `${words[i % words.length]}${i % 700}`).join(' ')

function work(): number {
  const counts = new Map<string, number>()
  const tokens: { at: number; text: string; capital: boolean }[] = []
  for (const { 0: text, index } of article.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    counts.set(text, (counts.get(text) ?? 0) + 1)
    tokens.push({ at: index, text, capital: /^\p{Lu}/u.test(text) })
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify({ tokens, sorted }).normalize('NFC').length
}

/** Milliseconds that it takes here and now: the least of some, since a machine only ever adds time. */
export function yardstick(): number {
  let best = Infinity
  for (let i = 0; i < 20; i++) {
    const begin = performance.now()
    work()
    best = Math.min(best, performance.now() - begin)
  }
  return best
}
