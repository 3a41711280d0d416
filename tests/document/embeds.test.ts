/** Posts, players and charts of other sites: each leaves an embed with its address, or at least a note. */
import { describe, expect, it } from 'vitest'
import { outline, parsed } from './parsed.ts'

const embedsOf = (markup: string) =>
  parsed('html', `<p>Un text de la început.</p>${markup}<p>Un text de la sfârșit.</p>`)
    .blocks.filter(({ kind }) => kind === 'embed')
    .map(({ src, text }) => [src, text])

describe('an element of another site gives its address', () => {
  it.each([
    [
      '<div class="fb-post" data-href="https://www.facebook.com/primaria/posts/7"></div>',
      'https://www.facebook.com/primaria/posts/7',
    ],
    [
      '<div class="fb-video" data-href="https://www.facebook.com/primaria/videos/8/"></div>',
      'https://www.facebook.com/primaria/videos/8/',
    ],
    [
      '<fb:post href="https://www.facebook.com/primaria/posts/7"></fb:post>',
      'https://www.facebook.com/primaria/posts/7',
    ],
    [
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="primaria/12"></script>',
      'https://t.me/primaria/12',
    ],
    [
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-discussion="primaria/13"></script>',
      'https://t.me/primaria/13',
    ],
    ['<script src="https://gist.github.com/ana/1a2b3c.js"></script>', 'https://gist.github.com/ana/1a2b3c'],
    [
      '<script src="https://datawrapper.dwcdn.net/aBc12/embed.js" defer></script>',
      'https://datawrapper.dwcdn.net/aBc12/',
    ],
    [
      '<script src="https://geo.dailymotion.com/player/x1.js" data-video="x8k2"></script>',
      'https://www.dailymotion.com/video/x8k2',
    ],
    [
      '<script id="infogram_0_a1-b2" src="https://e.infogram.com/js/dist/embed.js"></script>',
      'https://infogram.com/a1-b2',
    ],
    [
      '<div class="flourish-embed flourish-chart" data-src="visualisation/345"></div>',
      'https://public.flourish.studio/visualisation/345/',
    ],
    ['<div class="infogram-embed" data-id="a1-b2" data-type="interactive"></div>', 'https://infogram.com/a1-b2'],
    ['<amp-youtube data-videoid="Qw3rTy"></amp-youtube>', 'https://www.youtube.com/watch?v=Qw3rTy'],
    ['<amp-twitter data-tweetid="1234567"></amp-twitter>', 'https://twitter.com/i/status/1234567'],
    ['<amp-instagram data-shortcode="AbC"></amp-instagram>', 'https://www.instagram.com/p/AbC/'],
    [
      '<amp-facebook data-href="https://www.facebook.com/primaria/posts/7"></amp-facebook>',
      'https://www.facebook.com/primaria/posts/7',
    ],
    ['<amp-vimeo data-videoid="27246366"></amp-vimeo>', 'https://vimeo.com/27246366'],
    ['<amp-tiktok data-src="6948210747285441798"></amp-tiktok>', 'https://www.tiktok.com/embed/v2/6948210747285441798'],
    [
      '<amp-iframe src="https://harta.example/1"><amp-img placeholder src="https://harta.example/p.png"></amp-img></amp-iframe>',
      'https://harta.example/1',
    ],
    ['<amp-video src="https://v.example/1.mp4"><div fallback>Fără film.</div></amp-video>', 'https://v.example/1.mp4'],
    ['<amp-audio><source src="https://v.example/1.mp3"></amp-audio>', 'https://v.example/1.mp3'],
    [
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/ana/status/1"></a></blockquote>',
      'https://twitter.com/ana/status/1',
    ],
    ['<twitter-widget data-tweet-id="1234567"></twitter-widget>', 'https://twitter.com/i/status/1234567'],
    [
      '<div class="twitter-tweet-rendered"><iframe data-tweet-id="1234567"></iframe></div>',
      'https://twitter.com/i/status/1234567',
    ],
    [
      '<div class="player" data-provider="youtube" data-video-id="Qw3rTy"></div>',
      'https://www.youtube.com/watch?v=Qw3rTy',
    ],
    ['<div data-youtube-id="Qw3rTy"></div>', 'https://www.youtube.com/watch?v=Qw3rTy'],
    ['<div data-video-src="https://v.example/1.mp4"></div>', 'https://v.example/1.mp4'],
    ['<lite-youtube videoid="Qw3rTy"></lite-youtube>', 'https://www.youtube.com/watch?v=Qw3rTy'],
    ['<lite-vimeo videoid="27246366"></lite-vimeo>', 'https://vimeo.com/27246366'],
    [
      '<youtube-video src="https://www.youtube.com/watch?v=Qw3rTy"></youtube-video>',
      'https://www.youtube.com/watch?v=Qw3rTy',
    ],
    [
      '<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/Qw3rTy" data-id="Qw3rTy"></div>',
      'https://www.youtube.com/embed/Qw3rTy',
    ],
    ['<figure class="media"><oembed url="https://vimeo.com/27246366"></oembed></figure>', 'https://vimeo.com/27246366'],
    ['<div data-oembed-url="https://vimeo.com/27246366"><div></div></div>', 'https://vimeo.com/27246366'],
    [
      '<video-js data-account="12" data-player="ab" data-embed="default" data-video-id="34"></video-js>',
      'https://players.brightcove.net/12/ab_default/index.html?videoId=34',
    ],
    ['<radio-player src="https://radio.example/live.mp3"></radio-player>', 'https://radio.example/live.mp3'],
    ['<iframe data-src="https://v.example/1" src="about:blank"></iframe>', 'https://v.example/1'],
    ['<iframe data-cookieblock-src="https://v.example/1"></iframe>', 'https://v.example/1'],
    ['<video><source src="https://v.example/1.mp4" type="video/mp4"></video>', 'https://v.example/1.mp4'],
    ['<object><param name="movie" value="https://v.example/1.swf"></object>', 'https://v.example/1.swf'],
    [
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:7/app.bsky.feed.post/9"><p>O zi.</p></blockquote>',
      'https://bsky.app/profile/did:plc:7/post/9',
    ],
    [
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/iasi/comments/1/">Ninge</a> de <a href="https://www.reddit.com/user/a/">u/a</a></blockquote>',
      'https://www.reddit.com/r/iasi/comments/1/',
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/"></blockquote>',
      'https://www.instagram.com/p/AbC/',
    ],
    [
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ana/post/1"><a href="https://www.threads.net/@ana">@ana</a></blockquote>',
      'https://www.threads.net/@ana/post/1',
    ],
    [
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ana/video/1"><section>O zi. <a href="https://www.tiktok.com/music/2">Muzică</a></section></blockquote>',
      'https://www.tiktok.com/@ana/video/1',
    ],
    [
      '<blockquote class="mastodon-embed" data-embed-url="https://m.example/@ana/1/embed"><a href="https://m.example/@ana/1">Post</a></blockquote>',
      'https://m.example/@ana/1/embed',
    ],
  ])('%s', (markup, src) => {
    const embeds = embedsOf(markup)
    expect(embeds).toHaveLength(1)
    expect(embeds[0]?.[0]).toBe(src)
  })
})

