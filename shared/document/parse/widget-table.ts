/**
 * Elements and classes with which pages place posts, players and charts of other sites, and the attributes that tell
 * what they place. An asterisk in an address stands for the attribute's value; alone, the value is the address.
 */

export type WidgetAddress = { attribute: string; address: string }

const youtube = 'https://www.youtube.com/watch?v=*'
const vimeo = 'https://vimeo.com/*'
const dailymotion = 'https://www.dailymotion.com/video/*'
const tweet = 'https://twitter.com/i/status/*'
const tiktok = 'https://www.tiktok.com/embed/v2/*'
const wistia = 'https://fast.wistia.net/embed/iframe/*'

const elements = `
amp-youtube data-videoid ${youtube}
amp-youtube data-live-channelid https://www.youtube.com/embed/live_stream?channel=*
amp-twitter data-tweetid ${tweet}
amp-instagram data-shortcode https://www.instagram.com/p/*/
amp-facebook data-href *
amp-vimeo data-videoid ${vimeo}
amp-dailymotion data-videoid ${dailymotion}
amp-tiktok data-src *
amp-tiktok data-src ${tiktok}
amp-soundcloud data-trackid https://api.soundcloud.com/tracks/*
amp-soundcloud data-playlistid https://api.soundcloud.com/playlists/*
amp-reddit data-src *
amp-pinterest data-url *
amp-gist data-gistid https://gist.github.com/*
amp-imgur data-imgur-id https://imgur.com/*
amp-wistia-player data-media-hashed-id ${wistia}
amp-jwplayer data-media-id https://cdn.jwplayer.com/previews/*
amp-brid-player data-video https://services.brid.tv/services/video/*
amp-embedly-card data-url *
amp-google-document-embed src *
amp-iframe src *
amp-video-iframe src *
amp-video src *
amp-audio src *
lite-youtube videoid ${youtube}
lite-youtube video-id ${youtube}
youtube-lite-player videoid ${youtube}
lite-youtube-embed videoid ${youtube}
youtube-video src *
youtube-video videoid ${youtube}
youtube-video video-id ${youtube}
youtube-embed videoid ${youtube}
youtube-player videoid ${youtube}
lite-vimeo videoid ${vimeo}
lite-vimeo-embed videoid ${vimeo}
vimeo-video src *
vimeo-video video-id ${vimeo}
lite-tiktok videoid ${tiktok}
lite-dailymotion videoid ${dailymotion}
wistia-player media-id ${wistia}
spotify-embed src *
spotify-audio src *
oembed url *
twitter-widget data-tweet-id ${tweet}
fb:post href *
fb:video href *
`

const classes = `
fb-post data-href *
fb-video data-href *
fb-comment-embed data-href *
tumblr-post data-href *
flourish-embed data-src https://public.flourish.studio/*/
flourish-embed data-url *
infogram-embed data-id https://infogram.com/*
typeform-widget data-url *
apester-media data-media-id https://renderer.apester.com/v2/*
strava-embed-placeholder data-embed-id https://www.strava.com/activities/*
youtube-player data-src *
youtube-player data-id ${youtube}
youtube-player data-video-id ${youtube}
youtube-player data-youtube-id ${youtube}
rll-youtube-player data-src *
rll-youtube-player data-id ${youtube}
lazy-youtube data-src *
lazy-youtube data-id ${youtube}
lazy-youtube data-embed ${youtube}
youtube-lazy data-id ${youtube}
youtube data-embed ${youtube}
youtube data-id ${youtube}
youtube-embed data-id ${youtube}
youtube-embed data-video-id ${youtube}
youtube-embed data-video_id ${youtube}
js-youtube data-id ${youtube}
video-youtube data-id ${youtube}
lazy-vimeo data-id ${vimeo}
vimeo-player data-id ${vimeo}
vimeo-player data-vimeo-id ${vimeo}
wistia_embed data-video-id ${wistia}
instagram-media data-instgrm-permalink *
text-post-media data-text-post-permalink *
tiktok-embed cite *
mastodon-embed data-embed-url *
imgur-embed-pub data-id https://imgur.com/*
twitter-tweet data-tweet-id ${tweet}
`

export const widgetElements = table(elements)
export const widgetClasses = table(classes)

function table(rows: string): ReadonlyMap<string, WidgetAddress[]> {
  const found = new Map<string, WidgetAddress[]>()
  for (const row of rows.trim().split('\n')) {
    const [name = '', attribute = '', address = ''] = row.split(' ')
    found.set(name, [...(found.get(name) ?? []), { attribute, address }])
  }
  return found
}
