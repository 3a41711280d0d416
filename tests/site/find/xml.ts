/** Reads XML strictly, as far as feeds and sitemaps go: what is not well-formed throws. Namespaces are resolved. */
export type Element = {
  /** With its namespace: "{http://www.w3.org/2005/Atom}entry". */
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const token = /<\?xml version="1\.0" encoding="utf-8"\?>|<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/gy
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function decode(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed())
    throw new Error('a character that XML forbids')
  return text.replace(/&([^;&\s]*);?/g, (whole, name) => {
    const value = entities[name]
    if (value === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`)
    return value
  })
}

export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: { element: Element; tag: string; names: Record<string, string> }[] = [
    { element: root, tag: '', names: {} },
  ]
  for (token.lastIndex = 0; token.lastIndex < source.length; ) {
    const at = token.lastIndex
    const match = token.exec(source)
    const top = open.at(-1)
    if (!match || !top) throw new Error(`not XML at ${source.slice(at, at + 40)}`)
    const [whole, closing, opening, written = '', empty, text] = match
    if (whole.startsWith('<?')) {
      if (at > 0) throw new Error('a declaration that is not at the start')
    } else if (text !== undefined) top.element.text += decode(text)
    else if (closing !== undefined) {
      if (open.length === 1 || top.tag !== closing) throw new Error(`${closing} closes ${top.tag}`)
      open.pop()
    } else if (opening !== undefined) {
      const pairs = [...written.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, decode(value)] as const,
      )
      const attributes = Object.fromEntries(pairs)
      if (Object.keys(attributes).length < pairs.length) throw new Error(`an attribute twice: ${whole}`)
      const names = { ...top.names, ...Object.fromEntries(pairs.filter(([name]) => /^xmlns\b/.test(name))) }
      const [prefix, local] = opening.includes(':') ? opening.split(':') : ['', opening]
      const namespace = names[prefix ? `xmlns:${prefix}` : 'xmlns']
      if (namespace === undefined) throw new Error(`no namespace: ${opening}`)
      const element = { name: `{${namespace}}${local}`, attributes, children: [], text: '' }
      top.element.children.push(element)
      if (!empty) open.push({ element, tag: opening, names })
    }
  }
  const [document] = root.children
  if (open.length !== 1 || root.children.length !== 1 || !document || root.text.trim())
    throw new Error('not one element')
  return document
}
