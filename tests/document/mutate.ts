/** Spoils originals as no generator of well-formed text would: cut, doubled, swapped, unclosed, mixed with what hurts. */
import type { Random } from '../simulation/random.ts'

const KiB = 1 << 10

const strange: readonly ((random: Random) => string)[] = [
  ({ pick }) => pick(['\u0000', '\ufeff', '\ud800', '\u202e', '\r', '\f', '\u00ad', '\u2028', '\uffff']),
  ({ pick }) => pick(['&amp;', '&#0;', '&#x1F600;', '&notit;', '&#xD800;', '&', '&#', '&lt;p&gt;', '&nbsp;', '&AMP']),
  ({ pick }) => pick(['<x-widget>', '</x-widget>', '<o:p>', '<blink>', '<image>', '<frameset>', '<body>', '</html>']),
  ({ pick }) => pick(['<p/>', '<div/>', '<td/>', '<a/>', '<svg/>', '<script/>', '<br/ >', '</br>', '</p>', '</>']),
  ({ pick }) => pick(['<table>', '<td>', '<li>', '<svg>', '<math>', '<select>', '<template>', '<pre>', '<object>']),
  ({ pick }) => pick(['<b hidden>', '<nav>', '<aside>', '<form>', '<dialog>', '<footer>', '<noscript>', '<figure>']),
  ({ pick }) => pick(['# ', '> ', '- ', '1. ', '```\n', '~~~', '**', '_', '`', '[', '](', '![', '| a |', '---\n']),
  ({ pick }) => pick(['[^1]: ', '[a]: <', '\\', '{#x}', ':::', '\n\n', '    ', '\t', '<!--', '-->', '<![CDATA[', '<?']),
  ({ pick }) => pick(['[caption]', '[/caption]', '[b]', 'From: ', '-- \n', '>> ', '• ', 'https://a.example/b_(c)']),
  ({ below, pick }) => pick(['<div>', '<b>', '<ul><li>', '<blockquote>', '> ', '[', '<font>', '(']).repeat(below(300)),
  ({ below, pick }) =>
    `<div ${pick(['class', 'id', 'style', 'title', 'x'])}="${pick(['a', 'byline ', '&']).repeat(below(8 * KiB))}">`,
  ({ below }) =>
    `<script type="application/ld+json">{"@type":"Article","articleBody":"${'Un rând. '.repeat(below(99))}"}</script>`,
]

const attributes: readonly string[] = [
  ...[' hidden', ' class="sidebar"', ' class="byline"', ' id="comments"', ' style="display:none"', ' lang="en"'],
  ...[' role="navigation"', ' aria-hidden="true"', ' =', ' "', " a='", ' onclick=x', ' src="//a.example"', ' href=#'],
  ...[' style="mso-list:l0 level2"', ' class=MsoTitle', ' contenteditable', ' /', ' dir=rtl', ' itemprop="author"'],
]

const frontMatter: readonly string[] = [
  ...['---\n', '---\ntitle: "Podul\n---\n', '---\ntitle: [a\nauthor: {b\n---\n', '+++\ntitle = 1\n+++\n', '---\n---\n'],
  ...['---\r\ntags:\r\n  - a\r\n', '---\ntitle: |\n  a\n b\n---', '--- \n: :\n---\n', '---\n&a [*a]\n---\n'],
]

type Change = (parts: string[], random: Random, other: readonly string[]) => void

const changes: readonly Change[] = [
  (parts, { below }) => void parts.splice(below(parts.length), 1 + below(4)),
  (parts, { below }) => {
    const at = below(parts.length)
    parts.splice(at, 0, ...parts.slice(at, at + 1 + below(20)))
  },
  (parts, { below }) => {
    const [one, two] = [below(parts.length), below(parts.length)]
    const [first = '', second = ''] = [parts[one], parts[two]]
    parts[one] = second
    parts[two] = first
  },
  (parts, { below }) => {
    const ends = parts.flatMap((part, index) => (part.startsWith('</') ? [index] : []))
    const at = ends[below(ends.length)]
    if (at !== undefined) parts[at] = (parts[at] ?? '').slice((parts[at] ?? '').indexOf('>') + 1)
  },
  (parts, { below, pick }) => {
    const at = below(parts.length)
    const part = parts[at] ?? ''
    const end = part.indexOf('>')
    if (part.startsWith('<') && end > 0) parts[at] = part.slice(0, end) + pick(attributes) + part.slice(end)
  },
  (parts, random) => void parts.splice(random.below(parts.length + 1), 0, random.pick(strange)(random)),
  (parts, random) => {
    const at = random.below(parts.length)
    const part = parts[at] ?? ''
    const cut = random.below(part.length + 1)
    parts[at] = part.slice(0, cut) + random.pick(strange)(random) + part.slice(cut)
  },
  (parts, { below }, other) => {
    const from = below(other.length)
    parts.splice(below(parts.length), 0, ...other.slice(from, from + 1 + below(20)))
  },
  (parts, { pick }) => void parts.unshift(pick(frontMatter)),
]

/** @param other gives pieces of its own, of whatever format. */
export function mutate(content: string, other: string, random: Random): string {
  const parts = piecesOf(content)
  for (let left = random.below(12); left >= 0; left--) random.pick(changes)(parts, random, piecesOf(other))
  const mutated = parts.join('')
  return random.chance(0.1) ? mutated.slice(0, random.below(mutated.length + 1)) : mutated
}

/** Each begins at a tag or a line. */
const piecesOf = (content: string): string[] => content.split(/(?=[<\n])/)
