/**
 * Groups of words in an element's class and id. Each group is evidence for or against the article; the fitted weights
 * say how much, so no word decides alone. They are the words of page builders, mostly English.
 */

const words = {
  article: 'article post story entry single news stire stiri articol',
  body: 'body content text articlebody bodytext richtext prose copy wysiwyg continut main maincontent',
  paragraph: 'paragraph para textblock',
  headline: 'headline title heading titlu',
  comments: 'comment comments respond reply disqus discussion responses comentarii commentlist opinions',
  share: 'share sharing social sharebar socials distribuie facebook twitter whatsapp pinterest follow',
  newsletter:
    'newsletter subscribe subscription subscriptions signup optin mailchimp abonare abonamente donation donate',
  ad: 'ad ads advert advertisement advertising adslot adsense dfp gpt publicitate reclama reclame sponsor sponsored promo promoted outbrain taboola banner',
  related:
    'related relatedposts relatedarticles recommended recommendations recommendation similar recomandate citestesi ' +
    'trending popular latest recirc recirculation readnext upnext mostread morefrom alsoread readalso carousel teaser teasers',
  more: 'more readmore',
  card: 'card cards tile tiles item items list listing feed stream grid slider river',
  navigation: 'nav navbar navigation menu breadcrumb breadcrumbs pagination pager pagenav megamenu skip toolbar',
  side: 'sidebar aside rail side column col secondary widget widgets rightrail',
  header: 'header masthead topbar logo brand branding',
  footer: 'footer bottom colophon copyright legal',
  dialog: 'modal popup overlay dialog lightbox cookie cookies consent gdpr privacy cmp toast notification',
  wall: 'paywall login signin register metered premium regwall',
  tags: 'tag tags taglist keywords topics etichete catlinks categories category',
  author: 'author authors autor autori bio byline meta postmeta writer contributor about',
  media: 'caption figcaption figure image img photo picture gallery video player media embed credit',
  lead: 'standfirst lead lede dek deck subtitle subheadline sapou excerpt intro summary abstract',
  hidden: 'hidden sronly visuallyhidden screenreader hide',
  contents: 'toc duration readtime audioplayer listen print',
  quiz: 'poll survey quiz bet betting odds score scores table stats infobox',
}

const groupOf = new Map(
  Object.entries(words).flatMap(([group, list]) => list.split(' ').map((word) => [word, group] as const)),
)

/** `comments` in "has-comments" or "no-sidebar" is not a word of the element itself. */
const denied = new Set(['has', 'no', 'with', 'without', 'is', 'not', 'js'])

const maxChars = 300

/** @returns the groups that the words of a class and id are in. */
export function groupsIn(classes: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const name of classes.slice(0, maxChars).split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
    if (denied.has(parts[0] ?? '')) continue
    for (const [index, part] of parts.entries()) {
      const group = groupOf.get(part) ?? groupOf.get(`${part}${parts[index + 1] ?? ''}`)
      if (group) found.add(group)
    }
  }
  return found
}
