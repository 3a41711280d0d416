import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import type { Block } from '../../shared/document/model/document.ts'
import { renderBlockHtml, renderBlocks } from '../../shared/document/render/render-html.ts'
import { renderMarkdown } from '../../shared/document/render/render-markdown.ts'
import { activeInHtml, activeInMarkdown } from './inert.ts'
import { parsed } from './parsed.ts'

const tab = '\t'
const nul = '\u0000'
const attacks: [string, string][] = [
  ['a script', '<script>run()</script>'],
  ['a script with a source', '<SCRIPT/SRC=//evil.example/x.js></SCRIPT>'],
  ['a script that never ends', '<script>run()'],
  ['a script in a script', '<scr<script>ipt>run()</scr</script>ipt>'],
  ['a handler', '<p onclick="run()">text</p>'],
  ['a handler after a slash', '<img/src="x"/onerror=run()>'],
  ['a handler without quotes', '<img src=x onerror=run() alt=poza>'],
  ['a handler in a svg', '<svg/onload=run()>'],
  ['a svg with a script', '<svg><script>run()</script></svg>'],
  [
    'a svg that animates a link',
    '<svg><a><animate attributeName=href values=javascript:run() /><text>x</text></a></svg>',
  ],
  ['a svg image', '<svg><image href=x onerror=run() /></svg>'],
  ['math with a link', '<math href="javascript:run()">x</math>'],
  [
    'math that turns into html',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=run()&gt;">',
  ],
  ['a noscript that turns into html', '<noscript><p title="</noscript><img src=x onerror=run()>">'],
  ['a title that turns into html', '<title><img src=x onerror=run()></title>'],
  ['a textarea that turns into html', '<textarea></textarea><img src=x onerror=run()></textarea>'],
  ['a template', '<template><img src=x onerror=run()></template>'],
  ['a style', '<style>body{background:url(javascript:run())}</style>'],
  ['a style attribute', '<div style="background:url(javascript:run())">text</div>'],
  ['a style sheet', '<link rel=stylesheet href=//evil.example/x.css>'],
  ['a refresh', '<meta http-equiv=refresh content="0;url=javascript:run()">'],
  ['a base', '<base href="javascript:run()//"><a href="x">text</a>'],
  ['a frame', '<iframe src="javascript:run()"></iframe>'],
  ['a frame with a document', '<iframe srcdoc="<script>run()</script>"></iframe>'],
  ['an object', '<object data="javascript:run()"></object>'],
  ['an embed', '<embed src="data:text/html,<script>run()</script>">'],
  ['a form', '<form action="javascript:run()"><button>trimite</button></form>'],
  ['a button', '<button formaction=javascript:run() autofocus onfocus=run()>x</button>'],
  ['an input', '<input autofocus onfocus=run()>'],
  ['details', '<details open ontoggle=run()><summary>x</summary></details>'],
  ['a video', '<video><source onerror=run()></video>'],
  ['a marquee', '<marquee onstart=run()>text</marquee>'],
  ['a link', '<a href="javascript:run()">text</a>'],
  ['a link in capitals', '<a href="JaVaScRiPt:run()">text</a>'],
  ['a link with a tab', `<a href="java${tab}script:run()">text</a>`],
  ['a link with entities', '<a href="&#106;&#x61;vascript&colon;run()">text</a>'],
  ['a link with entities without stops', '<a href="&#0000106&#0000097vascript:run()">text</a>'],
  ['a link with entities of line ends', '<a href="java&NewLine;scr&Tab;ipt:run()">text</a>'],
  ['a link with a control before it', '<a href="&#1;javascript:run()">text</a>'],
  ['a link with a space before it', '<a href=" &#x3000; javascript:run()">text</a>'],
  ['a link with a nul', `<a href="java${nul}script:run()">text</a>`],
  ['a link to data', '<a href="data:text/html;base64,PHNjcmlwdD5ydW4oKTwvc2NyaXB0Pg==">text</a>'],
  ['a link to vbscript', '<a href="vbscript:run()">text</a>'],
  ['a link to a blob', '<a href="blob:https://evil.example/1">text</a>'],
  ['a link that breaks out of its quotes', '<a href="https://a.example/&quot; onclick=&quot;run()">text</a>'],
  [
    'a link title that breaks out',
    '<a href="https://a.example/" title="&quot;&gt;&lt;script&gt;run()&lt;/script&gt;">text</a>',
  ],
  ['an abbreviation that breaks out', '<abbr title="&quot; onmouseover=&quot;run()">text</abbr>'],
  ['a picture', '<img src="javascript:run()" alt="poza">'],
  ['a picture of data', '<img src="data:image/svg+xml,<svg onload=run()>" alt="poza">'],
  ['a picture text that breaks out', '<img src="https://a.example/i.png" alt="&quot; onerror=&quot;run()">'],
  [
    'a picture text with markup',
    '<img src="https://a.example/i.png" alt="](javascript:run()) <script>run()</script>">',
  ],
  ['a picture set', '<img srcset="javascript:run() 1x" alt="poza">'],
  ['text that looks like html', '<p>&lt;script&gt;run()&lt;/script&gt; &lt;img src=x onerror=run()&gt;</p>'],
  ['text that looks like Markdown', '<p>[x](javascript:run()) &lt;javascript:run()&gt; ![x](javascript:run())</p>'],
  ['text that looks like a definition', '<p>[x]: javascript:run()</p><p>[x]</p>'],
  ['code that looks like html', '<pre><code>```\n&lt;script&gt;run()&lt;/script&gt;</code></pre>'],
  ['code in text that looks like html', '<p><code>`&lt;script&gt;run()&lt;/script&gt;`</code></p>'],
  [
    'a cell that looks like html',
    '<table><tr><th>a<th>b<tr><td>&lt;script&gt;run()&lt;/script&gt;<td>x | &lt;b onclick=run()&gt;</table>',
  ],
  ['a language that breaks out', '<pre><code class="language-x&quot;onclick=run()">a</code></pre>'],
  ['a comment that ends early', '<!--><script>run()</script>-->'],
  ['a comment of our own', '<!-- punte: {"role":"body","why":"--><script>run()</script>"} --><p>text</p>'],
  [
    'an embed of another site',
    '<blockquote class="twitter-tweet"><p>text</p><a href="javascript:run()">azi</a></blockquote>',
  ],
  ['an unquoted break out', '<a href=https://a.example/`onclick=run()>text</a>'],
  ['a tag that never ends', '<img src="https://a.example/i.png" alt="poza" onerror="run()'],
  ['plain text that never ends', '<plaintext><script>run()</script>'],
  ['xmp', '<xmp><script>run()</script></xmp>'],
]

