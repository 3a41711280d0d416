/** What English sites ask of their readers: the beginning of a sentence, and a word that must follow it. */
import type { SiteAppeals } from '../../shape/newsroom.ts'

const channels = [
  ...['newsletter', 'podcast', 'whatsapp', 'telegram', 'google news', 'facebook', 'instagram', 'youtube', 'tiktok'],
  ...['inbox', 'morning briefing', 'news alerts', 'email alerts', 'breaking news', 'bluesky', 'linkedin', 'spotify'],
  ...['apple podcasts', 'preferred source', 'notifications', 'twitter', 'mailing list', 'on social media'],
]
const services = [
  ...['facebook', 'twitter', 'x', 'whatsapp', 'linkedin', 'telegram', 'pinterest', 'reddit', 'email', 'e-mail'],
  ...['messenger', 'bluesky', 'threads', 'flipboard', 'sms', 'tumblr'],
]

export const appeals: SiteAppeals = {
  appeals: [
    {
      starts: [
        ...['sign up', 'subscribe', 'join our', 'join us', 'join the', 'follow us', 'get our', 'get the best of'],
        ...['get the latest', 'get the day', 'stay up to date', 'stay informed', 'like us', 'find us'],
        ...['download our', 'visit our', 'add us', 'add the', 'make us', 'set us', 'don’t miss', 'want more'],
        ...['never miss', 'keep up with', 'listen on', 'catch up with', 'you can follow', 'like our'],
        ...['comment on our', 'join the conversation'],
      ],
      has: [...channels, 'our facebook page', 'our community'],
      short: false,
    },
    {
      starts: ['prefer', 'choose', 'set', 'make', 'follow', 'add'],
      has: ['on google', 'preferred source'],
      short: false,
    },
    {
      starts: ['support our', 'support independent', 'donate', 'help us', 'become a', 'if you value', 'if you can'],
      has: [
        ...['our journalism', 'our work', 'our newsroom', 'our reporting', 'our reporters', 'independent journalism'],
        ...['local journalism', 'patreon', 'paypal', 'keep our', 'paying subscriber', 'free and open'],
      ],
      short: false,
    },
    {
      starts: [
        ...['got a story', 'got a tip', 'got a news tip', 'have a story', 'have a tip', 'have a news tip'],
        ...['do you have a story', 'do you have a tip', 'do you have an opinion', 'do you have information'],
        ...['do you know', 'know something', 'seen something'],
      ],
      has: [
        ...['email us', 'e-mail us', 'contact us', 'let us know', 'tell us', 'send it', 'send us', 'call us'],
        ...['write to us', 'for us'],
      ],
      short: false,
    },
    {
      starts: [
        ...['got a story', 'got a tip', 'got a news tip', 'have a story', 'have a tip', 'have a news tip'],
        ...['do you have a story', 'do you have a tip', 'do you have an opinion', 'do you have information'],
        ...['know something', 'email', 'contact'],
      ],
      has: [
        ...['newsroom', 'news desk', 'newsdesk', 'letters', 'submit', 'reach our', 'guardian letters', 'click here'],
        ...['signal'],
      ],
      short: false,
    },
    {
      starts: [
        ...['the views expressed', 'the opinions expressed', 'opinions expressed', 'views expressed'],
        ...['the views and opinions'],
      ],
      has: [
        ...['this article', 'this column', 'this piece', 'the author', 'the writer', 'do not necessarily'],
        ...['are their own', 'are his own', 'are her own'],
      ],
      short: false,
    },
    {
      starts: [
        ...['this site', 'this website', 'our website', 'our site', 'we and our', 'we use', 'by continuing'],
        ...['to provide the best'],
      ],
      has: [
        ...['uses cookies', 'use cookies', 'use of cookies', 'akismet', 'recaptcha', 'cookies to', 'personal data'],
        ...['device information'],
      ],
      short: false,
    },
    {
      starts: [
        ...['by signing up', 'by subscribing', 'by clicking', 'by submitting', 'by entering', 'by continuing'],
        ...['by providing', 'i agree', 'i have read', 'i consent', 'yes, i', 'see our', 'read our'],
        ...['for more information, see our', 'you can unsubscribe'],
      ],
      has: [
        ...['privacy policy', 'privacy notice', 'terms of', 'terms and conditions', 'our terms', 'receive emails'],
        ...['receive email', 'marketing', 'unsubscribe'],
      ],
      short: false,
    },
    {
      starts: [
        ...['to play this', 'to view', 'to watch', 'to see this', 'you need to', 'please', 'this site', 'this page'],
        ...['your browser'],
      ],
      has: [
        ...['enable javascript', 'requires javascript', 'javascript in your browser', 'does not support javascript'],
        ...['turn on javascript'],
      ],
      short: false,
    },
    {
      starts: ['reading time', 'estimated reading time', 'read time', 'time to read', 'listening time'],
      has: ['min', 'mins', 'minute', 'minutes', 'sec', 'seconds'],
      short: true,
    },
    {
      starts: [
        ...['share on', 'share to', 'share via', 'share by', 'tweet this', 'pin this', 'send via', 'post on'],
        ...['post to'],
      ],
      has: services,
      short: true,
    },
    {
      starts: ['powered by', 'proudly powered by', 'theme:', 'theme by', 'built with', 'published with'],
      has: [
        ...['wordpress', 'disqus', 'ghost', 'blogger', 'drupal', 'joomla', 'substack', 'beehiiv', 'squarespace'],
        ...['wix', 'tagdiv'],
      ],
      short: true,
    },
    {
      starts: ['you have', 'this is your', 'you’ve read', 'you have read', 'you’ve reached'],
      has: ['free articles', 'free article', 'last free', 'article limit', 'free stories'],
      short: true,
    },
    {
      starts: ['tap to', 'click to', 'swipe to', 'scroll to'],
      has: ['expand', 'enlarge', 'unmute', 'continue', 'see more'],
      short: true,
    },
  ],
  ours: ['our', 'ours', 'us', 'your', 'subscribe', 'newsletter', 'advertisement', 'app'],
  sayings: [
    ...['said', 'says', 'say', 'told', 'tells', 'asked', 'asks', 'wrote', 'writes', 'recalled', 'recalls'],
    ...['according', 'found', 'showed', 'shows', 'joked', 'jokes', 'admitted', 'admits', 'warned', 'warns', 'urged'],
    ...['urges', 'added', 'adds', 'argued', 'argues', 'insisted', 'insists', 'claims', 'claimed', 'explained'],
    ...['explains', 'believes', 'believed', 'ruled', 'used', 'reads', 'sang', 'shouted', 'announced', 'announces'],
    ...['reported', 'reports', 'remembers', 'advises', 'promise', 'promises', 'promised', 'assures', 'assured'],
  ],
  statements: [
    ...['is', 'are', 'was', 'were', 'has', 'had', 'have', 'did', 'does', 'will', 'would', 'said', 'says', 'told'],
    ...['found', 'turned', 'came', 'went', 'became', 'began', 'asked', 'knew', 'knows', 'emerged', 'remains'],
    ...['remain', 'appeared'],
  ],
}
