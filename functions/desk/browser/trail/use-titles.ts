/** The titles of articles by their ids: the trail has ids alone. Each is read once, one after another. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Article } from '../api/types.ts'

/** `null`: it is erased. */
export type Title = { text: string; locale: string } | null

export function useTitles(ids: readonly string[]): ReadonlyMap<string, Title> {
  const [titles, setTitles] = useState<ReadonlyMap<string, Title>>(new Map())
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const fresh = [...new Set(ids)].filter((id) => !asked.current.has(id))
    for (const id of fresh) asked.current.add(id)
    const read = async () => {
      for (const id of fresh) {
        const answer = await call<Article>('GET', `/articles/${encodeURIComponent(id)}`)
        const isGone = !answer.ok && (answer.status === 404 || answer.status === 410)
        if (!answer.ok && !isGone) return
        const title = answer.ok ? { text: answer.body.title, locale: answer.body.locale } : null
        setTitles((before) => new Map([...before, [id, title]]))
      }
    }
    read()
  }, [ids.join()])
  return titles
}
