/** Finds the parts of a Word document: each part names those that it needs in a file of relationships beside it. */
import { walkXml } from './xml.ts'

export type Parts = ReadonlyMap<string, string>

/** `target`: the name of a part, or an address outside of the file. */
type Relationship = { kind: string; target: string; external: boolean }
export type Relationships = ReadonlyMap<string, Relationship>

/** @returns the relationships of a part by their ids; of the file itself with the name ''. */
export function relationshipsOf(parts: Parts, part: string): Relationships {
  const slash = part.lastIndexOf('/') + 1
  const found = new Map<string, Relationship>()
  const xml = parts.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`) ?? ''
  walkXml(xml, new Set(['rel:Relationships']), ({ attributes: { Id, Type = '', Target = '', TargetMode } }) => {
    const external = TargetMode === 'External'
    const kind = Type.slice(Type.lastIndexOf('/') + 1)
    if (Id) found.set(Id, { kind, external, target: external ? Target : partName(Target, part) })
  })
  return found
}

/** The part that a relative or absolute path names. */
function partName(target: string, from: string): string {
  const path = URL.parse(target, `http://part/${from}`)?.pathname.slice(1) ?? ''
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The texts of all parts of a kind that a part names. */
export const partsOfKind = (parts: Parts, relationships: Relationships, kind: string): string[] =>
  [...relationships.values()].flatMap((relationship) => {
    const xml = relationship.kind === kind && !relationship.external ? parts.get(relationship.target) : undefined
    return xml === undefined ? [] : [xml]
  })
