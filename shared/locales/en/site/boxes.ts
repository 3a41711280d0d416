/** Headings and buttons of what stands around an article on an English site: lists, boxes, forms, and all below it. */
import type { SiteBoxes } from '../../shape/newsroom.ts'

const lists = [
  ...['explore more on these topics', 'latest news', 'most read', 'most popular', 'most viewed', 'most commented'],
  ...['most shared', 'top stories', 'related articles', 'related stories', 'related posts', 'related news'],
  ...['related content', 'related reading', 'recommended for you', 'you may also like', 'you might also like'],
  ...['you may have missed', 'read next', 'recent posts', 'recent articles', 'recent stories', 'latest articles'],
  ...['latest stories', 'popular posts', 'latest posts', 'more from this section', 'more in this section'],
  ...['also of interest', 'what to read next', 'in other news', 'popular now'],
]
const comments = [
  ...['comments', 'reader comments', 'leave a comment', 'leave a reply', 'post a comment', 'add a comment'],
  ...['write a comment', 'join the conversation', 'join the discussion'],
]

export const boxes: SiteBoxes = {
  lists: [
    ...lists,
    ...['latest', 'trending', 'trending now', 'more stories', 'more news', 'more from us', 'related', 'recommended'],
    ...['read also', 'editor’s picks', 'editors’ picks'],
  ],
  boxes: [
    ...comments,
    ...['related internet links', 'related links', 'comment', 'responses', 'replies', 'about the author'],
    ...['about the authors', 'about the writer', 'newsletter', 'what’s your reaction?', 'what’s your reaction'],
    ...['what do you think?', 'keep reading', 'continue reading', 'post navigation', 'share this article'],
    ...['share this story', 'sign up for our newsletter'],
  ],
  walls: [
    ...['keep reading with', 'keep reading for', 'keep reading this', 'continue reading with'],
    ...['continue reading for', 'continue reading this', 'to continue reading', 'to read the full'],
    ...['subscribe to read', 'subscribe to continue', 'this article is for subscribers'],
    ...['this story is for subscribers', 'already a subscriber', 'unlock this', 'this content is for members'],
    ...['this post is for paid', 'this post is for subscribers', 'this post is for paying'],
  ],
  asks: [
    ...['subscribe', 'subscribe now', 'subscribe today', 'sign up', 'sign up now', 'sign me up', 'join now'],
    ...['become a member', 'donate', 'donate now', 'donate today', 'give now', 'support us', 'buy now', 'shop now'],
    ...['order now', 'view offer', 'check price', 'vote', 'become a subscriber', 'start free trial'],
    ...['subscribe for free'],
  ],
  below: [
    ...lists,
    ...comments,
    ...['about the author', 'about the authors', 'about the writer', 'more on this story', 'explore further'],
    ...['more on this topic', 'post navigation', 'posts navigation'],
  ],
  forms: [
    ...['leave a comment', 'leave a reply', 'post a comment', 'add a comment', 'write a comment', 'post navigation'],
    ...['join the discussion', 'cancel reply'],
  ],
  neighbours: [
    ...['previous article', 'next article', 'previous post', 'next post', 'previous story', 'next story'],
    ...['post navigation', 'previous', 'next', 'up next', 'next up'],
  ],
  rubrics: [
    ...['news', 'politics', 'business', 'science', 'sport', 'sports', 'culture', 'health', 'world', 'opinion'],
    ...['local', 'tech', 'technology', 'food', 'education', 'environment', 'travel', 'lifestyle', 'arts'],
  ],
  buttons: [
    ...['facebook', 'x', 'twitter', 'tweet', 'whatsapp', 'linkedin', 'instagram', 'youtube', 'tiktok', 'telegram'],
    ...['reddit', 'email', 'e-mail', 'bluesky', 'threads', 'pinterest', 'messenger', 'copy link', 'share', 'print'],
    ...['tumblr', 'pocket', 'flipboard', 'skype', 'mastodon', 'rss', 'google news', 'copy url', 'link copied'],
    ...['bookmark', 'gift', 'like', 'save', 'listen', 'play', 'pause', 'mute', 'loading', 'close', 'dismiss'],
    ...['follow', 'reply', 'search', 'menu', 'register', 'previous', 'next', 'prev', 'older', 'newer', 'next up'],
    ...['up next', 'show more', 'see more', 'view more', 'more', 'name', 'your name', 'your email', 'email address'],
    ...['your email address', 'website', 'comment', 'your comment', 'message', 'accept', 'reject', 'i agree'],
    ...['i accept', 'got it', 'learn more', 'more options', 'text size', 'font size', 'submit', 'careers'],
    ...['advertise', 'our team', 'help', 'faq', 'accessibility', 'terms', 'privacy', 'cookies', 'newsletter'],
    ...['related', 'sort by newest', 'sort by oldest', 'sort by best', 'newest', 'oldest', 'create account'],
  ],
}
