/** Puts flat blocks back into their containers. Order is kept; a block without containers stays on its own. */
import type { PageBlock } from '../article/page.ts'
import type { Container } from '../document/model/document.ts'

export type BlockGroup = { container: Container; items: PageItem[] }
export type PageItem = PageBlock | BlockGroup

export const isBlockGroup = (item: PageItem): item is BlockGroup => 'container' in item

/** Neighbours whose containers share an id form one group. A bare list item forms a list with its neighbours. */
export function nestBlocks(blocks: PageBlock[]): PageItem[] {
  const root: PageItem[] = []
  let open: BlockGroup[] = []
  for (const block of blocks) {
    const path = pathOf(block)
    let depth = 0
    while (depth < path.length && open[depth]?.container.id === path[depth]?.id) depth++
    open = open.slice(0, depth)
    for (const container of path.slice(depth)) {
      const group: BlockGroup = { container, items: [] }
      itemsOf(open.at(-1), root).push(group)
      open.push(group)
    }
    itemsOf(open.at(-1), root).push(block)
  }
  return root
}

const itemsOf = (group: BlockGroup | undefined, root: PageItem[]): PageItem[] => group?.items ?? root

function pathOf({ id, kind, within = [] }: PageBlock): Container[] {
  if (kind !== 'list-item') return within
  const list: Container[] = within.some((container) => container.kind === 'list')
    ? within
    : [...within, { id: 'bare-list', kind: 'list' }]
  return list.at(-1)?.kind === 'item' ? list : [...list, { id: `item-${id}`, kind: 'item' }]
}

/** Every block of an item, in order. */
export const blocksInItem = (item: PageItem): PageBlock[] =>
  isBlockGroup(item) ? item.items.flatMap(blocksInItem) : [item]
