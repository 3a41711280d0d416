/** English newsroom lines: the words that mark credits, bylines, updates and links to other articles. */
import type { Newsroom } from '../shape/newsroom.ts'
import { site } from './site.ts'

export const newsroom: Newsroom = {
  ...site,
  credit: [
    ...['credit', 'photo', 'photos', 'photo source', 'photo credit', 'photo credits', 'photo courtesy', 'photograph'],
    ...['picture', 'pictures', 'picture credit', 'image', 'image source', 'image credit', 'source of the photo'],
    ...['illustrative photo', 'file photo', 'archive photo', 'screenshot', 'video source'],
  ],
  creditWords: [
    ...['via', 'archive', 'archives', 'file', 'handout', 'courtesy', 'of', 'the', 'by', 'for', 'from', 'pool'],
    ...['photo', 'photos', 'screenshot', 'screengrab', 'video', 'credit', 'image', 'images', 'illustration'],
    ...['supplied', 'provided', 'submitted', 'at', 'contributed', 'composite', 'collection', 'family', 'department'],
    ...['stock', 'source', 'public', 'domain', 'generated', 'with', 'permission', 'using', 'staff'],
  ],
  creditBy: [
    ...['source:', 'photo by', 'photos by', 'photograph by', 'photographs by', 'photo courtesy of', 'image by'],
    ...['image courtesy of', 'picture by'],
  ],
  byline: [
    ...['posted by', 'published by', 'submitted by', 'article by', 'by', 'written by', 'reported by', 'story by'],
    ...['words by', 'interview by', 'text by', 'reporting by', 'from our correspondent'],
  ],
  notNames: [
    ...['day', 'night', 'eve', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november'],
    ...['december', 'christmas', 'easter', 'thanksgiving', 'halloween', 'season', 'year', 'week', 'midnight', 'noon'],
    ...['dawn', 'dusk'],
  ],
  bylineLabels: ['author', 'authors', 'reporter', 'writer', 'editor', 'translation', 'translated by'],
  plainAuthor: ['by', 'written by', 'author', 'authors'],
  plainPhoto: [
    ...['photo', 'photos', 'photo credit', 'photo source', 'photograph', 'photo by', 'photos by', 'photograph by'],
  ],
  plainPublished: ['published', 'published on', 'posted', 'posted on'],
  bylineEnds: [
    ...['contributed to this report', 'contributed to this story', 'contributed to this article'],
    ...['contributed reporting'],
  ],
  genres: ['press release', 'news release', 'media release', 'for immediate release', 'press statement'],
  update: ['update', 'updated', 'updates', 'breaking', 'live update', 'this is a developing story'],
  correction: [
    ...['correction', 'corrections', 'clarification', 'erratum', 'amendment', 'this article was amended'],
    ...['clarifications', 'corrections and clarifications', 'editor’s note', 'editors’ note', 'editor’s note:'],
    ...['a note to readers', 'note to readers', 'publisher’s note', 'author’s note', 'this article has been amended'],
    ...['this article has been corrected', 'this story has been corrected', 'this story was corrected'],
    ...['an earlier version of this article', 'an earlier version of this story'],
  ],
  consent: [
    ...[
      'cookies',
      'our partners',
      'partners store',
      'store and',
      'access information',
      'on your device',
      'on a device',
    ],
    ...['device scanning', 'unique identifiers', 'personal data', 'personalised', 'personalized', 'audience'],
    ...['ad measurement', 'advertising', 'legitimate interest', 'consent', 'preferences', 'your choices', 'vendors'],
    ...['accept', 'refuse', 'reject', 'process'],
  ],
  consentVoice: ['we', 'our', 'your', 'you', 'this site', 'this website'],
  related: [
    ...['related post', 'related story', 'related article', 'related video', 'related news', 'more on this'],
    ...['read also', 'also read', 'read more', 'read next', 'read on', 'read the full story', 'see also'],
    ...['watch also', 'watch', 'listen', 'related', 'related articles', 'related stories', 'related coverage'],
    ...['recommended', 'recommended reading', 'more on this story', 'more on this topic', 'more from'],
    ...['you may also like', 'you might also like', 'don’t miss'],
  ],
  alsoRead: ['read also', 'also read', 'see also', 'watch also', 'read next', 'more from', 'read the full story'],
  more: [
    ...['for more on', 'for more about', 'for more details', 'for more information', 'for more news'],
    ...['for more stories', 'for the full story', 'for details', 'for further', 'more details', 'more information'],
    ...['more about', 'more on', 'read more', 'find out more', 'to read more', 'to find out more'],
  ],
  click: ['click here', 'tap here', 'click on', 'follow this link', 'here and here', 'visit our'],
  contacts: ['contact', 'email', 'e-mail', 'reach'],
  dateWords: [
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
    ...['december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'monday'],
    ...['tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'mon', 'tue', 'tues', 'wed', 'thu'],
    ...['thur', 'thurs', 'fri', 'sat', 'sun', 'published', 'updated', 'posted', 'date', 'last', 'on', 'at', 'of'],
    ...['the', 'today', 'yesterday', 'ago', 'hours', 'hour', 'minutes', 'minute', 'days', 'day', 'st', 'nd', 'rd'],
    ...['th', 'h', 'am', 'pm', 'a.m', 'p.m', 'gmt', 'utc', 'bst', 'est', 'edt', 'pst', 'cet', 'cest', 'eet', 'eest'],
  ],
  and: ['and'],
  nameWords: ['and', 'von', 'van', 'der', 'du', 'da', 'di', 'del', 'le', 'al', 'bin', 'ibn'],
}
