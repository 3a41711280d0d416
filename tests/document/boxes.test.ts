/** What whole pages put between an article's paragraphs, and what looks like it and is the article's. */
import { describe, expect, it } from 'vitest'
import { blockWith, parsed } from './parsed.ts'

const prose = 'The council will vote on the plan next month, after two hearings in the old town hall, the mayor said.'
const page = (inner: string) =>
  parsed(
    'html',
    `<!doctype html><title>A plan for the square</title><body><main><h1>A plan for the square</h1>
    <div class="text"><p>${prose}</p><p>${prose} It is the third.</p><p>${prose} It is the last.</p>${inner}</div></main>`,
    'en',
  )

describe('boxes on a page', () => {
  it.each([
    ['comments under their label', '<div><h3>Comments (2)</h3><p>Not a word of that is true.</p></div>', 'Not a word'],
    [
      'a form’s invitation',
      '<div><p>News of the square, weekly.</p><a href="/n">Sign up</a></div>',
      'News of the square',
    ],
    ['a few words over links', '<div><b>Elsewhere</b><p><a href="/a">Rain is due</a></p></div>', 'Elsewhere'],
    ['a paragraph that is a link', '<p><a href="/a">Rain is due on Monday</a></p>', 'Rain is due'],
    ['a menu', '<p><a href="/a">News</a> | <a href="/b">Sport</a> | <a href="/c">Jobs</a></p>', 'News'],
    ['what a span hides', '<div><span style="display:none">beacon 77</span></div>', 'beacon'],
  ])('%s: not translated', (_, inner, text) => {
    expect(blockWith(page(inner), text).translate).toBe(false)
  })

  it.each([
    ['a list that ends with “Vote”', '<ul><li>Register by May</li><li>Vote</li></ul>', 'Register'],
    ['a paragraph with a link in it', '<p>The <a href="/a">first plan</a> was dropped.</p>', 'was dropped'],
    [
      'a linked headline in a list story',
      '<h2><a href="/a">The old mill</a></h2><p>It stands by the river.</p>',
      'mill',
    ],
    ['a heading that links to itself', '<h2><a href="#why">Why it matters</a></h2><p>It does.</p>', 'Why it'],
    ['a section on comments', '<h2>Comments from the floor</h2><p>Nobody was in favour.</p>', 'in favour'],
  ])('%s: translated', (_, inner, text) => {
    expect(blockWith(page(inner), text).translate).toBe(true)
  })

  it('a date in a sentence does not cut it', () => {
    expect(blockWith(page('<p>It opens on <span class="date">4 May</span> at noon.</p>'), 'opens').text).toBe(
      'It opens on 4 May at noon.',
    )
  })

  it('a hidden span in a sentence leaves nothing, and one that never ends hides no more than its paragraph', () => {
    const document = page('<p>It <span hidden>7f</span>opens.</p><p>Then <span hidden>lost</p><p>Found again.</p>')
    expect(blockWith(document, 'opens').text).toBe('It opens.')
    expect(blockWith(document, 'Found again.').translate).toBe(true)
  })

  it('a span’s credit in a caption is a credit of its own', () => {
    const document = page(
      '<figure><img src="https://x.example/a.jpg" alt="A fountain"><figcaption>The fountain. <span class="credit">Ana Bell</span></figcaption></figure>',
    )
    expect(blockWith(document, 'The fountain.')).toMatchObject({ text: 'The fountain.', role: 'caption' })
    expect(blockWith(document, 'Ana Bell')).toMatchObject({ role: 'credit', translate: false, render: true })
  })

  it('an address alone in a paragraph is an embed', () => {
    expect(blockWith(page('<p>https://video.example.com/1</p>'), 'video')).toMatchObject({
      kind: 'embed',
      translate: false,
    })
  })
})
