/**
 * Reads the XML of an office document. It passes on one child of a container at a time, so a long text is never in
 * memory as one tree. The depth is limited, so later readers may call themselves for each child.
 */
import { SaxesParser, type SaxesTag } from 'saxes'

export type XmlElement = {
  /** Its local name with the prefix below: "w:p", "text:h". */
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
}
export type XmlNode = XmlElement | string

/** A document may choose its prefixes; here each namespace has one. The second address of some is that of ISO 29500. */
const namespaces: Record<string, string[]> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  wp: [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  ...Object.fromEntries(
    ['office', 'text', 'table', 'style'].map((name) => [name, [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`]]),
  ),
  draw: ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  fo: ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  svg: ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  xlink: ['http://www.w3.org/1999/xlink'],
}

const prefixes = new Map(Object.entries(namespaces).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix])))

/** No program nests deeper. */
const maxDepth = 200

/**
 * Calls `take` with each element whose parent has one of the names in `containers`, when the element ends.
 * @returns false if the text is not well-formed, or is nested too deep
 */
export function walkXml(
  text: string,
  containers: ReadonlySet<string>,
  take: (child: XmlElement, container: string) => void,
): boolean {
  const open: XmlElement[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => {
    if (open.length === maxDepth) throw new Error('too deep')
    open.push({ name: nameOf(tag.uri, tag.local), attributes: attributesOf(tag), children: [] })
  })
  parser.on('text', (characters) => void open.at(-1)?.children.push(characters))
  parser.on('cdata', (characters) => void open.at(-1)?.children.push(characters))
  parser.on('closetag', () => {
    const element = open.pop()
    const parent = open.at(-1)
    if (!element || !parent) return
    if (containers.has(parent.name)) take(element, parent.name)
    else parent.children.push(element)
  })
  try {
    parser.write(text).close()
    return true
  } catch {
    return false
  }
}

const nameOf = (uri: string, local: string): string => (uri === '' ? local : `${prefixes.get(uri) ?? '?'}:${local}`)

function attributesOf(tag: SaxesTag): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  for (const attribute of Object.values(tag.attributes))
    if (typeof attribute !== 'string') attributes[nameOf(attribute.uri, attribute.local)] = attribute.value
  return attributes
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter(isElement).filter((child) => child.name === name) ?? []

/** The descendants with this name in order, but none that is within another. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children.filter(isElement))
    if (child.name === name) yield child
    else yield* descendantsOf(child, name)
}

/** All text within it. */
export const textOf = (node: XmlNode): string => (isElement(node) ? node.children.map(textOf).join('') : node)
