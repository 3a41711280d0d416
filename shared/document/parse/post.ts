/** Makes one embed of what stands for a post, player or chart of another site. */
import type { Container } from '../model/document.ts'
import type { ParsedBlock } from '../model/parsed-block.ts'
import type { Region } from '../model/region.ts'
import { maxPostChars, type Widget } from './widget.ts'

/** Where an embed begins, and what its element said about it. */
type OpenPost = Partial<Widget> & {
  start: number
  within: Container[]
  region: Region | undefined
  /** The address is that of its first link, not the last. */
  firstLink: boolean
}

/** Replaces the parsed blocks from the embed's first one on. Their text stays, whether in the embed or below it. */
export function joinPost(drafts: ParsedBlock[], post: OpenPost): void {
  const parts = drafts.splice(post.start)
  const texts = parts.filter(({ kind, text, src }) => kind !== 'image' && text !== '' && text !== src)
  const [first] = parts
  const links = parts.flatMap(({ tags }) => tags.map(({ href = '' }) => href)).filter((href) => /^https?:/i.test(href))
  const src = post.src ?? (post.firstLink ? links[0] : links.at(-1)) ?? parts.find(({ kind }) => kind === 'embed')?.src
  const isLong =
    parts.some(({ kind }) => kind === 'heading') ||
    texts.reduce((sum, { text }) => sum + text.length, 0) > (post.joins ?? maxPostChars)
  const said = isLong ? '' : texts.map(({ text }) => text).join('\n')
  const text = said || post.text || src
  if (text && (!isLong || post.src !== undefined)) {
    const { role, why, translate, render } = first ?? {}
    drafts.push({
      ...{ kind: 'embed', text, tags: [], within: post.within, region: first?.region ?? post.region },
      ...(role && { role }),
      ...(why && { why }),
      ...(translate !== undefined && { translate }),
      ...(render !== undefined && { render }),
      ...(src !== undefined && { src }),
    })
  }
  if (isLong) drafts.push(...parts)
}
