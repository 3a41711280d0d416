/** How the HTML parser treats elements. An element that is not listed is inline and leaves its text unchanged. */
import type { DroppedReason } from './dropped.ts'
import type { TagName } from './inline-tags.ts'

export const inlineTags = new Map<string, TagName>([
  ['a', 'a'],
  ['em', 'em'],
  ['i', 'em'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['var', 'code'],
  ['s', 's'],
  ['del', 's'],
  ['strike', 's'],
  ['u', 'u'],
  ['ins', 'u'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['mark', 'mark'],
  ['q', 'q'],
  ['cite', 'cite'],
  ['abbr', 'abbr'],
  ['acronym', 'abbr'],
])

const names = (list: string): Set<string> => new Set(list.split(' '))

/** AMP elements that sites put beside the article. */
const ampFurniture = 'amp-ad amp-embed amp-sidebar amp-consent amp-sticky-ad amp-user-notification'

/** Elements that start a new block. */
export const blockElements = names(
  `${ampFurniture} ` +
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav noscript ol optgroup option p ' +
    'pre search section select summary table tbody td textarea tfoot th thead tr ul xmp',
)

/** Why the content of an element is held until it ends; but for code, the reason why its text may be left out. */
export type HeldPurpose =
  | Extract<
      DroppedReason,
      'script' | 'style' | 'page-title' | 'hidden' | 'template' | 'drawing' | 'fallback' | 'placeholder'
    >
  | 'code'
  | 'noscript'
  | 'field'

export const heldElements = new Map<string, HeldPurpose>([
  ['script', 'script'],
  ['style', 'style'],
  ['title', 'page-title'],
  ['template', 'template'],
  ['svg', 'drawing'],
  ...'iframe object audio video canvas applet noembed noframes'
    .split(' ')
    .map((name): [string, HeldPurpose] => [name, 'fallback']),
  ['pre', 'code'],
  ['xmp', 'code'],
  ['noscript', 'noscript'],
  ['textarea', 'field'],
])

/** Elements whose content is not text of the page. */
export const skippedElements = names(
  'script style template noembed noframes iframe svg object audio video canvas applet',
)

/** Elements without content. */
export const voidElements = names('area base br col embed frame hr img input link meta param source track wbr')

/** The tokenizer's mode after the start tag (html.spec.whatwg.org, "parsing": the generic algorithms). */
export const textModes = new Map<string, 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA' | 'PLAINTEXT'>([
  ['title', 'RCDATA'],
  ['textarea', 'RCDATA'],
  ['style', 'RAWTEXT'],
  ['xmp', 'RAWTEXT'],
  ['iframe', 'RAWTEXT'],
  ['noembed', 'RAWTEXT'],
  ['noframes', 'RAWTEXT'],
  ['script', 'SCRIPT_DATA'],
  ['plaintext', 'PLAINTEXT'],
])

/** The open elements that a start tag closes if their end tags are missing; the search stops at the barrier. */
export const impliedEnds = new Map<string, { closes: Set<string>; barrier: Set<string> }>(
  Object.entries({
    li: { closes: names('li'), barrier: names('ul ol menu dir') },
    dt: { closes: names('dt dd'), barrier: names('dl') },
    dd: { closes: names('dt dd'), barrier: names('dl') },
    tr: { closes: names('tr'), barrier: names('table') },
    td: { closes: names('td th'), barrier: names('tr table') },
    th: { closes: names('td th'), barrier: names('tr table') },
    tbody: { closes: names('thead tbody tfoot'), barrier: names('table') },
    thead: { closes: names('thead tbody tfoot'), barrier: names('table') },
    tfoot: { closes: names('thead tbody tfoot'), barrier: names('table') },
    option: { closes: names('option'), barrier: names('select') },
  }),
)

/** Elements that end a list of choices without an end tag, which would hide the rest of the page. */
export const selectEnds = names('p h1 h2 h3 h4 h5 h6 article section main figure ul ol table blockquote header footer')

/** An end tag inside these closes nothing outside of them. */
export const scopeElements = names('td th caption')
export const tableElements = names('table thead tbody tfoot tr td th caption')

/** Page furniture. A footer in a quote is excepted, because it names the quoted person. */
export const landmarkElements = names(`${ampFurniture} nav aside footer form button select textarea dialog search`)
export const landmarkRoles = names(
  'navigation banner contentinfo complementary dialog alertdialog search menu menubar form',
)
