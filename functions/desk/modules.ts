/**
 * The desk's style sheet and browser modules. They import each other by file name, so all stand in one folder
 * whose name changes with their content, and browsers may keep them.
 */
import { shortHash } from '../../shared/hash.ts'
import api from './assets/api.client.js'
import article from './assets/article.client.js'
import articles from './assets/articles.client.js'
import asks from './assets/asks.client.js'
import blocks from './assets/blocks.client.js'
import confirm from './assets/confirm.client.js'
import conflict from './assets/conflict.client.js'
import difference from './assets/difference.client.js'
import dom from './assets/dom.client.js'
import facts from './assets/facts.client.js'
import fields from './assets/fields.css'
import format from './assets/format.client.js'
import frame from './assets/frame.css'
import main from './assets/main.client.js'
import marks from './assets/marks.client.js'
import naming from './assets/naming.client.js'
import original from './assets/original.client.js'
import proposals from './assets/proposals.client.js'
import revise from './assets/revise.client.js'
import revisions from './assets/revisions.client.js'
import segment from './assets/segment.client.js'
import signIn from './assets/sign-in.client.js'
import source from './assets/source.client.js'
import suggestion from './assets/suggestion.client.js'
import texts from './assets/texts.client.js'
import translator from './assets/translator.client.js'
import translatorStyle from './assets/translator.css'
import upload from './assets/upload.client.js'
import versions from './assets/versions.client.js'
import views from './assets/views.css'

export const deskFiles: Record<string, string> = {
  'desk.css': [frame, fields, views, translatorStyle].join('\n'),
  'api.client.js': api,
  'article.client.js': article,
  'articles.client.js': articles,
  'asks.client.js': asks,
  'blocks.client.js': blocks,
  'confirm.client.js': confirm,
  'conflict.client.js': conflict,
  'difference.client.js': difference,
  'dom.client.js': dom,
  'facts.client.js': facts,
  'format.client.js': format,
  'main.client.js': main,
  'marks.client.js': marks,
  'naming.client.js': naming,
  'original.client.js': original,
  'proposals.client.js': proposals,
  'revise.client.js': revise,
  'revisions.client.js': revisions,
  'segment.client.js': segment,
  'sign-in.client.js': signIn,
  'source.client.js': source,
  'suggestion.client.js': suggestion,
  'texts.client.js': texts,
  'translator.client.js': translator,
  'upload.client.js': upload,
  'versions.client.js': versions,
}

/** Changes when any of them does. */
export const deskVersion = shortHash(JSON.stringify(deskFiles))
