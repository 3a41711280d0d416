/** Tells an embed that shows a post, film, sound or chart of another site from buttons and advertisements in a frame. */
import type { ParsedBlock } from '../model/parsed-block.ts'

/** Hosts, each with the paths at which it has posts and players. */
const hosts: [RegExp, RegExp][] = [
  [/(?:^|\.)facebook\.com$/, /^\/plugins\/(?:post|video)\.php|\/(?:posts|videos|photos?|reel|permalink)\b|^\/watch/],
  [/(?:^|\.)(?:twitter|x)\.com$/, /\/status\/|^\/embed\/tweet/i],
  [/(?:^|\.)instagram\.com$/, /^\/(?:[\w.]+\/)?(?:p|reel|tv)\//],
  [/(?:^|\.)tiktok\.com$/, /^\/embed|\/video\//],
  [/(?:^|\.)threads\.(?:net|com)$/, /\/post\//],
  [/(?:^|\.)linkedin\.com$/, /^\/embed\/|^\/posts\//],
  [/(?:^|\.)reddit(?:media)?\.com$/, /\/comments\//],
  [/^(?:www\.)?t\.me$/, /^\/[\w/]+\/\d+/],
  [/(?:^|\.)bsky\.app$/, /\/post\/|^\/embed\//],
  [/(?:^|\.)youtube(?:-nocookie)?\.com$/, /^\/(?:embed|watch|shorts|live)\b/],
  [/^youtu\.be$/, /^\/./],
  [/(?:^|\.)vimeo\.com$/, /^\/(?:video\/)?\d/],
  [/(?:^|\.)dailymotion\.com$/, /video|^\/player/],
  [/^(?:open\.spotify\.com|w\.soundcloud\.com|players\.brightcove\.net|rumble\.com|streamable\.com)$/, /^\/./],
  [/(?:^|\.)(?:flourish\.studio|datawrapper\.dwcdn\.net|infogram\.com|documentcloud\.org)$/, /^\/./],
]

export function isForeignPost({ kind, src }: ParsedBlock): boolean {
  const url = kind === 'embed' && src !== undefined ? URL.parse(src) : null
  return url !== null && hosts.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
}
