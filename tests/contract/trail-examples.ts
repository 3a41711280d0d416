/** Requests for the trail that succeed. */
import { prepare } from './examples.ts'

export const trailExamples = {
  readTrail: async () => ({ prepared: await prepare(), ask: { query: { what: 'uploadArticle', limit: '5' } } }),
  exportTrail: async () => ({ prepared: await prepare(), ask: { query: { by: 'dev' } } }),
}
