/** What a reader's page loads: one style sheet, one script. */

import { asset } from '../../http/asset.ts'
import article from './article.css'
import frame from './frame.css'
import front from './front.css'
import print from './print.css'
import script from './reader.client.js'
import switching from './switching.css'

export const readerStyle = asset('/assets/reader.css', 'css', [frame, article, switching, front, print].join('\n'))
export const readerScript = asset('/assets/reader.js', 'js', script)
