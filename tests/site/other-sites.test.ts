/** What pages of other sites may read, and that it is nothing else. */
import { describe, expect, it } from 'vitest'
import { everyRoute } from '../http/every-route.ts'
import { makeWorld } from '../world.ts'

const allowed = (answer: Response) =>
  [...answer.headers].filter(([name]) => name.startsWith('access-control-')).map(([name]) => name)

async function published() {
  const world = makeWorld()
  const { slug } = await world.upload('# The ferry is back\n\nCostel takes fourteen cars a trip.')
  await world.settle()
  await world.fold()
  return { world, paths: [`/en/${slug}.json`, `/ro/${slug}.md`, '/en/feed.xml', '/sitemap.xml', '/sitemap/news.xml'] }
}

describe('a page of another site', () => {
  it('reads what is made for programs, its tag too, and asks again with it', async () => {
    const { world, paths } = await published()
    for (const path of paths) {
      const answer = await world.app.request(path, { headers: { Origin: 'https://other.example' } })
      expect([path, answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([path, 200, '*'])
      expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('ETag')
      const asked = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' }
      const before = await world.app.request(path, { method: 'OPTIONS', headers: asked })
      expect([before.status, before.headers.get('Access-Control-Allow-Headers')]).toEqual([204, 'If-None-Match'])
      const seen = { 'If-None-Match': answer.headers.get('ETag') ?? '' }
      const again = await world.app.request(path, { headers: seen })
      expect([path, again.status, again.headers.get('Access-Control-Allow-Origin')]).toEqual([path, 304, '*'])
    }
  })

  it('learns that something is not there', async () => {
    const { world } = await published()
    const answer = await world.app.request('/en/nothing.json')
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([404, '*'])
  })

  it('never sends cookies along, and reads nothing else: no page, no desk, no call', async () => {
    const { world } = await published()
    for (const { method, address } of everyRoute(world))
      for (const asked of [method, 'OPTIONS']) {
        const headers = { Origin: 'https://other.example', 'Access-Control-Request-Method': method }
        const answer = await world.request(address('x'), { method: asked, headers })
        expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
        const isMade = /\.(?:json|md|xml)$/.test(address('x')) && !/^\/(?:api|desk)\//.test(address('x'))
        expect([asked, address('x'), allowed(answer).length > 0]).toEqual([asked, address('x'), isMade])
      }
  })
})
