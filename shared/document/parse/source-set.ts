/** Chooses one address of a `srcset` (html.spec.whatwg.org, "parsing a srcset attribute"). */

const maxCandidates = 50
/** Wider than a page needs. */
const enough = 2000

/** @returns the addresses, best first: the widest that is not needlessly wide. */
export function sourceSet(value: string): string[] {
  const found: { url: string; size: number }[] = []
  let rest = value.slice(0, 20_000).trimStart()
  while (rest !== '' && found.length < maxCandidates) {
    const raw = /^[^\s]+/.exec(rest)?.[0] ?? ''
    const url = raw.replace(/^,+/, '').replace(/,+$/, '')
    rest = rest.slice(raw.length).trimStart()
    let size = 1
    if (!raw.endsWith(',')) {
      const end = rest.indexOf(',')
      const descriptor = (end < 0 ? rest : rest.slice(0, end)).trim()
      size = sizeOf(descriptor)
      rest = end < 0 ? '' : rest.slice(end + 1).trimStart()
    }
    if (url !== '') found.push({ url, size })
  }
  const rank = ({ size }: { size: number }): number => (size > enough ? 1 / size : size)
  return found.sort((a, b) => rank(b) - rank(a)).map(({ url }) => url)
}

/** The number of "800w" or "2x". */
function sizeOf(descriptor: string): number {
  const size = Number(/^[\d.]{1,10}(?=[wx])/.exec(descriptor)?.[0] ?? 1)
  return Number.isFinite(size) ? size : 1
}
