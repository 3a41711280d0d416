/** Finds what is active in HTML or Markdown, as a browser's parser sees it: anything but the elements and attributes of text. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

const elements = new Set(
  'a abbr b blockquote br cite code del div em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li mark ol p pre q s span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
)
const attributes = new Set('alt class href id rel src start title'.split(' '))

export function activeInHtml(html: string): string[] {
  const found: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (!elements.has(node.tagName)) found.push(`<${node.tagName}>`)
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name)) found.push(`${name}=`)
        if (name === 'href' && !isSafe(value, ['http', 'https', 'mailto'])) found.push(value)
        if (name === 'src' && !isSafe(value, ['http', 'https'])) found.push(value)
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parseFragment(html))
  return found
}

export function activeInMarkdown(markdown: string): string[] {
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'html') found.push(...activeInHtml(node.value))
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      if (!isSafe(node.url, ['http', 'https', 'mailto'])) found.push(node.url)
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return found
}

/** By what the URL standard makes of it on a page of ours. */
function isSafe(address: string, schemes: string[]): boolean {
  const url = URL.parse(address, 'https://punte.example/')
  return url !== null && schemes.includes(url.protocol.slice(0, -1))
}
