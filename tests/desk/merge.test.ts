import { expect, it } from 'vitest'
import { merge } from '../../functions/desk/browser/list/merge.ts'

const item = (id: string, title = id) => ({ id, title })

it('a listing takes new articles first, changed ones where they are, and older ones last', () => {
  const shown = [item('c'), item('b')]
  expect(merge(shown, [item('d'), item('c', 'C')], false)).toEqual([item('d'), item('c', 'C'), item('b')])
  expect(merge(shown, [item('a'), item('b', 'B')], true)).toEqual([item('c'), item('b', 'B'), item('a')])
  expect(merge([], [], false)).toEqual([])
})
