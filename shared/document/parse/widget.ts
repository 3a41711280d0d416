/** Recognises an element that stands for a post, player or chart of another site, and finds its address. */
import { safeSrc } from '../model/address.ts'
import type { Embed } from './embed-attributes.ts'
import { playerEmbed } from './embed-attributes.ts'
import { type Attributes, oneLine } from './html-token.ts'
import { type WidgetAddress, widgetClasses, widgetElements } from './widget-table.ts'

/** Other elements keep their own meaning, whatever their class. */
const holders = new Set(['div', 'span', 'a', 'p', 'blockquote'])

/** Custom elements of a site's frame, and those that load parts of it. */
const furniture =
  /^amp-(?!.*player)|include|frame|fragment|template|slot|share|comment|consent|cookie|newsletter|login|search|menu|header|footer|related|analytics|track|pixel|icon|avatar|worker|list|feed|button|link|nav|(?:^|-)ads?(?:-|$)/

/** `joins`: text inside it of up to so many characters is part of the embed, such as a post's words. */
export type Widget = Embed & { joins: number }

/** A longer text inside is not a post or a label, but the rest of a page that forgot an end tag. */
export const maxPostChars = 4000
const maxLabelChars = 300

/** @returns undefined if the element is none. One without an address may have a player inside. */
export function widgetOf(name: string, attributes: Attributes, base: string | undefined): Widget | undefined {
  const known = knownWidget(name, attributes, base)
  if (known) return { ...known, joins: widgetElements.has(name) ? maxLabelChars : maxPostChars }
  const own = name.includes('-') && !furniture.test(name) ? customElement(name, attributes, base) : undefined
  return own && { ...own, joins: 0 }
}

