/** What a parser left out of a document's blocks: reasons as codes, so that the desk can show them in any language. */
import * as z from 'zod'

const reasons = [
  /** Code of the page's scripts. */
  'script',
  /** The page's styles. */
  'style',
  /** The page's title element. It is compared with the headlines. */
  'page-title',
  /** Hidden on the page, inside a sentence. */
  'hidden',
  /** In a template, which browsers don't show. */
  'template',
  /** Words in a drawing, such as an icon's name or a chart's labels. */
  'drawing',
  /** Shown only where a player, frame or canvas does not work. */
  'fallback',
  /** A copy of a picture that the document already has. */
  'repeated',
  /** Stands in for an address that the page hides from robots. The address is in the text. */
  'placeholder',
  /** A picture without a usable address: it is relative, and the page has no base, or it is inside a document. */
  'picture',
  /** A player or frame without a usable address. */
  'embed',
  /** A Markdown definition that nothing refers to. */
  'definition',
  /** Fields of the front matter that Punte does not read. */
  'front-matter',
  /** Signs of a dialect of Markdown, such as an attribute of a heading. */
  'sign',
  /** A remark of a colleague beside the text. */
  'comment',
  /** Text that a tracked change deletes. */
  'deleted',
  /** What a program stores about the document. */
  'metadata',
  /** A document's table of contents. */
  'contents',
  /** The header or footer of a printed page. */
  'running-head',
  /** The sign or number before a list's item, which the list itself shows. */
  'list-marker',
  /** A link that only leads back from a note, or to a place in the page. */
  'anchor',
  /** For those who edit a wiki: a link to its form, or what they are asked to add. */
  'editing',
  /** A shortcode that stands for what the text does not contain. */
  'shortcode',
  /** A picture in place of a word: the sign of a box, the state of a task. */
  'icon',
  /** Signs that lines are quoted in a mail. */
  'quote-mark',
  /** Hyphens that only cut words at the ends of lines. */
  'line-hyphen',
  /** Addresses that mail programs write after the words that they link. The words are links now. */
  'link-address',
  /** The label of a button that does nothing in an article. */
  'button',
  /** Says what to write in an empty field of a document. */
  'form-hint',
  /** How to pronounce a word, above it. */
  'ruby',
  /** A sign of a font of signs, which has no character. */
  'symbol',
  /** A chart, diagram or other file inside a document. */
  'object',
] as const
export type DroppedReason = (typeof reasons)[number]

/** All that was left out for one reason. */
export const droppedSchema = z.object({
  reason: z.enum(reasons),
  /** The number of places in the upload. */
  count: z.int().min(1),
  /** Characters of text other than white space. Pictures and players without text count none. */
  characters: z.int().min(0),
  /** Its first words, or the addresses; absent for code and for signs. */
  text: z.string().optional(),
})
export type Dropped = z.infer<typeof droppedSchema>
