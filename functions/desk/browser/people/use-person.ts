/** Reads a person for an admin, and changes them as they were seen. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer, Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import type { FullPerson } from '../api/types.ts'

/** `now`: the person as somebody else has changed them in the meantime. They count as seen then. */
type Changed = { ok: true } | (Failed & { now?: FullPerson })

export type Managing = {
  person: FullPerson
  /** The person's path. */
  path: string
  change(body: object): Promise<Changed>
  erase(): Promise<Changed>
  /** Reads the person again. */
  reload(): Promise<unknown>
}

export function usePerson(id: string): { managing: Managing | null; failed: Failed | null } {
  const path = `/people/${encodeURIComponent(id)}`
  const [person, setPerson] = useState<FullPerson | null>(null)
  const [failed, setFailed] = useState<Failed | null>(null)
  const etag = useRef('')
  const show = (answer: Answer<FullPerson>) => {
    if (!answer.ok) return setFailed(answer)
    etag.current = answer.etag
    setFailed(null)
    setPerson(answer.body)
  }
  const reload = async () => {
    const answer = await call<FullPerson>('GET', path)
    show(answer)
    return answer
  }
  useEffect(() => {
    reload()
  }, [])
  const afterRefusal = async (answer: Failed): Promise<Changed> => {
    if (answer.status !== 412) return answer
    const present = await reload()
    return present.ok ? { ...answer, now: present.body } : answer
  }
  const change = async (body: object): Promise<Changed> => {
    const answer = await call<FullPerson>('PATCH', path, { body, headers: { 'If-Match': etag.current } })
    if (!answer.ok) return afterRefusal(answer)
    show(answer)
    return { ok: true }
  }
  const erase = async (): Promise<Changed> => {
    const answer = await call('DELETE', path, { headers: { 'If-Match': etag.current } })
    if (!answer.ok) return afterRefusal(answer)
    await reload()
    return { ok: true }
  }
  return { managing: person && { person, path, change, erase, reload }, failed }
}
