/** How our Markdown is written where CommonMark and GFM leave a choice. */
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Options } from 'mdast-util-to-markdown'

/** The largest number that an ordered list's item may have (CommonMark 5.2). */
const maxNumber = 999_999_999

/** Letters with single spaces or commas between them: nothing in it means anything in Markdown, wherever it stands. */
const plainWords = /^\p{L}+(?:,? \p{L}+)*$/u

export const markdownOptions: Options = {
  bullet: '-',
  rule: '_',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: {
    // The library compares each text with every pattern that it knows. Words alone need no escape.
    text: (node, parent, state, info) =>
      plainWords.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info),
    list(node, parent, state, info) {
      const { incrementListMarker } = state.options
      state.options.incrementListMarker = (node.start ?? 1) + node.children.length <= maxNumber
      const markdown = defaultHandlers.list(node, parent, state, info)
      state.options.incrementListMarker = incrementListMarker
      return markdown
    },
  },
}
