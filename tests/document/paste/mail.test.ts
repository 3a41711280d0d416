/** Mails with formatting, as Outlook, Gmail, Thunderbird and Apple's Mail give them. */
import { describe, expect, it } from 'vitest'
import { formatted, items, links, readPaste, readSample, setAside, shown } from './read-paste.ts'

const text = 'Ștrandul din Lunca se deschide anul acesta pe 15 mai, cu două săptămâni mai devreme decât de obicei.'
const more = 'Apa din bazine a fost deja schimbată, iar bazinul mare va fi încălzit pentru prima dată.'

describe('a mail from Outlook', () => {
  const document = readSample('outlook.en')

  it('is the article that it brings', () => {
    expect(document.title).toBe('Northmoor hospital opens its new children’s ward')
    expect(document.blocks.find(({ role }) => role === 'title')?.tags).toEqual([])
    expect(shown(document)).toHaveLength(6)
    expect(items(document)).toEqual(['- Visiting hours are from ten to eight.', '- The old ward becomes a school.'])
  })

  it('keeps apart its notice, its head, its signature, and the words of who passed it on', () => {
    const aside = setAside(document).join('\n')
    for (const words of ['CAUTION', 'Hi Tom', 'Sent:', 'Kind regards', 'Press Officer']) expect(aside).toContain(words)
  })

  it('has links without the service that checks them', () => {
    expect(links(document)).toContain('the hospital’s page https://northmoor.example/ward')
  })
})

describe('a mail', () => {
  it('from Outlook on the web has names with a sign before them', () => {
    const document = readPaste(
      `<div>Bună, Ioana, intră mâine.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><font style="font-size:11pt"><b>De la:</b> Primăria Lunca &lt;presa@lunca.example&gt;<br><b>Trimis:</b> marți, 12 martie 2024 09:40<br><b>Către:</b> Redacția<br><b>Subiect:</b> Fw: Comunicat de presă</font></div><div class="x_WordSection1"><p class="x_MsoTitle">Lunca își deschide ștrandul mai devreme</p><p class="x_MsoNormal">${text}</p><p class="x_MsoNormal">${more}</p></div>`,
    )
    expect(document.title).toBe('Lunca își deschide ștrandul mai devreme')
    expect(shown(document)).toEqual([document.title, text, more])
  })

  it('from Gmail has its text in a quotation that is none', () => {
    const document = readPaste(
      `<div dir="ltr">De publicat azi.<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>De la: <strong class="gmail_sendername" dir="auto">Biroul de presă</strong> <span dir="auto">&lt;<a href="mailto:presa@lunca.example">presa@lunca.example</a>&gt;</span><br>Date: joi, 14 mar. 2024<br>Subject: Ștrandul se deschide<br>To: &lt;<a href="mailto:redactia@foaia.example">redactia@foaia.example</a>&gt;<br></div><blockquote class="gmail_quote" style="margin:0"><div><b>Ștrandul se deschide</b></div><div>${text}</div><div>${more}</div><br clear="all"><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature"><div>Biroul de presă</div></div></blockquote></div></div>`,
    )
    expect(document.title).toBe('Ștrandul se deschide')
    expect(shown(document)).toEqual([document.title, text, more])
    expect(document.blocks.filter(({ kind }) => kind === 'quote')).toEqual([])
    expect(formatted(document, 'strong')).toEqual(['Biroul de presă'])
  })

  it('from Thunderbird or Apple’s Mail has its head and quotation apart', () => {
    const thunderbird = `<p>Vezi mai jos.</p><div class="moz-cite-prefix">În 14.03.2024 10:12, Biroul de presă a scris:<br></div><blockquote type="cite" cite="mid:1"><h2>Ștrandul se deschide</h2><p>${text}</p><p>${more}</p><pre class="moz-signature" cols="72">Biroul de presă</pre></blockquote>`
    const document = readPaste(thunderbird)
    expect(document.title).toBe('Ștrandul se deschide')
    expect(document.blocks.filter(({ kind, render }) => kind === 'quote' && render)).toEqual([])
    const apple = `<div>De publicat.</div><div><blockquote type="cite"><div>Begin forwarded message:</div><div><b>From: </b>Press Desk &lt;press@lakes.example&gt;</div><div><b>Subject: </b><b>The lake ferry sails again</b></div><div><b>Date: </b>14 March 2024 at 10:12:33 GMT</div><div><b>To: </b>news@post.example</div><br><div>The ferry across Lake Orrin sails again from Monday, after a winter of repairs that cost two million euro.</div><div>Her captain says that the new hull is quieter than a swan, and that nobody on the shore will hear her leave.</div></blockquote></div>`
    const forwarded = readPaste(apple, 'en')
    expect(forwarded.title).toBe('The lake ferry sails again')
    expect(shown(forwarded)).toHaveLength(3)
  })

  it('has its subject for a title where the text has none', () => {
    const document = readPaste(
      `<p>From: Biroul de presă &lt;presa@lunca.example&gt;<br>Subject: Re: Fwd: Ștrandul din Lunca, deschis din mai<br>To: redactia@foaia.example</p><p>${text}</p><p>${more}</p>`,
    )
    expect(document.title).toBe('Ștrandul din Lunca, deschis din mai')
    expect(shown(document)).toEqual([document.title, text, more])
  })

  it('above an older one is the text', () => {
    const document = readPaste(
      `<h1>Ștrandul se deschide</h1><p>${text}</p><p>${more}</p><p>On 14 March 2024, Redacția &lt;redactia@foaia.example&gt; wrote:</p><blockquote type="cite"><p>Aveți ceva despre ștrand?</p></blockquote>`,
    )
    expect(shown(document)).toEqual(['Ștrandul se deschide', text, more])
  })

  it('is none where an article has a name before a colon', () => {
    const document = readPaste(
      `<h1>Ștrandul se deschide</h1><p>${text}</p><p>Subiect: apa. Așa începe ședința.</p><p>${more}</p><p>De la: gardul vechi până la pod sunt trei sute de metri.</p>`,
    )
    expect(setAside(document)).toEqual([])
  })
})
