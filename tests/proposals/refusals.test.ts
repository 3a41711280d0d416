import { describe, expect, it } from 'vitest'
import { get, list, send, translated } from './proposing.ts'

const better = 'Costel Negrea a scos din nou bacul.'

describe('a proposal is not taken, and the form says why and keeps what was written', () => {
  it.each([
    ['without text', { text: ' \n ' }, 'Propunerea nu are text.'],
    ['that changes nothing', { text: '[ro]  Costel Negrea has taken\nthe ferry out again.' }, 'Textul este același'],
    ['of 2,001 characters', { text: `${'ă'.repeat(2000)}.` }, 'cel mult 2.000 de caractere'],
    ['with a note of 501', { text: better, note: 'n'.repeat(501) }, 'cel mult 500 de caractere'],
    ['larger than any form', { text: 'ă'.repeat(40_000) }, 'cel mult 2.000 de caractere'],
  ])('%s', async (_, fields, says) => {
    const { world, id, path } = await translated()
    const answer = await send(world, path, fields)
    const page = await answer.text()
    const status = fields.text.length < 40_000 ? 422 : 413
    expect([answer.status, answer.headers.get('X-Robots-Tag')]).toEqual([status, 'noindex'])
    expect(page).toContain(says)
    expect(page).toContain('aria-describedby="trouble"')
    if (fields.text.length < 40_000) expect(page).toContain(`${fields.text.trim()}</textarea>`)
    expect((await list(world, id)).open).toBe(0)
  })

  it('takes 2,000 characters with a note of 500', async () => {
    const { world, id, path } = await translated()
    const text = '😀'.repeat(1000)
    expect((await send(world, path, { text, note: '😀'.repeat(250) })).status).toBe(303)
    expect((await list(world, id)).items[0]?.text).toBe(text)
  })

  it.each([
    ['cross-site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' }, 403],
    ['same-site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['same-origin', { 'Sec-Fetch-Site': 'same-origin' }, 303],
    ['an old browser, elsewhere', { Origin: 'https://evil.example' }, 403],
    ['an old browser that hides where', { Origin: 'null' }, 403],
    ['an old browser, here', { Origin: 'https://localhost' }, 303],
    ['no browser', {}, 303],
  ])('when the browser says that it comes from another site: %s', async (_, headers, status) => {
    const { world, id, path } = await translated()
    const answer = await send(world, path, { text: better }, { ...headers, 'X-Address': '192.0.2.1' })
    expect(answer.status).toBe(status)
    if (status === 403) expect(await answer.text()).toContain(`${better}</textarea>`)
    expect((await list(world, id)).open).toBe(status === 303 ? 1 : 0)
  })
})

describe('there is no form', () => {
  it.each([
    ['for a sentence that is none', '/ro/the-ferry-is-back/propose?segment=none', 'Propoziția nu mai este aici', 422],
    ['without a sentence', '/ro/the-ferry-is-back/propose', 'Propoziția nu mai este aici', 422],
    ['for an article that is none', '/ro/nothing/propose?segment=x', 'Pagina nu există', 404],
    ['for what is no slug', '/ro/no_slug/propose?segment=x', 'Pagina nu există', 404],
  ])('%s', async (_, path, says, status) => {
    const { world } = await translated()
    const asked = await get(world, path)
    expect([asked.status, await asked.text()]).toEqual([404, expect.stringContaining(says)])
    const sent = await send(world, path, { text: better })
    expect([sent.status, await sent.text()]).toEqual([status, expect.stringContaining(says)])
  })

  it('for the original’s own sentences', async () => {
    const { world, slug, pair } = await translated()
    const answer = await get(world, `/en/${slug}/propose?segment=${pair.id}`)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Page not found')])
    expect(world.calls.map(({ key }) => key)).toEqual([`site/en/${slug}.json`])
  })

  it('in a language that there is not', async () => {
    const { world, slug, pair } = await translated()
    expect((await get(world, `/fr/${slug}/propose?segment=${pair.id}`)).status).toBe(404)
  })

  it('while the translation is hidden, and says nothing of it', async () => {
    const { world, id, path } = await translated()
    await world.request(`/api/v1/articles/${id}/versions/ro/unpublish`, { method: 'POST' })
    const answer = await get(world, path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('Negrea')
    expect((await send(world, path, { text: better })).status).toBe(404)
  })

  it('once the article is withdrawn', async () => {
    const { world, id, path } = await translated()
    await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
    expect((await get(world, path)).status).toBe(410)
    expect((await send(world, path, { text: better })).status).toBe(410)
  })

  it('for a sentence whose block readers don’t see', async () => {
    const { world, id, pair, path } = await translated()
    expect((await get(world, path)).status).toBe(200)
    const hidden = await world.request(`/api/v1/articles/${id}/blocks/${pair.block}`, {
      ...{ method: 'PATCH', headers: { 'Content-Type': 'application/json' } },
      body: JSON.stringify({ render: false }),
    })
    expect(hidden.status).toBe(200)
    await world.settle()
    expect((await get(world, path)).status).toBe(404)
    expect((await send(world, path, { text: better })).status).toBe(422)
  })
})

it('the source stands on the form only while the original is public', async () => {
  const { world, id, pair, path } = await translated()
  expect(await (await get(world, path)).text()).toContain(`lang="en">${pair.source.text}</p>`)
  await world.request(`/api/v1/articles/${id}/versions/en/unpublish`, { method: 'POST' })
  await world.settle()
  const form = await (await get(world, path)).text()
  expect(form).toContain(`${pair.target?.text}</textarea>`)
  expect(form).not.toContain(`>${pair.source.text}<`)
})
