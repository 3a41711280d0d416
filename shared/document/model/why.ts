/** Why a block has its role: codes, so that a page can say them in its reader's language. */

export const whys = [
  /** An element, class or property of the page says so. */
  'markup',
  /** In the page's navigation, side column, footer or form. */
  'landmark',
  /** On the page, but not in its article. */
  'outside-article',
  /** Not shown on the page it comes from. */
  'hidden',
  /** Starts with a newsroom's label: "Foto:", "Citește și", "UPDATE", "Correction:". */
  'label',
  /** A line like "#Section / Author", or hashtags. */
  'hash-line',
  /** The same sentence over and over. */
  'repeated',
  /** Says the title again. */
  'repeats-title',
  /** Nothing but links to other pages. */
  'links-only',
  /** Below the end of the article. */
  'tail',
  /** In the site's other language. */
  'language',
  /** A name after "De", "By" and the like. */
  'name',
  /** Nothing but a date. */
  'date-line',
  /** A few words alone on a line: a picture's text. */
  'alone',
  /** Directly below a picture. */
  'after-image',
  /** The first line, short and without a stop. */
  'first-line',
  /** A few words right above the headline. */
  'above-title',
  /** The introduction under the title. */
  'under-title',
  /** The front matter or the upload names it. */
  'named',
  /** An editor has said so since. */
  'editor',
] as const
export type Why = (typeof whys)[number]
