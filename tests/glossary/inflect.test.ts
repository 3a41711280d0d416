import { describe, expect, it } from 'vitest'
import { inflect } from '../../shared/glossary/inflect.ts'
import { inflection as en } from '../../shared/locales/en/inflection.ts'
import { inflection as ro } from '../../shared/locales/ro/inflection.ts'
import type { PartOfSpeech } from '../../shared/locales/shape/words.ts'

const romanian: [word: string, part: PartOfSpeech, forms: string][] = [
  ['carte', 'noun', 'cartea cărți cărții cărțile cărților'],
  ['școală', 'noun', 'școala școli școlii școlile școlilor'],
  ['seară', 'noun', 'seara seri serii serile serilor'],
  ['fată', 'noun', 'fata fete fetei fetele fetelor'],
  ['dovadă', 'noun', 'dovada dovezi dovezii dovezile dovezilor'],
  ['treabă', 'noun', 'treaba treburi treburile'],
  ['tată', 'noun', 'tatăl tatălui tata tații taților'],
  ['frate', 'noun', 'fratele fratelui frați frații fraților'],
  ['nume', 'noun', 'numele numelui numelor'],
  ['femeie', 'noun', 'femeia femei femeii femeile femeilor'],
  ['idee', 'noun', 'ideea idei ideii ideile ideilor'],
  ['poliție', 'noun', 'poliția poliției poliții polițiile polițiilor'],
  ['alegere', 'noun', 'alegerea alegeri alegerii alegerile alegerilor'],
  ['cuvânt', 'noun', 'cuvântul cuvântului cuvinte cuvintele cuvintelor'],
  ['număr', 'noun', 'numărul numere numerele numerelor'],
  ['tânăr', 'noun', 'tânărul tineri tinerii tinerilor'],
  ['motor', 'noun', 'motorul motoare motoarele motoarelor'],
  ['război', 'noun', 'războiul războiului războaie războaiele războaielor'],
  ['copil', 'noun', 'copilul copii copiii copiilor'],
  ['ministru', 'noun', 'ministrul ministrului miniștri miniștrii miniștrilor'],
  ['teritoriu', 'noun', 'teritoriul teritorii teritoriile teritoriilor'],
  ['lucru', 'noun', 'lucrul lucruri lucrurile lucrurilor'],
  ['artist', 'noun', 'artistul artiști artiștii artiștilor'],
  ['băiat', 'noun', 'băiatul băieți băieții băieților'],
  ['cafea', 'noun', 'cafeaua cafele cafelei cafelele cafelelor'],
  ['om', 'noun', 'omul oameni oamenii oamenilor'],
  ['mână', 'noun', 'mâna mâini mâinii mâinile'],
  ['românia', 'name', 'româniei'],
  ['moldova', 'name', 'moldovei'],
  ['anca', 'name', 'ancăi'],
  ['guvernul', 'noun', 'guvernului guvern'],
  ['curtea', 'noun', 'curții curte'],
  ['statele', 'noun', 'statelor state'],
  ['românesc', 'adjective', 'românească românești româneasca'],
  ['frumos', 'adjective', 'frumoasă frumoși frumoase frumoasei'],
  ['nou', 'adjective', 'nouă noi noua noile'],
  ['negocia', 'verb', 'negociază negociat negociind negociau'],
  ['hotărî', 'verb', 'hotărăsc hotărăște hotărât'],
  ['interzice', 'verb', 'interzic interzis interzise interzicea'],
]

const english: [word: string, part: PartOfSpeech, forms: string][] = [
  ['country', 'noun', 'countries'],
  ['tax', 'noun', 'taxes'],
  ['spokesman', 'noun', 'spokesmen'],
  ['crisis', 'noun', 'crises'],
  ['person', 'noun', 'people'],
  ['wife', 'noun', 'wives'],
  ['hero', 'noun', 'heroes'],
  ['sanctions', 'noun', 'sanction'],
  ['policies', 'noun', 'policy'],
  ['ban', 'verb', 'bans banned banning'],
  ['deny', 'verb', 'denies denied denying'],
  ['seize', 'verb', 'seizes seized seizing'],
  ['die', 'verb', 'dies died dying'],
  ['withdraw', 'verb', 'withdraws withdrew withdrawn withdrawing'],
]

describe('inflect', () => {
  it.each(romanian)('gives the Romanian forms of %s (%s)', (word, part, forms) => {
    const given = inflect(word, part, ro, true)
    expect(forms.split(' ').filter((form) => !given.has(form))).toEqual([])
  })

  it.each(english)('gives the English forms of %s (%s)', (word, part, forms) => {
    const given = inflect(word, part, en, true)
    expect(forms.split(' ').filter((form) => !given.has(form))).toEqual([])
  })

  it.each([
    ['celulă', 'celui'],
    ['mână', 'mine'],
    ['cost', 'coaste'],
    ['importanță', 'importanți'],
    ['român', 'române'],
  ])('does not take another word for a form: %s, %s', (word, other) => {
    expect(inflect(word, 'noun', ro).has(other)).toBe(false)
  })

  it('leaves words alone that have no other number', () => {
    expect([...inflect('news', 'noun', en)]).toEqual(['news'])
    expect([...inflect('politics', 'noun', en)]).toEqual(['politics'])
  })

  it('knows no irregular word that is a property of every object', () => {
    expect(inflect('constructor', 'noun', en).has('constructors')).toBe(true)
  })
})