it('a post’s words are in its embed', () => {
  const post =
    '<div class="fb-post" data-href="https://www.facebook.com/primaria/posts/7"><blockquote class="fb-xfbml-parse-ignore"><p>Podul se redeschide.</p>Publicat de <a href="https://www.facebook.com/primaria">Primăria</a></blockquote></div>'
  expect(embedsOf(post)).toEqual([
    ['https://www.facebook.com/primaria/posts/7', 'Podul se redeschide.\nPublicat de Primăria'],
  ])
})

it('a player without an address leaves its title or its name', () => {
  expect(embedsOf('<amp-connatix-player data-player-id="x"></amp-connatix-player>')).toEqual([
    [undefined, 'amp-connatix-player'],
  ])
  expect(embedsOf('<iframe srcdoc="<p>x</p>" title="Harta lucrărilor"></iframe>')).toEqual([
    [undefined, 'Harta lucrărilor'],
  ])
})

it.each([
  '<div class="fb-post" data-href="https://www.facebook.com/a/posts/7">',
  '<amp-youtube data-videoid="Qw3rTy">',
])('what %s does not end stays the article’s', (tag) => {
  const { blocks } = parsed('html', `<article><p>Un text.</p>${tag}<h2>Mai departe</h2><p>Alt text.</p></article>`)
  expect(blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 12)}`)).toEqual([
    'paragraph: Un text.',
    'embed: https://www.',
    'heading: Mai departe',
    'paragraph: Alt text.',
  ])
})

it.each([
  '<iframe src="https://www.googletagmanager.com/ns.html?id=G" height="0" width="0"></iframe>',
  '<iframe src="https://s.example/px" style="display:none"></iframe>',
  '<amp-analytics><script type="application/json">{}</script></amp-analytics>',
  '<amp-social-share type="facebook" data-href="https://a.example/"></amp-social-share>',
  '<share-button url="https://a.example/"></share-button>',
  '<amp-list src="https://a.example/list.json"></amp-list>',
  '<div class="fb-like" data-href="https://a.example/"></div>',
])('%s is no embed', (markup) => expect(embedsOf(markup)).toEqual([]))

it('an element that nobody knows keeps its text', () => {
  expect(
    outline(parsed('html', '<bsp-article-body><p>Un text.</p><x-note>O notă</x-note></bsp-article-body>')),
  ).toEqual(['paragraph body: Un text.', 'paragraph body: O notă'])
})

it('a post alone in a box called social is shown, a share bar is not', () => {
  const page = (box: string) =>
    parsed(
      'html',
      `<!doctype html><article><h1>Podul se redeschide</h1><p>${'Podul se redeschide luni dimineață. '.repeat(9)}</p><div class="social-media">${box}</div><p>${'Șoferii vor trece pe ambele sensuri. '.repeat(9)}</p></article>`,
    )
  const post = '<iframe src="https://www.facebook.com/plugins/post.php?href=x" title="O postare"></iframe>'
  const button = '<iframe src="https://www.facebook.com/plugins/like.php?href=x" title="Apreciază"></iframe>'
  const shown = (box: string) => page(box).blocks.filter(({ kind, render }) => kind === 'embed' && render).length
  expect([shown(post), shown(button), shown(`${post}<a href="/f">Urmărește-ne</a>`)]).toEqual([1, 0, 0])
})