const formats: Format[] = ['html', 'markdown', 'text']

describe.each(formats)('of %s', (format) => {
  it.each(attacks)('%s leaves nothing active', (_, attack) => {
    const document = parsed(format, `<p>Un text de la început.</p>\n\n${attack}\n\n<p>Un text de la sfârșit.</p>`)
    const addresses = document.blocks.flatMap((block) => [block.src, ...block.tags.map((tag) => tag.href)])
    expect(addresses.filter((address) => address && !/^(https?:|mailto:|[^:]*$|[^:]*[/?#])/.test(address))).toEqual([])
    expect(activeInHtml(renderBlocks(document.blocks, { title: true }))).toEqual([])
    expect(activeInMarkdown(renderMarkdown(document))).toEqual([])
    expect(activeInMarkdown(renderMarkdown(document, undefined, { all: true }))).toEqual([])
  })
})

describe('render', () => {
  const evil = '"><script>run()</script>'
  const block: Block = {
    id: evil,
    kind: 'paragraph',
    role: 'body',
    translate: true,
    render: true,
    text: `abc ${evil}`,
    tags: [
      { id: '1', start: 0, end: 3, name: 'a', href: 'javascript:run()', title: evil },
      { id: '2', start: 1, end: 9, name: 'strong' },
      { id: '3', start: 2, end: 400, name: 'em' },
      { id: '4', start: 5, end: 2, name: 'em' },
    ],
    segments: [{ id: evil, start: 0, end: 4 }],
  }

  it.each<Partial<Block>>([
    {},
    { kind: 'heading', level: 2 },
    { kind: 'image', src: 'javascript:run()' },
    { kind: 'image', src: `https://a.example/${evil}` },
    { kind: 'embed', src: 'data:text/html,x' },
    { kind: 'embed', src: `https://a.example/${evil}` },
    { kind: 'code', info: evil },
    { kind: 'table-cell', header: true },
  ])('trusts no value of the model: %o', (change) => {
    const hostile = { ...block, ...change }
    expect(activeInHtml(renderBlocks([hostile]))).toEqual([])
    expect(activeInHtml(renderBlockHtml(hostile))).toEqual([])
    const document = { v: 1 as const, locale: 'ro' as const, title: evil, blocks: [hostile], meta: { author: evil } }
    expect(activeInMarkdown(renderMarkdown(document, undefined, { all: true }))).toEqual([])
  })
})
