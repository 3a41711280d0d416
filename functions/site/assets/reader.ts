/** The files that a reader's page loads. One script is loaded only for reading by sentence. */

import script from '../../../dist/browser/reader.client.js'
import sentencesText from '../../../dist/browser/sentences.client.js'
import { asset } from '../../http/asset.ts'
import article from './article.css'
import frame from './frame.css'
import front from './front.css'
import print from './print.css'
import sentences from './sentences.css'
import switching from './switching.css'
import theme from './theme.css'

export const readerStyle = asset(
  '/assets/reader.css',
  'css',
  [frame, article, switching, sentences, front, theme, print].join('\n'),
)
export const readerScript = asset('/assets/reader.js', 'js', script)
export const sentencesScript = asset('/assets/sentences.js', 'js', sentencesText)
