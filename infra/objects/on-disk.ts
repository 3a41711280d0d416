/**
 * Objects of the local start, which lie on a disk: a write that breaks because the disk is full says so. The store itself
 * tells no reason, so whoever can see the disk is asked.
 */
import { type Objects, StoreFull } from '../../shared/ports/objects.ts'

/** A service that answers `full` or `space`. */
export type DiskBinding = { fetch(address: string): Promise<Response> }

export function onDisk(objects: Objects, disk: DiskBinding): Objects {
  const told = async (error: unknown) => {
    const answer = await disk.fetch('http://disk/').then((response) => response.text())
    return answer === 'full' ? new StoreFull() : error
  }
  return {
    ...objects,
    put: (...given) =>
      objects.put(...given).catch(async (error: unknown) => {
        throw await told(error)
      }),
    delete: (keys) =>
      objects.delete(keys).catch(async (error: unknown) => {
        throw await told(error)
      }),
  }
}
