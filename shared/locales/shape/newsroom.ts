/** The words that set a newsroom's lines apart from the article, and a site's own lines from both. */

/** What a site says about its articles. */
export type SiteWords = {
  /** A line with only this is the site's. */
  siteLines: string[]
  /** A line that starts so is the site's. */
  siteOpeners: string[]
  /** A line that contains this is the site's. */
  siteParts: string[]
  /** Headings of lists below an article. */
  lists: string[]
  /** Headings of boxes that are the site's, whatever they contain. */
  boxes: string[]
  /** Beginnings of the heading of a box that asks for a subscription. */
  walls: string[]
  /** Texts of buttons that ask the reader for something. */
  asks: string[]
  /** Headings of the part of the page below an article, down to its end. */
  below: string[]
  /** Beginnings of a sentence that asks the reader to follow or subscribe... */
  invites: string[]
  /** ...and to what, somewhere in the same line. */
  channels: string[]
  /** Rubrics above a headline. */
  rubrics: string[]
  /** Services that a button shares an article to. */
  buttons: string[]
  /** Words after a number in a site's counts: "comments", "min read". */
  counts: string[]
}

/** The words of one locale, in lower case with diacritics. They are compared without diacritics. */
export type Newsroom = SiteWords & {
  /** Before a photo's source. A colon, a stroke or nothing follows: "Foto:", "Sursa foto". */
  credit: string[]
  /** Before a photo's source, with a name right after: "photo by". */
  creditBy: string[]
  /** Before an author's name that ends the line: "by", "de". */
  byline: string[]
  /** Before a colon and an author's name: "autor". */
  bylineLabels: string[]
  /** Labels before a name or date that say only who wrote the article, whose the photo is, and when it appeared. */
  plainAuthor: string[]
  plainPhoto: string[]
  plainPublished: string[]
  /** Ends a line that says who else worked on an article: "contributed to this report". */
  bylineEnds: string[]
  /** Before an addition to an article. */
  update: string[]
  /** Before a correction of an article. */
  correction: string[]
  /** Before a link to another article. */
  related: string[]
  /** Start of a line that sends the reader elsewhere, if one of `click` is in it. */
  more: string[]
  click: string[]
  /** Before a newsroom's e-mail address. */
  contacts: string[]
  /** The words of a date line, besides numbers. */
  dateWords: string[]
  /** Words in lower case between the parts of names. */
  nameWords: string[]
  /** Between two names: "Ana Pop și Ion Vlad". */
  and: string[]
}
