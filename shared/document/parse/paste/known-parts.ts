/**
 * What the elements of a paste are, by the classes and ids that programs give them: Word and other word processors, mail
 * programs, wikis, WordPress, Notion and Substack. A new program's habit is a line here.
 */

import type { DroppedReason } from '../../model/dropped.ts'

/**
 * `as`: another element in its place; `bare`: without its attributes; `items`: what its items are then. `drop`: in no
 * block. `unwrap`: only its content. `space`: white space of any width. `card`: a link shown as a card. `prefix`: words
 * before the next text.
 */
export type Part =
  | { is: 'as'; name: string; items?: string; bare?: boolean }
  | { is: 'drop'; reason: DroppedReason }
  | { is: 'unwrap' }
  | { is: 'space' }
  | { is: 'card' }
  | { is: 'prefix'; text: string }

/** A box of the program or site, which is never the article: as a navigation is. */
export const box: Part = { is: 'as', name: 'nav' }
export const plain: Part = { is: 'as', name: 'div' }
/** It begins with a picture in place of a word. */
export const callout: Part = { is: 'as', name: 'div' }
const drop = (reason: DroppedReason): Part => ({ is: 'drop', reason })

/** A class counts for any element, or only for those named before it. */
const lists: [Part, string][] = [
  // Word
  [drop('comment'), 'msocommentreference msocomanchor msocomtxt msocomoff msocommentsubject msocommenttext'],
  [drop('contents'), 'msotocheading msotof'],
  [drop('running-head'), 'msoheader msofooter'],
  [drop('deleted'), 'msodel'],
  [{ is: 'unwrap' }, 'msoins listcontainerwrapper'],
  [{ is: 'as', name: 'h1' }, 'msotitle'],
  [{ is: 'as', name: 'blockquote' }, 'msoquote msointensequote div.pullquote p.pullquote'],
  [{ is: 'space' }, 'apple-converted-space apple-tab-span'],
  // Mail
  [
    box,
    'gmail_attr gmail_signature gmail_signature_prefix moz-signature moz-cite-prefix moz-email-headers-table ' +
      'protonmail_signature_block protonmail_signature_block-user ms-outlook-mobile-signature yahoo-signature ' +
      'outlookmessageheader',
  ],
  // Wikis
  [drop('editing'), 'mw-editsection editsection edit-section template-fact'],
  [drop('anchor'), 'mw-cite-backlink footnote-backref footnote-back footnote-backlink reversefootnote'],
  [
    box,
    'navbox vertical-navbox catlinks printfooter hatnote dablink rellink mw-jump-link mw-indicators sistersitebox ' +
      'side-box ambox mbox-small authority-control portalbox portable-infobox page-header__actions ' +
      'page-actions-menu page-actions-menu__list vector-page-toolbar stub asbox ciot',
  ],
  [{ is: 'as', name: 'figure' }, 'div.thumbinner'],
  [{ is: 'as', name: 'figcaption' }, 'div.thumbcaption div.gallerytext'],
  // WordPress
  [drop('button'), 'wp-block-file__button'],
  [{ is: 'as', name: 'div', bare: true }, 'div.wp-block-file'],
  [{ is: 'as', name: 'figure' }, 'dl.wp-caption'],
  [{ is: 'unwrap' }, 'dt.wp-caption-dt'],
  [{ is: 'as', name: 'figcaption' }, 'dd.wp-caption-dd'],
  [
    box,
    'sharedaddy jp-relatedposts wp-block-latest-posts wp-block-latest-comments wp-block-rss wp-block-tag-cloud ' +
      'wp-block-categories wp-block-archives wp-block-calendar wp-block-search wp-block-social-links wp-block-loginout ' +
      'wp-block-navigation wp-block-query wp-block-page-list wp-block-comments wp-block-jetpack-subscriptions ' +
      'wp-block-jetpack-related-posts wp-block-jetpack-sharing-buttons wp-block-jetpack-like',
  ],
  // Notion
  [drop('icon'), 'page-header-icon property-icon'],
  [{ is: 'as', name: 'div', items: 'div' }, 'ul.toggle'],
  [callout, 'figure.callout'],
  [box, 'table.properties'],
  [{ is: 'prefix', text: '[ ]' }, 'div.checkbox-off'],
  [{ is: 'prefix', text: '[x]' }, 'div.checkbox-on'],
  [{ is: 'card' }, 'a.bookmark'],
  [box, 'link-to-page table_of_contents'],
  // Substack
  [drop('icon'), 'image-link-expand'],
  [
    box,
    'subscription-widget-wrap subscription-widget-wrap-editor subscription-widget p.button-wrapper captioned-button-wrap ' +
      'embedded-post-wrap embedded-publication-wrap digest-post-embed install-substack-app-embed poll-embed ' +
      'community-chat paywall-jump post-ufi subscribe-widget',
  ],
]

const byClass = new Map(lists.flatMap(([part, names]) => names.split(' ').map((name): [string, Part] => [name, part])))

/** Of Outlook and Apple's Mail, and of wikis. */
const byId = new Map(
  'divrplyfwdmsg signature applemailsignature ms-outlook-mobile-signature sitesub contentsub catlinks mw-indicators p-lang-btn'
    .split(' ')
    .map((name): [string, Part] => [name, box]),
)

export function partOfClass(element: string, classes: readonly string[]): Part | undefined {
  for (const name of classes) {
    const part =
      byClass.get(name) ?? byClass.get(`${element}.${name}`) ?? (name.startsWith('mso') ? partOfStyle(name) : undefined)
    if (part) return part
  }
  return undefined
}

/** Word's styles, which may end with the paragraph's place among equal ones. */
function partOfStyle(name: string): Part | undefined {
  if (/^msotoc\d$/.test(name)) return drop('contents')
  const [, heading] = /^msoheading([1-9])$/.exec(name) ?? []
  if (heading) return { is: 'as', name: `h${Math.min(Number(heading), 6)}` }
  const style = name.replace(/cxsp(first|middle|last)$/, '')
  return style === name ? undefined : byClass.get(style)
}

export const partOfId = (id: string | undefined): Part | undefined =>
  id === undefined ? undefined : byId.get(id.toLowerCase().replace(/^(?:x_){1,9}/, ''))
