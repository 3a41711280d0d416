/** Pastes that cost their reader more than they look: whatever a filter holds, counts or looks for, over and over. */
import { filled } from './harness.ts'
import { parsing } from './parse.ts'

const unit = (text: string) => (chars: number) => filled(text, chars)
const around = (before: string, inside: string, after: string) => (chars: number) =>
  before + filled(inside, chars - before.length - after.length) + after

export const cases = parsing('html', {
  // Shortcodes.
  brackets: unit('[a'),
  'brackets that end': unit('[a] '),
  'shortcodes around text': unit('[b]a[/b]'),
  'shortcodes of unknown names': unit('[su_a b="c"]a[/su_a] '),
  'captions without ends': unit('[caption id="1"]a'),
  'addresses without ends': around('', '[embed]a ', '[/embed]'),
  'values without quotes at their ends': around('[a b="', 'c="', ']'),
  'names that end shortcodes': unit('[/a]'),
  // Links to places.
  'open links to places': unit('<a href="#a">'),
  'marks of notes': unit('<a href="#ftn1">[1]</a>'),
  'remarks without ends': unit('<p><a href="#cmnt_ref1">[a]</a>'),
  'ways back': unit('<a href="#a">^</a>'),
  // Styles.
  'bold spans': unit('<span style="font-weight:700">a</span>'),
  'open bold spans': unit('<span style="font-weight:700">a'),
  'ordinary letters in bold ones': unit('<b>a<span style="font-weight:400">a</span></b>'),
  'open ordinary letters in bold ones': around('<b>'.repeat(100), '<span style="font-weight:400">a', ''),
  'many properties': unit(`<p style="${'a:b;'.repeat(100)}">a</p>`),
  'a long style sheet': around('<style>', '.c1{font-weight:700}', '</style><p class=c1>a'),
  // Lists.
  'items of Word': unit('<p style="mso-list:l0 level1 lfo1">a</p>'),
  'items of Word, each deeper': unit([1, 2, 3, 4, 5].map((n) => `<p style="mso-list:l0 level${n} lfo1">a`).join('')),
  'signs without ends': unit('<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">'),
  'paragraphs that may be items': unit('<p class=MsoListParagraph><b>'),
  'a sign that never ends': around('<p class=MsoListParagraph>', '&nbsp;', 'a'),
  'lists of one level': unit('<ul class="lst-kix_a-8"><li>a</li></ul>'),
  'lists in lists': unit('<ul><li>a</li>'),
  'ends of lists': unit('</li></ul>'),
  // Parts.
  'deleted text': unit('<del cite="mailto:a">a</del> '),
  'deleted text without ends': unit('<del cite="mailto:a">a'),
  cards: unit('<a class=bookmark href="https://a.example">a</a>'),
  tasks: unit('<li role=checkbox>a'),
  'names of classes': unit(`<p class="${'a '.repeat(200)}">a</p>`),
  // Text between elements, and mails.
  'paragraphs between elements': unit('a\n\n'),
  'lines between elements': unit('a\n<b>a</b>'),
  'heads of mails': unit('<p>From: a@a.example<br>Subject: a</p>'),
  'a head that never ends': around('<p>', 'To: a@a.example<br>', '</p>'),
})
