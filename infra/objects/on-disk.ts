/**
 * Objects of the local start, which are on a disk. The store gives no reason for a failed write, so this asks a service
 * that can see the disk, and throws StoreFull if the disk is full.
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
