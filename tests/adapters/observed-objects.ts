/** Wraps an object store and reports every call, to count an article's cost or to make calls fail on purpose. */
import type { Objects } from '../../shared/ports/objects.ts'

export type Call = { operation: 'get' | 'put' | 'delete' | 'list'; key: string }

/** If `before` throws, the call is not made. If `after` throws, the call was made but the caller gets no result. */
export function observedObjects(
  objects: Objects,
  before: (call: Call) => void,
  after: (call: Call) => void = () => {},
): Objects {
  const observe = async <T>(call: Call, run: () => Promise<T>): Promise<T> => {
    before(call)
    const result = await run()
    after(call)
    return result
  }
  return {
    get: (key) => observe({ operation: 'get', key }, () => objects.get(key)),
    getUnless: (key, etag) => observe({ operation: 'get', key }, () => objects.getUnless(key, etag)),
    getBytes: (key, range) => observe({ operation: 'get', key }, () => objects.getBytes(key, range)),
    put: (key, body, condition) => observe({ operation: 'put', key }, () => objects.put(key, body, condition)),
    delete: (keys) => observe({ operation: 'delete', key: keys[0] ?? '' }, () => objects.delete(keys)),
    list: (prefix, options) => observe({ operation: 'list', key: prefix }, () => objects.list(prefix, options)),
  }
}
