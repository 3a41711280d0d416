import { describe, expect, it } from 'vitest'
import { nameInAddress, slugIssue, toSlug } from '../../shared/article/slug.ts'

describe('a slug from a title', () => {
  it.each([
    ['Știri din țară', 'stiri-din-tara'],
    ['Đoković a câștigat la Groß-Gerau', 'dokovic-a-castigat-la-gross-gerau'],
    ['Łukasz Żal, în culise', 'lukasz-zal-in-culise'],
    ['Smørrebrød și Æther', 'smorrebrod-si-aether'],
    ['Владимир Зеленский', 'vladimir-zelenskii'],
    ['Київ і Харків', 'kiiv-i-kharkiv'],
    ['Њујорк, Ђоковић', 'njujork-dokovic'],
    ['Αθήνα', 'athina'],
    ['ﬁlmul anului', 'filmul-anului'],
    ['ISTANBUL’DA IŞIK', 'istanbul-da-isik'],
    ['Search', 'search-2'],
    ['Author', 'author-2'],
    ['Section!', 'section-2'],
    ['To', 'to-2'],
    ['Feed', 'feed-2'],
    ['Search party', 'search-party'],
    ['東京', 'fallback'],
    ['—', 'fallback'],
  ])('%s is %s', (title, slug) => {
    expect(toSlug(title, 'fallback')).toBe(slug)
    expect(slugIssue(slug)).toBeNull()
  })

  it('is refused if the site has another page there', () => {
    for (const name of ['author', 'section', 'search', 'feed', 'index', 'to'])
      expect(slugIssue(name)).toBe('is reserved')
  })
})

describe('the name of a section or an author', () => {
  it.each([
    ['Search', 'search'],
    ['Łukasz Żal', 'lukasz-zal'],
    ['東京', ''],
  ])('%s is %j in addresses', (name, slug) => {
    expect(nameInAddress(name)).toBe(slug)
  })
})
