/** Shows what of a paste became of it: its blocks with their lists, its formats, and what is in no block. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Document, Tag } from '../../../shared/document/model/document.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { parsed } from '../parsed.ts'

export const readSample = (name: string): Document =>
  parsed(
    'html',
    readFileSync(join(import.meta.dirname, '../../samples/editors', `${name}.html`), 'utf8'),
    name.endsWith('.ro') ? 'ro' : 'en',
  )

export const readPaste = (html: string, locale: Locale = 'ro'): Document => parsed('html', html, locale)

/** The text of each block that readers see; an item with its sign, moved in by its level. */
export const shown = ({ blocks }: Document): string[] =>
  blocks.filter(({ render, text }) => render && text !== '').map((block) => signOf(block) + block.text)

/** The items of all lists. A numbered list's start stands before its items. */
export const items = ({ blocks }: Document): string[] =>
  blocks.filter(({ kind }) => kind === 'list-item').map((block) => signOf(block) + block.text)

function signOf({ within = [] }: Block): string {
  const lists = within.filter(({ kind }) => kind === 'list')
  const list = lists.at(-1)
  if (!list) return ''
  return `${'  '.repeat(lists.length - 1)}${list.ordered ? `${list.start ?? 1}.` : '-'} `
}

/** How many lists there are, inner ones not counted. */
export const countLists = ({ blocks }: Document): number =>
  new Set(blocks.flatMap(({ within }) => within?.find(({ kind }) => kind === 'list')?.id ?? [])).size

export const formatted = ({ blocks }: Document, name: Tag['name']): string[] =>
  blocks.flatMap(({ text, tags }) =>
    tags.filter((tag) => tag.name === name).map(({ start, end }) => text.slice(start, end)),
  )

export const links = ({ blocks }: Document): string[] =>
  blocks.flatMap(({ text, tags }) =>
    tags.flatMap(({ name, href, start, end }) => (name === 'a' ? [`${text.slice(start, end)} ${href}`] : [])),
  )

/** What was left out for a reason, in short. */
export const leftOut = ({ dropped = [] }: Document, reason: string): string | undefined =>
  dropped.find((entry) => entry.reason === reason)?.text

/** Texts of blocks that are kept but not shown. */
export const setAside = ({ blocks }: Document): string[] =>
  blocks.filter(({ render }) => !render).map(({ text }) => text)
