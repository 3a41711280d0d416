/** The words by which a newsroom's lines are told from the article, and a site's own lines from both. */

/** What a site says about its articles. */
export type SiteWords = {
  /** A line that says nothing but this is the site's. */
  siteLines: string[]
  /** A line that starts so is the site's. */
  siteOpeners: string[]
  /** A line that has this in it is the site's. */
  siteParts: string[]
  /** Heads of lists below an article. */
  lists: string[]
  /** Heads of boxes that are the site's, whatever is in them. */
  boxes: string[]
  /** Heads of boxes that ask for a subscription: the line starts so. */
  walls: string[]
  /** What buttons say that ask the reader for something. */
  asks: string[]
  /** Heads of what stands below an article, to the page's end. */
  below: string[]
  /** How a sentence begins that asks the reader to follow or subscribe... */
  invites: string[]
  /** ...and to what, somewhere in the same line. */
  channels: string[]
  /** Rubrics that stand over a headline. */
  rubrics: string[]
  /** Where a button shares an article to. */
  buttons: string[]
  /** What sites count, after a number: "comments", "min read". */
  counts: string[]
}

/** Of one locale. Written in lower case with diacritics; they are compared without. */
export type Newsroom = SiteWords & {
  /** Before a photo's source. A colon, a stroke or nothing follows: "Foto:", "Sursa foto". */
  credit: string[]
  /** Before a photo's source, with a name right after: "photo by". */
  creditBy: string[]
  /** Before an author's name, after which nothing follows: "by", "de". */
  byline: string[]
  /** Before a colon and an author's name: "autor". */
  bylineLabels: string[]
  /** Labels before a name or date that say only who wrote the article, whose the photo is, and when it appeared. */
  plainAuthor: string[]
  plainPhoto: string[]
  plainPublished: string[]
  /** Ends a line that says who else worked on an article: "contributed to this report". */
  bylineEnds: string[]
  /** Before what was added to an article. */
  update: string[]
  /** Before what was put right in an article. */
  correction: string[]
  /** Before a link to another article. */
  related: string[]
  /** Start of a line that sends the reader elsewhere, if one of `click` is in it. */
  more: string[]
  click: string[]
  /** Before a newsroom's e-mail address. */
  contacts: string[]
  /** Words of which a date line consists, beside numbers. */
  dateWords: string[]
  /** Words in lower case between the parts of names. */
  nameWords: string[]
}
