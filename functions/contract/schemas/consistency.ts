/** What a version says in two ways. */
import { consistencySchema as found } from '../../../shared/check/consistency/model.ts'
import { named } from './named.ts'

export const consistencySchema = named(
  'Consistency',
  'Sentences and names of the source with several wordings in the targets, and how often each term stands in both.',
  found,
)
