/** The words that set a newsroom's lines apart from the article, and a site's own lines from both. */

/** What a site writes around its articles, told by the words of one line. */
export type SiteLines = {
  /** A line with only this is the site's. */
  siteLines: string[]
  /** A line with only this, or that begins with this as a sentence, is the site's. */
  siteSentences: string[]
  /** A line that starts so is the site's, whatever follows. */
  siteOpeners: string[]
  /** A short line without a full stop that starts so is the site's. */
  shortOpeners: string[]
  /** Before a list of keywords: "tags". */
  tagLabels: string[]
  /** A line that contains this is the site's. Only whole clauses that no article has. */
  siteParts: string[]
  /** Words after a number in a site's counts: "comments", "min read". */
  counts: string[]
  /** Words between a number and a title in quotation marks: "thoughts on". */
  countsOf: string[]
}

/** A sentence that starts with one of `starts` and has one of `has` after it; `short`: only in a short line. */
type Appeal = { starts: string[]; has: string[]; short: boolean }

export type SiteAppeals = {
  /** What asks the reader to follow, pay, write or agree. */
  appeals: Appeal[]
  /** Words by which a site speaks of itself and to its reader: "our", "your". */
  ours: string[]
  /** After a comma these say whose words a sentence reports: "..., she said". No line of a site has them. */
  sayings: string[]
  /** Verbs of a sentence that reports. A line that sends the reader elsewhere has none of them. */
  statements: string[]
}

export type SiteBoxes = {
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
  /** Those of `below` that end an article of any length if more lines of the site follow. */
  forms: string[]
  /** Over the headline of the article before or after. */
  neighbours: string[]
  /** Rubrics above a headline. */
  rubrics: string[]
  /** Words on buttons and beside fields, which mean the site only beside another of its lines. */
  buttons: string[]
}

export type SiteWords = SiteLines & SiteAppeals & SiteBoxes

/** The words of one locale, in lower case with diacritics. They are compared without diacritics. */
export type Newsroom = SiteWords & {
  /** Before a photo's source. A colon, a stroke or nothing follows: "Foto:", "Sursa foto". */
  credit: string[]
  /** Before a photo's source, with a name right after: "photo by". */
  creditBy: string[]
  /** Words in lower case in a photo's source: "via", "archive". */
  creditWords: string[]
  /** Before an author's name that ends the line: "by", "de". */
  byline: string[]
  /** Words after `byline` that name a day and no author: "By Labor Day". */
  notNames: string[]
  /** Before a colon and an author's name: "autor". */
  bylineLabels: string[]
  /** Labels before a name or date that say only who wrote the article, whose the photo is, and when it appeared. */
  plainAuthor: string[]
  plainPhoto: string[]
  plainPublished: string[]
  /** Ends a line that says who else worked on an article: "contributed to this report". */
  bylineEnds: string[]
  /** What kind of text it is, alone above a headline: "press release". */
  genres: string[]
  /** Before an addition to an article. */
  update: string[]
  /** Before a correction of an article, or a note of its editors. */
  correction: string[]
  /** Before a link to another article; a colon, a stroke or nothing follows. */
  related: string[]
  /** Those after which the other article's headline may follow without a mark. */
  alsoRead: string[]
  /** Start of a line that sends the reader elsewhere, if one of `click` is in it. */
  more: string[]
  click: string[]
  /** Parts of what a site asks of its readers before it stores data on their device. Three of them make a notice. */
  consent: string[]
  /** Words of a notice in which a site speaks for itself or to its reader. */
  consentVoice: string[]
  /** Before a newsroom's e-mail address. */
  contacts: string[]
  /** The words of a date line, besides numbers. */
  dateWords: string[]
  /** Words in lower case between the parts of names. */
  nameWords: string[]
  /** Between two names: "Ana Pop și Ion Vlad". */
  and: string[]
}
