/** What came of an action, below its button: said, also to a screen reader. */
import type { Failed } from '../api/answer.ts'
import { Failure } from '../api/failure.tsx'

/** A text, or why it failed. */
export type Outcome = string | Failed | null

export const OutcomeLine = ({ outcome }: { outcome: Outcome }) => (
  <p class="outcome" role="status">
    {typeof outcome === 'string' || outcome === null ? (
      outcome
    ) : (
      <span class="error">
        <Failure answer={outcome} />
      </span>
    )}
  </p>
)
