/**
 * Takes the lines of site builders out of Markdown before it is parsed: tags of Hugo and Jekyll, MDX's imports and
 * components, fences of `:::`. What becomes no text, picture or player is left out by name. Code stays as it is.
 */
import { tagHtml } from './builder-tags.ts'
import type { Leave } from './markdown-dialects.ts'
import { closesConstruct, isBlankLine, markdownLines, type OpenConstruct, opensConstruct } from './markdown-line.ts'

/** A tag may go on over this many lines. */
const maxTagLines = 12
/** A longer line is text. */
const maxLineChars = 8000

const anyBuilder = /\{\{[<%]|\{%|\{\/\*|^:::|^%%|^(?:import|export) |^<[A-Z]/m

/** Hugo's and Jekyll's tags. */
const tags = /\{\{[<%]([^{}]{0,2000})[>%]\}\}|\{%([^{}]{0,2000})%\}/g
const openTag = /(?:\{\{[<%]|\{%)(?![^{}]*[>%]\})[^{}]*$/
const component = /^<([A-Z]\w{0,60})(\s[^<>]{0,2000})?\/>$/
const imports =
  /^(?:import\s(?:[\w*{},$\s]{1,300}\sfrom\s)?["'][^"']{1,300}["'];?$|export\s(?:const|let|default|function|\{|\*))/
/** "::: note Title", ":::note[Title]", "::: {.note}", ":::". */
const container = /^:{3,20}[ \t]?(?:\{[^{}]{0,200}\}|[a-z][\w-]{0,40}(?=[[\s]|$))?[ \t]?\[?([^[\]\s][^[\]]{0,200})?\]?$/
const remark = /^(?:%%[^%]*%%|\{\/\*[^*]*\*\/\})$/
/** `[text]({{< ref "page.md" >}})` and the site's own address before a path. */
const reference =
  /(?<=\]\()(?:\{\{[<%]\s?(?:rel)?ref\s"([^"{}]{0,300})"\s?[>%]\}\}|\{%\s?(?:post_url|link)\s([^\s{}]{1,300})\s?%\})/g
const siteAddress = /\{\{-?\s?(?:site\.(?:base)?url|Site\.BaseURL|\.Site\.BaseURL)\s?-?\}\}/g

/** @param leave is told each text that is left out */
export function readBuilderLines(markdown: string, leave: Leave): string {
  if (!anyBuilder.test(markdown)) return markdown
  let out = ''
  /** Jekyll's comment, up to here. */
  let comment = ''
  let afterBlank = true
  let importing = false
  let exporting = false
  for (const { raw, text, blank } of unitsOf(markdown)) {
    if (comment || (text && /^\{%-?\s?comment\s?-?%\}/.test(text))) {
      comment += raw
      if (!text || !/\{%-?\s?endcomment/.test(text)) continue
      leave(comment, 'comment')
      comment = ''
      continue
    }
    const isImport: boolean = (afterBlank || importing) && text !== undefined && imports.test(text)
    // An exported value goes on to the next blank line.
    exporting = !blank && (exporting || (isImport && raw.startsWith('export')))
    importing = isImport || exporting
    afterBlank = blank
    if (importing) leave(raw, 'shortcode')
    else out += text === undefined ? raw : readLine(text, raw, leave)
  }
  return out + comment
}

/** A line, or the lines of one tag: `text` is undefined for code and for blank and long lines. */
type Unit = { raw: string; text?: string; blank: boolean }

function* unitsOf(markdown: string): Generator<Unit> {
  let code: OpenConstruct | undefined
  let tag: { raw: string; text: string; lines: number } | undefined
  for (const line of markdownLines(markdown)) {
    const raw = markdown.slice(line.start, line.end)
    const blank = isBlankLine(line)
    if (tag && (blank || line.indent > 3)) {
      yield { raw: tag.raw, blank: false }
      tag = undefined
    }
    if (code) {
      if (closesConstruct(code, line)) code = undefined
      yield { raw, blank }
      continue
    }
    if (!tag) code = opensConstruct(line)
    if (code || blank || line.indent > 3 || line.text.length > maxLineChars) {
      yield { raw: (tag?.raw ?? '') + raw, blank }
      tag = undefined
      continue
    }
    const text = line.text.trimEnd()
    tag = tag ? { raw: tag.raw + raw, text: `${tag.text} ${text}`, lines: tag.lines + 1 } : { raw, text, lines: 1 }
    if (tag.lines < maxTagLines && tag.text.length < maxLineChars && openTag.test(tag.text)) continue
    yield { raw: tag.raw, text: tag.text, blank }
    tag = undefined
  }
  if (tag) yield { raw: tag.raw, blank: false }
}

function readLine(text: string, raw: string, leave: Leave): string {
  if (remark.test(text)) {
    leave(text, 'comment')
    return '\n'
  }
  const [fence, title = ''] = container.exec(text) ?? []
  if (fence) {
    leave(fence.slice(0, fence.length - title.length), 'sign')
    return `\n${title.trim()}\n\n`
  }
  const [alone, name = '', args = ''] = component.exec(text) ?? []
  if (alone) {
    const { html, left } = tagHtml(name, args)
    if (left) leave(alone, 'shortcode')
    return `\n${html}\n\n`
  }
  if (text.includes('`') || !/\{[{%]/.test(text)) return raw
  const changed = text
    .replace(reference, (_, page?: string, post?: string) => page ?? post ?? '')
    .replace(siteAddress, '')
    .replace(tags, (tag: string, hugo?: string, jekyll?: string) =>
      readTag(tag, (hugo ?? jekyll ?? '').replace(/^-|-$/g, '').trim(), leave),
    )
  return changed === text ? raw : isHtml(changed) ? `\n${changed}\n\n` : `${changed}\n`
}

const isHtml = (line: string): boolean => /^\s*(?:<(?:figure|iframe|p)[\s>]|$)/.test(line)

function readTag(tag: string, inner: string, leave: Leave): string {
  const [, name = '', rest = ''] = /^(\S{1,100})\s*([\s\S]*)$/.exec(inner.replace(/\/$/, '')) ?? []
  if (/^\/?(?:end)?highlight$/.test(name)) {
    leave(tag, 'shortcode')
    return `\`\`\`${/^\/|^end/.test(name) ? '' : (/^[\w+#-]{1,20}/.exec(rest)?.[0] ?? '')}`
  }
  const [, file = '', more = ''] = name === 'include' ? (/^(\S+)\s*([\s\S]*)$/.exec(rest) ?? []) : ['', name, rest]
  if (/^(?:\/|end)/.test(file)) {
    leave(tag, 'shortcode')
    return ''
  }
  const { html, left } = tagHtml(file, more)
  if (left) leave(tag, 'shortcode')
  return html
}
