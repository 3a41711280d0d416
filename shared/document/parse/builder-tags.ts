/**
 * Tags of site builders in Markdown: Hugo's `{{< figure src="…" >}}`, Jekyll's `{% include video id="…" %}`, a
 * component of MDX alone on a line, `<YouTube id="…" />`. A picture or player becomes HTML; of any other tag only its
 * texts stay.
 */
import { escapeHtml } from '../../text/escape-html.ts'
import { safeSrc } from '../model/address.ts'

/** `left`: whether a part of the tag is not in the HTML. */
type TagHtml = { html: string; left: boolean }

type Arguments = { named: ReadonlyMap<string, string>; listed: readonly string[] }

const names = (list: string): Set<string> => new Set(list.split(' '))

const pictures = names('figure image img picture photo foto imagine lightbox responsiveimage captionedimage postimage')
const frames = names('embed iframe video audio player oembed')
/** The address of a post or player by its id, or by its author and id. */
const sites = new Map<string, (id: string, author: string) => string>([
  ['youtube', (id) => `https://www.youtube.com/watch?v=${id}`],
  ['youtubelite', (id) => `https://www.youtube.com/watch?v=${id}`],
  ['vimeo', (id) => `https://vimeo.com/${id}`],
  ['tweet', (id, author) => `https://x.com/${author || 'i'}/status/${id}`],
  ['twitter', (id, author) => `https://x.com/${author || 'i'}/status/${id}`],
  ['x', (id, author) => `https://x.com/${author || 'i'}/status/${id}`],
  ['instagram', (id) => `https://www.instagram.com/p/${id}/`],
  ['tiktok', (id, author) => `https://www.tiktok.com/@${author}/video/${id}`],
  ['gist', (id, author) => `https://gist.github.com/${author}/${id}`],
  ['spotify', (id) => `https://open.spotify.com/track/${id}`],
])

const addresses = ['src', 'url', 'link', 'href', 'path', 'imagepath', 'file', 'image']
const captions = ['caption', 'title', 'legend', 'legenda', 'attr', 'credit', 'attribution']
const proses = names('title caption text quote content description summary message author attr credit')

/** @param name of the tag, such as "figure" or "figure.html" */
export function tagHtml(name: string, written: string): TagHtml {
  const { named, listed } = readArguments(written)
  const kind = plain(name)
  const of = (keys: readonly string[]): string => keys.map((key) => named.get(key)).find(Boolean) ?? ''
  if (pictures.has(kind)) {
    const src = of(addresses) || (listed[0] ?? '')
    if (src) return pictureHtml(src, of(['alt']), captionsOf(named, of(['alt'])))
  }
  const src = addressOf(kind, { named, listed })
  if (src)
    return { html: `<iframe src="${escapeHtml(src)}" title="${escapeHtml(of(['title']))}"></iframe>`, left: false }
  const texts = [...named].flatMap(([key, value]) => (proses.has(key) ? value : [])).concat(listed.filter(isProse))
  return { html: texts.map((text) => `<p>${escapeHtml(text)}</p>`).join(''), left: true }
}

function pictureHtml(src: string, alt: string, captions: string[]): TagHtml {
  const said = captions.map((caption) => `<figcaption>${escapeHtml(caption)}</figcaption>`).join('')
  return { html: `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${said}</figure>`, left: false }
}

/** The caption and the credit, once each. */
function captionsOf(named: Arguments['named'], alt: string): string[] {
  const texts = captions.flatMap((key) => named.get(key) ?? [])
  return [...new Set(texts)].filter((text) => text !== '' && text !== alt)
}

/** The http(s) address of a player or post; undefined if the tag has none. */
function addressOf(kind: string, { named, listed }: Arguments): string | undefined {
  const site = sites.get(kind === 'video' ? plain(named.get('provider') ?? kind) : kind)
  if (!site && !frames.has(kind)) return undefined
  const given = addresses.map((key) => named.get(key)).find(Boolean) ?? listed.find((value) => /^https?:/i.test(value))
  const id = named.get('id') ?? named.get('videoid') ?? named.get('v') ?? listed.at(-1) ?? ''
  const author = named.get('user') ?? named.get('username') ?? (listed.length > 1 ? (listed[0] ?? '') : '')
  return safeSrc(given ?? (site && /^[\w-]{1,60}$/.test(id) ? site(id, author.replace(/^@/, '')) : ''))
}

function readArguments(written: string): Arguments {
  const named = new Map<string, string>()
  const listed: string[] = []
  for (const [, key, ...values] of written.matchAll(
    /(?:([\w:-]{1,40})\s?=\s?)?(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|([^\s"'={}]+))/g,
  )) {
    const value = (values.find((each) => each !== undefined) ?? '').replace(/\s+/g, ' ').trim()
    if (key) named.set(plain(key), value)
    else if (value) listed.push(value)
  }
  return { named, listed }
}

const plain = (name: string): string =>
  (name.split('/').at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[_:-]/g, '')
const isProse = (value: string): boolean => value.includes(' ') && !/^\w+:/.test(value)
