/** Exports a version: as an HTML `article` element, as Markdown, or as its segment pairs. */
import { translatorView } from '../../../shared/article/api-views.ts'
import type { Version } from '../../../shared/article/version.ts'
import { targetsOf, withUnlinkedBlocks } from '../../../shared/article/visible-blocks.ts'
import type { Block, Document, RichText } from '../../../shared/document/model/document.ts'
import { joinTargets } from '../../../shared/document/model/rich-text.ts'
import { renderBlocks } from '../../../shared/document/render/render-html.ts'
import { renderMarkdown } from '../../../shared/document/render/render-markdown.ts'
import type { exportFormats } from '../../contract/operations/segments.ts'

type Exported = { type: string; ending: string; body: string }

/** A segment without a target appears in the original's words. */
export function exportVersion(original: Document, version: Version, format: (typeof exportFormats)[number]): Exported {
  const document = withUnlinkedBlocks(original, version)
  const targets = targetsOf(version)
  const targetOf = (id: string): RichText | null => targets.get(id) ?? null
  switch (format) {
    case 'html': {
      const inLocale = (block: Block): Block =>
        block.translate ? { ...block, ...joinTargets(block, targetOf) } : block
      const article = renderBlocks(document.blocks.map(inLocale), { title: true })
      const body = `<article lang="${version.locale}">\n${article}\n</article>\n`
      return { type: 'text/html; charset=utf-8', ending: 'html', body }
    }
    case 'markdown':
      return { type: 'text/markdown; charset=utf-8', ending: 'md', body: renderMarkdown(document, targetOf) }
    case 'json': {
      const body = JSON.stringify(translatorView(version))
      return { type: 'application/json; charset=utf-8', ending: 'json', body }
    }
  }
}
