/** Why a block has its role: codes, so that the desk can show them in the reader's language. */

export const roleReasons = [
  /** An element, class or property of the page says so. */
  'markup',
  /** In the page's navigation, side column, footer or form. */
  'landmark',
  /** On the page, but outside its article. */
  'outside-article',
  /** Hidden on the original page. */
  'hidden',
  /** Starts with a newsroom's label: "Foto:", "Citește și", "UPDATE", "Correction:". */
  'label',
  /** A line like "#Section / Author", or hashtags. */
  'hash-line',
  /** The same sentence repeated. */
  'repeated',
  /** Repeats the title. */
  'repeats-title',
  /** Only links to other pages. */
  'links-only',
  /** Below the end of the article. */
  'tail',
  /** In the site's other language. */
  'language',
  /** A name after "De", "By" or a similar word. */
  'name',
  /** What a mail program put around the text: its head, a signature, a notice. */
  'mail',
  /** A page's number, or the line that runs over all pages. */
  'page-edge',
  /** Only a date. */
  'date-line',
  /** A few words alone on a line: an image's caption. */
  'alone',
  /** Directly below an image. */
  'after-image',
  /** The first line, short and without a full stop. */
  'first-line',
  /** A few words directly above the headline. */
  'above-title',
  /** The introduction under the title. */
  'under-title',
  /** Named in the front matter or the upload. */
  'named',
  /** Set by an editor. */
  'editor',
] as const
export type RoleReason = (typeof roleReasons)[number]
