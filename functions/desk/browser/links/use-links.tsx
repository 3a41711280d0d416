/**
 * Loads a version's links and saves each change at once, in order. What is not saved is not shown: after a refusal the
 * page has the links as the server has them.
 */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { Link, Links } from '../api/types.ts'
import { keepSame, useRepeat } from '../components/hooks.ts'
import { t } from '../texts/texts.ts'
import { type Change, type Joined, keysOf, withLinks } from './change-links.ts'

const waitSeconds = 2

/** `path` is the version's path; `person` is who mends its links. */
export function useLinks(path: string, person: string) {
  const [shown, setShown] = useState<Links | null>(null)
  const [trouble, setTrouble] = useState<ComponentChildren>(null)
  const [said, setSaid] = useState<ComponentChildren>('')
  const [undoable, setUndoable] = useState<readonly Change[]>([])
  const latest = useRef<Links | null>(null)
  const etag = useRef('')
  const queue = useRef(Promise.resolve())
  const unsent = useRef(0)
  /** Counts the refusals: changes that were made before one are not sent. */
  const refusals = useRef(0)

  const show = (links: Links) => {
    latest.current = { ...links, links: keepLinks(latest.current?.links ?? [], links.links) }
    setShown(latest.current)
  }
  const load = async () => {
    const answer = await call<Links>('GET', `${path}/links`)
    if (answer.ok) {
      etag.current = answer.etag
      show(answer.body)
    }
    return answer
  }
  const start = async () => {
    if (latest.current) return
    const answer = await load()
    const isWaiting = !answer.ok && answer.body?.code === 'version-not-ready'
    setTrouble(answer.ok ? null : isWaiting ? t('links.waiting') : <Failure answer={answer} />)
  }
  useRepeat(start, () => waitSeconds)

  const refused = async (answer: Failed, served: Links) => {
    refusals.current++
    setUndoable([])
    show(served)
    await load()
    setSaid(
      <span class="error">
        {t('links.notSaved')} <Failure answer={answer} />
      </span>,
    )
  }
  const send = async (joined: Joined[], done: string, served: Links, attempt: number) => {
    unsent.current--
    if (attempt !== refusals.current) return
    const headers = { 'If-Match': etag.current }
    const answer = await call<Links>('PATCH', `${path}/links`, { body: { links: joined }, headers })
    if (!answer.ok) return refused(answer, served)
    etag.current = answer.etag
    setSaid(done)
    // Later changes are shown already, and their answers follow.
    if (unsent.current === 0) show(answer.body)
  }
  const save = (joined: Joined[], done: string) => {
    const before = latest.current
    if (!before) return
    setSaid('')
    show({ ...before, links: withLinks(before.links, joined, person) })
    unsent.current++
    const attempt = refusals.current
    queue.current = queue.current.then(() => send(joined, done, before, attempt))
  }

  return {
    ...{ shown, trouble, said, say: setSaid },
    canUndo: undoable.length > 0,
    change(change: Change, done: string) {
      save(change.after, done)
      // A confirmed link is as it was.
      if (!isSame(change)) setUndoable([...undoable, change])
    },
    /** @returns the links that were changed back */
    undo(): Joined[] {
      const change = undoable.at(-1)
      if (!change) return []
      save(change.before, t('links.done.undo'))
      setUndoable(undoable.slice(0, -1))
      return change.before
    },
  }
}

const isSame = ({ before, after }: Change): boolean =>
  JSON.stringify(before.map(keysOf)) === JSON.stringify(after.map(keysOf))

/** Reuses the earlier values of unchanged links, so that their rows are not rendered again. */
function keepLinks(before: readonly Link[], after: readonly Link[]): Link[] {
  const known = new Map(before.map((link) => [keysOf(link).join(), link]))
  return after.map((link) => keepSame(known.get(keysOf(link).join()) ?? link, link))
}