function knownWidget(name: string, attributes: Attributes, base: string | undefined): Embed | undefined {
  const known = widgetElements.get(name)
  const byClass = holders.has(name) ? addressByClass(attributes, base) : undefined
  const src = addressAmong(known ?? [], attributes, base) ?? byClass ?? brightcove(name, attributes)
  if (src !== undefined) return { src, text: titleOf(attributes) }
  if (known) return noted(name, attributes, base)
  if (!holders.has(name)) return undefined
  const player = playerOf(attributes)
  if (player !== undefined) return { src: player, text: titleOf(attributes) }
  const marked = ['data-oembed-url', 'data-embed-url', 'data-video-url', 'data-video-src']
    .map((key) => attributes.get(key))
    .find((value) => value !== undefined && /^(?:https?:)?\/\//i.test(value))
  const address = marked === undefined ? undefined : safeSrc(marked, base)
  return address === undefined ? undefined : { src: address, text: titleOf(attributes) }
}

/** A video by its site and id, as in `data-provider="youtube" data-video-id="…"` or `data-youtube-id="…"`. */
function playerOf(attributes: Attributes): string | undefined {
  const get = (names: string[]) => names.map((name) => attributes.get(name)?.trim()).find(Boolean)
  const site = get(['data-provider', 'data-video-provider', 'data-source', 'data-type', 'data-player'])?.toLowerCase()
  const youtube = get(['data-youtube-id', 'data-youtube-video-id', 'data-yt-id', 'data-ytid'])
  const id = youtube ?? get(['data-video-id', 'data-videoid', 'data-embed-id', 'data-id'])
  if (id === undefined || !/^[\w-]{3,40}$/.test(id)) return undefined
  if (youtube !== undefined || site === 'youtube') return `https://www.youtube.com/watch?v=${id}`
  return site === 'vimeo' && /^\d+$/.test(id) ? `https://vimeo.com/${id}` : undefined
}

/** Whether a quotation is a post of another site, in that site's markup. */
export function isPost(attributes: Attributes): boolean {
  return /(?:^|[\s-])(twitter-tweet|twitter-video|instagram-media|text-post-media|reddit-card|fb-xfbml-parse-ignore|embed(?:-bq|-pub)?)(?:$|\s)/.test(
    attributes.get('class') ?? '',
  )
}

/** The address of a post in its quotation's own attributes. */
export function postAddress(attributes: Attributes, base: string | undefined): string | undefined {
  const [, account, post] =
    /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(attributes.get('data-bluesky-uri') ?? '') ?? []
  if (account && post) return `https://bsky.app/profile/${account}/post/${post}`
  return addressByClass(attributes, base) ?? safeSrc(attributes.get('cite') ?? '', base)
}

/** The address of what a script puts in its place. */
export function scriptAddress(attributes: Attributes): string | undefined {
  const telegram = attributes.get('data-telegram-post') ?? attributes.get('data-telegram-discussion')
  if (telegram && /^[\w/]{1,200}$/.test(telegram)) return `https://t.me/${telegram}`
  const src = safeSrc(attributes.get('src') ?? attributes.get('data-src') ?? '')
  if (src === undefined) return undefined
  for (const [pattern, address] of scripts) {
    const id = pattern.exec(src)?.[1]
    if (id !== undefined) return address.replace('*', () => id)
  }
  const video = attributes.get('data-video') ?? ''
  if (/^https:\/\/geo\.dailymotion\.com\//.test(src) && /^\w{1,40}$/.test(video))
    return `https://www.dailymotion.com/video/${video}`
  const infogram = /^infogram_\d+_([\w-]{1,80})$/.exec(attributes.get('id') ?? '')?.[1]
  return infogram === undefined ? undefined : `https://infogram.com/${infogram}`
}

const scripts: [RegExp, string][] = [
  [/^https:\/\/gist\.github\.com\/([\w/-]{1,200})\.js/, 'https://gist.github.com/*'],
  [/^https:\/\/datawrapper\.dwcdn\.net\/(\w{1,20})\//, 'https://datawrapper.dwcdn.net/*/'],
  [/^https:\/\/asciinema\.org\/a\/(\w{1,40})\.js/, 'https://asciinema.org/a/*'],
  [/^https:\/\/cdn\.jwplayer\.com\/players\/([\w-]{1,80})\.js/, 'https://cdn.jwplayer.com/players/*.html'],
]

function addressAmong(list: WidgetAddress[], attributes: Attributes, base: string | undefined): string | undefined {
  for (const { attribute, address } of list) {
    const value = attributes.get(attribute)?.trim()
    if (!value) continue
    if (address === '*') {
      const src =
        /^(?:https?:)?\/\//i.test(value) || (base !== undefined && value.startsWith('/'))
          ? safeSrc(value, base)
          : undefined
      if (src !== undefined) return src
    } else if (/^[\w./?=&-]{1,200}$/.test(value)) return address.replace('*', () => value.replace(/\/$/, ''))
  }
  return undefined
}

function addressByClass(attributes: Attributes, base: string | undefined): string | undefined {
  for (const name of (attributes.get('class') ?? '').slice(0, 500).split(/\s+/)) {
    const src = addressAmong(widgetClasses.get(name) ?? [], attributes, base)
    if (src !== undefined) return src
  }
  return undefined
}

/** Brightcove's player names account, player and video in attributes. */
function brightcove(name: string, attributes: Attributes): string | undefined {
  const account = attributes.get('data-account') ?? ''
  const video = attributes.get('data-video-id') ?? ''
  const player = attributes.get('data-player') ?? attributes.get('data-player-id') ?? 'default'
  if (!/^(?:video-js|amp-brightcove|video|div|brightcove-player)$/.test(name)) return undefined
  if (!/^\d{1,20}$/.test(account) || !/^[\w:-]{1,80}$/.test(video) || !/^[\w-]{1,80}$/.test(player)) return undefined
  return `https://players.brightcove.net/${account}/${player}_default/index.html?videoId=${encodeURIComponent(video)}`
}

/** A site's own element shows something of another site if it has a whole address. A player leaves a note at least. */
function customElement(name: string, attributes: Attributes, base: string | undefined): Embed | undefined {
  const embed = playerEmbed(attributes, [], undefined)
  if (embed.src !== undefined) return embed
  const href = safeSrc(attributes.get('href') ?? attributes.get('data-href') ?? '')
  if (href !== undefined) return { ...embed, src: href }
  return /player$/.test(name) ? noted(name, attributes, base) : undefined
}

function noted(name: string, attributes: Attributes, base: string | undefined): Embed {
  const embed = playerEmbed(attributes, [], base)
  return { ...embed, text: titleOf(attributes) || embed.text || name }
}

function titleOf(attributes: Attributes): string {
  return oneLine(attributes.get('title') ?? attributes.get('playlabel') ?? attributes.get('aria-label') ?? '')
}
