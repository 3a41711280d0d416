/** Parses one piece of Markdown into a syntax tree, with the definitions from other pieces. */
import type { Definition, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** By identifier. */
export type References = { definitions: Definitions; footnotes: Set<string> }

/** The definitions of links and pictures. It remembers which of them the text refers to. */
class Definitions extends Map<string, Definition> {
  readonly #used = new Set<string>()
  /** Others of the same identifiers, which count for nothing. */
  readonly #repeated = new Set<string>()

  override get(identifier: string): Definition | undefined {
    this.#used.add(identifier)
    return super.get(identifier)
  }

  /** The first of two counts. */
  define(node: Definition): void {
    const known = super.get(node.identifier)
    if (!known) this.set(node.identifier, node)
    else if (known.url !== node.url || known.title !== node.title) this.#repeated.add(written(node))
  }

  /** The text of those that nothing refers to. */
  unused(): string[] {
    const rest = [...this.values()].filter(({ identifier }) => !this.#used.has(identifier))
    return [...rest.map(written), ...this.#repeated]
  }
}

const written = ({ label, identifier, url, title }: Definition): string =>
  `[${label ?? identifier}]: ${url}${title ? ` "${title}"` : ''}`

/** Only the tokenizer finds links, because a second search over the finished text would undo escapes. */
const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)
const syntax = gfm({ singleTilde: false })

export const noReferences = (): References => ({ definitions: new Definitions(), footnotes: new Set() })

/** @returns undefined if the nesting is too deep for the stack. */
export function parseMarkdown(markdown: string, references: References): Root | undefined {
  try {
    return fromMarkdown(markdown, { extensions: [syntax, knowing(references)], mdastExtensions })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Adds the tree's definitions. */
export function addReferences({ definitions, footnotes }: References, tree: Root): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition') definitions.define(node)
    if (node.type === 'footnoteDefinition') footnotes.add(node.identifier)
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
}

/**
 * A construct that matches nothing. The parser calls it at the first line, and it gives the parser the known
 * identifiers.
 */
function knowing({ definitions, footnotes }: References): typeof syntax {
  let told = definitions.size === 0 && footnotes.size === 0
  return {
    document: {
      null: {
        name: 'references',
        tokenize(_, __, nok) {
          if (!told) {
            told = true
            Object.assign(this.parser, {
              defined: new Known(definitions.keys()),
              gfmFootnotes: new Known(footnotes),
            })
          }
          return nok
        },
      },
    },
  }
}

/** The array methods that the parser uses, without its search through all identifiers at each bracket. */
class Known {
  readonly #identifiers: Set<string>
  constructor(identifiers: Iterable<string>) {
    this.#identifiers = new Set([...identifiers].map((identifier) => identifier.toUpperCase()))
  }
  includes(identifier: string): boolean {
    return this.#identifiers.has(identifier)
  }
  push(identifier: string): void {
    this.#identifiers.add(identifier)
  }
}
