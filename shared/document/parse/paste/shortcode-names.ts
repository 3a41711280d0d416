/** What WordPress's shortcodes stand for. Most are of plugins, and need no line here: only their brackets go. */

import type { Shortcode } from './shortcode.ts'

const names = (list: string): Set<string> => new Set(list.split(' '))

/** A video, a recording or a post, by its address or its number at a service. */
export const mediaCodes = names(
  'embed youtube vimeo audio video twitter tweet instagram facebook fb soundcloud tiktok spotify dailymotion ted wistia ' +
    'embedyt fvplayer flowplayer jwplayer kaltura playlist streamable scribd slideshare issuu googlemaps gmap map iframe ' +
    'video_player audio_player evp_embed_video wpvideo videopress arve lyte telegram',
)

/** With a picture and its caption between the brackets. */
export const captionCodes = names('caption wp_caption')

/** What the text between the brackets is. */
export const elementCodes = new Map([
  ['blockquote', 'blockquote'],
  ['pullquote', 'blockquote'],
  ['quote', 'blockquote'],
  ['b', 'strong'],
  ['i', 'em'],
  ['u', 'u'],
  ['s', 's'],
])

/** They hold a note, whose text follows the word that it is about. */
export const noteCodes = names('footnote fn mfn efn_note ref sidenote')

/** Names that no sentence has in brackets, so that they count without values too. */
export const bareCodes = names(
  'caption wp_caption embed gallery playlist toc youtube vimeo contact-form contact-form-7 gravityform ninja_form wpforms ' +
    'mc4wp_form mailpoet_form newsletter_form adrotate adinserter nextpage yarpp jetpack-related-posts ez-toc lwptoc addtoany ' +
    'rev_slider metaslider smartslider3 layerslider nggallery dropcap audio-player wp_ad_camp',
)

/** Where a service shows what has this number or name. */
export function mediaAddress(name: string, value: string): string | undefined {
  const isName = /^[\w-]{5,20}$/.test(value)
  if (/^https?:\/\//i.test(value)) return value
  if ((name === 'youtube' || name === 'embedyt' || name === 'lyte') && isName)
    return `https://www.youtube.com/watch?v=${value}`
  return name === 'vimeo' && /^\d{5,12}$/.test(value) ? `https://vimeo.com/${value}` : undefined
}

/** The first address among a shortcode's values. */
export function addressIn({ name, values }: Shortcode): string | undefined {
  for (const value of values.values()) {
    const address = mediaAddress(name, value)
    if (address !== undefined) return address
  }
  return undefined
}
