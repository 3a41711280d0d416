/** Puts flat blocks back into their containers. Order is kept; a block without containers stands by itself. */
import type { PageBlock } from '../article/page.ts'
import type { Container } from '../document/model/document.ts'

export type Group = { container: Container; items: Item[] }
export type Item = PageBlock | Group

export const isGroup = (item: Item): item is Group => 'container' in item

/** Neighbours whose containers share an id come into one group; a bare list item makes a list with its neighbours. */
export function nest(blocks: PageBlock[]): Item[] {
  const root: Item[] = []
  let open: Group[] = []
  for (const block of blocks) {
    const path = pathOf(block)
    let depth = 0
    while (depth < path.length && open[depth]?.container.id === path[depth]?.id) depth++
    open = open.slice(0, depth)
    for (const container of path.slice(depth)) {
      const group: Group = { container, items: [] }
      itemsOf(open.at(-1), root).push(group)
      open.push(group)
    }
    itemsOf(open.at(-1), root).push(block)
  }
  return root
}

const itemsOf = (group: Group | undefined, root: Item[]): Item[] => group?.items ?? root

function pathOf({ id, kind, within = [] }: PageBlock): Container[] {
  if (kind !== 'list-item') return within
  const list: Container[] = within.some((container) => container.kind === 'list')
    ? within
    : [...within, { id: 'bare-list', kind: 'list' }]
  return list.at(-1)?.kind === 'item' ? list : [...list, { id: `item-${id}`, kind: 'item' }]
}

/** Every block of an item, in order. */
export const blocksOf = (item: Item): PageBlock[] => (isGroup(item) ? item.items.flatMap(blocksOf) : [item])
