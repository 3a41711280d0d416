/** A store that takes every head and says that it did not: as a client's own repetition makes it look. */
import type { Objects } from '../../shared/ports/objects.ts'

export const lying = (stored: Objects, reason: 'refused' | 'busy'): Objects => ({
  ...stored,
  async put(key, body, condition) {
    const result = await stored.put(key, body, condition)
    return key.endsWith('/manifest.json') ? { ok: false, reason } : result
  },
})
