/** What a person does in the table: which row is active, where it is about to be split, and where the focus goes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Link } from '../api/types.ts'
import { useLatest } from '../components/hooks.ts'
import { t } from '../texts/texts.ts'
import { type Change, type Cut, changeOf, type Joined, keysOf, likelyCut } from './change-links.ts'
import { type Command, commands, type Going, keyOf, keys } from './commands.ts'
import type { Sentences } from './link-row.tsx'
import { nextUnsure, type Row } from './rows.ts'

type Given = {
  links: readonly Link[]
  rows: readonly Row[]
  sentences: Sentences
  /** Whether the person works into the translation's language. */
  mayChange: boolean
  change(change: Change, done: string): void
  undo(): Joined[]
  say(text: string): void
}
export type Mending = ReturnType<typeof useMending>

export function useMending(given: Given) {
  const { links, rows, sentences, change, say } = given
  /** A sentence of the active row, so that the row is found again however the links change. */
  const [active, setActive] = useState<string | null>(null)
  const [cut, setCut] = useState<Cut | null>(null)
  const table = useRef<HTMLTableElement>(null)
  /** What gets the focus once it is rendered: a tool of the active row, or its first button. */
  const wanted = useRef<string | null>(null)
  const place = active === null ? -1 : rows.findIndex(({ link }) => keysOf(link).includes(active))
  const row = rows[place]

  useLayoutEffect(() => {
    const find = (selector: string) => table.current?.querySelector<HTMLElement>(selector)
    const isLost = document.activeElement === document.body && wanted.current === null
    const selector = wanted.current ?? (isLost ? rowButton : null)
    wanted.current = null
    if (selector === null) return
    const found = find(selector) ?? find(rowButton)
    found?.focus()
    const tools = table.current?.querySelectorAll('.tools') ?? []
    for (const shown of tools) shown.scrollIntoView({ block: 'nearest' })
  }, [links, active, cut === null])

  const choose = (key: string, focus: string | null = null) => {
    setActive(key)
    setCut(null)
    wanted.current = focus
  }
  const go = (next: Row | undefined) => {
    const [key] = next ? keysOf(next.link) : []
    if (key !== undefined) choose(key, rowButton)
  }
  const mend = (made: Change | undefined, done: string, tool: string) => {
    if (!made) return say(t('links.nothing'))
    wanted.current = toolButton(tool)
    setCut(null)
    change(made, done)
  }
  const act = (command: Command) => {
    if (!row) return
    const action = commands[command](row.at)
    const made = changeOf(links, action)
    if (command === 'split' && made) {
      const textsOf = (side: 'source' | 'target') =>
        row.link[side].map((id) => sentences[side].byId.get(id)?.text ?? '')
      setCut(likelyCut(textsOf('source'), textsOf('target')))
      wanted.current = toolButton('cut')
    } else if (command === 'confirm') {
      if (made) mend(made, t('links.done.confirm'), command)
      go(rows[place + 1])
    } else mend(made, t(`links.done.${action.kind}`), command)
  }
  const leaveCut = () => {
    setCut(null)
    wanted.current = toolButton('split')
  }
  const cutHere = () => {
    if (!row || !cut) return
    mend(changeOf(links, { kind: 'split', row: row.at, ...cut }), t('links.done.split'), 'split')
  }
  const goUnsure = () => {
    const next = nextUnsure(rows, place)
    if (next) go(next)
    else say(t('links.noUnsure'))
  }
  const undo = () => {
    const [first] = given.undo()
    const [key] = first ? keysOf(first) : []
    if (key === undefined) say(t('links.noUndo'))
    else choose(key)
  }
  const goings: Record<Going, () => void> = {
    nextRow: () => go(rows[place + 1]),
    previousRow: () => go(rows[place - 1]),
    nextUnsure: goUnsure,
    undo,
    leave: leaveCut,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const does = keys[keyOf(event)]
    if (does === undefined || event.ctrlKey || event.metaKey || (cut ? does !== 'leave' : does === 'leave')) return
    event.preventDefault()
    if (isGoing(does)) goings[does]()
    else if (given.mayChange) act(does)
  }
  const latest = useLatest({ choose, row })
  return {
    ...{ table, place, mayChange: given.mayChange, cut, setCut, act, cutHere, leaveCut, goUnsure, undo, onKeyDown },
    /** The same function each time, so that rows are not rendered for it. */
    choose: useRef((key: string) => {
      const { row, choose } = latest.current
      if (!row || !keysOf(row.link).includes(key)) choose(key, rowButton)
    }).current,
  }
}

const rowButton = 'tr.active th button'
const toolButton = (tool: string): string => `[data-tool="${tool}"]`
const isGoing = (does: Command | Going): does is Going => !Object.hasOwn(commands, does)
