/** Says what a link to a place on the same page is: the mark of a note, the way back from it, a remark, a permalink. */

/** `raised`: set high, as only a note's mark is that leads to a place on the page. */
type Anchor = { href: string; text: string; classes: readonly string[]; id: string; raised: boolean }

/** `mark`: leads from the text to a note. `note`: stands before the note. `remark`: stands before a colleague's remark. */
type AnchorKind = 'mark' | 'note' | 'remark' | 'remark-mark' | 'way-back' | 'link'

/** A note's number, letter or sign, with or without brackets. */
const noteSign = /^[[(]?(\d{1,4}|[a-z]{1,2}|[ivx]{1,6}|\*{1,4}|[†‡§]{1,2})[\])]?$/i
const noteWords = /ftn|edn|ftnt|footnote|endnote|sdfoot|sdend|cite_note|(^|[^a-z])(fn|note|nota)s?([^a-z]|$)/i
const backWords = /_ref|ref\d|fnref|cite_ref|anc$|footnote-anchor|-link$/i
const arrows = /^[\^↩⤴↑⏎\s]{1,6}$/
const permalinks = /^([#¶§]{1,3}|🔗)$/u
/** They choose between a letter's picture and its plain shape. */
const variants = /\uFE0E|\uFE0F/g

export function kindOfAnchor({ href, text, classes, id, raised }: Anchor): AnchorKind {
  const place = href.slice(1)
  const said = text.replace(variants, '').trim()
  if (/^_msocom|^cmnt\d/.test(place)) return 'remark-mark'
  if (/^cmnt_ref/.test(place)) return 'remark'
  if (arrows.test(said)) return 'way-back'
  if (permalinks.test(said)) return 'way-back'
  if (!noteSign.test(said)) return 'link'
  if (classes.some((name) => /^(footnote-number|sdfootnotesym|sdendnotesym)$/.test(name))) return 'note'
  const named = raised || noteWords.test(place) || noteWords.test(id) || classes.some((name) => noteWords.test(name))
  if (!named) return 'link'
  return backWords.test(place) ? 'note' : 'mark'
}
