/**
 * Words in an element's class, id, rel or itemprop that hint at its role. They are the words of page builders, mostly
 * English.
 */
import type { Role } from './document.ts'

const words: [Role, string][] = [
  ['byline', 'byline author authors autor autori writer entrymeta postmeta articlemeta articleinfo storymeta'],
  ['date', 'dateline date datetime published publishdate timestamp datepublished datemodified'],
  ['section', 'kicker category categories catlinks rubric rubrica eyebrow articlesection'],
  ['standfirst', 'standfirst lead lede dek deck subtitle subheadline sapou excerpt intro abstract'],
  ['caption', 'caption figcaption legend'],
  ['credit', 'credit credits photocredit copyright sursafoto'],
  ['correction', 'correction erratum erata'],
  ['update', 'liveupdate'],
  [
    'related',
    'related relatedposts relatedarticles readmore readalso similar recommended recommendations recomandate citestesi similare',
  ],
  [
    'chrome',
    'nav navbar navigation menu breadcrumb breadcrumbs share sharing social comments comment respond newsletter cookie ' +
      'cookies consent banner sidebar promo ad ads advert advertisement advertising publicitate sponsor sponsored tags ' +
      'disqus discussion responses donate donation cta bookmarkcard recirc betting sronly visuallyhidden screenreader ' +
      'comentarii distribuie etichete abonare abonamente reclama reclame duration toc ' +
      'audioplayer typefile filemime blockfile ' +
      'taglist footer popup modal subscribe subscription widget pagination toolbar skip paywall login signup',
  ],
]

const roleOf = new Map(words.flatMap(([role, list]) => list.split(' ').map((word): [string, Role] => [word, role])))

/** `subtitle` in "entry-subtitle" is a hint; `comments` in "has-comments" or "no-sidebar" is not. */
const denied = new Set(['has', 'no', 'with', 'without', 'is'])

/**
 * "widget widget_search" is the site's box, "elementor-widget-text" any part of a page, "widget-image-caption" an
 * image's caption.
 */
const leading = new Set(['widget'])

const maxChars = 300

/** @returns the role of the first word that hints at one. */
export function roleHint(attribute: string): Role | undefined {
  for (const name of attribute.slice(0, maxChars).split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
    if (denied.has(parts[0] ?? '')) continue
    if (leading.has(parts[0] ?? '') && parts.includes('caption')) return 'caption'
    for (let i = 0; i < parts.length; i++) {
      if (i > 0 && leading.has(parts[i] ?? '')) continue
      const role = roleOf.get(parts[i] ?? '') ?? roleOf.get(`${parts[i]}${parts[i + 1] ?? ''}`)
      if (role) return role
    }
  }
  return undefined
}
