import { describe, expect, it } from 'vitest'
import { addressesIn } from '../../shared/check/read-addresses.ts'
import { type Found, warningsIn } from './warnings-in.ts'

const read: [text: string, addresses: string[]][] = [
  ['See https://a.example/b?c=d, or www.primaria.ro.', ['https://a.example/b?c=d', 'www.primaria.ro']],
  ['(https://en.example.org/wiki/Cluj_(county))', ['https://en.example.org/wiki/Cluj_(county)']],
  ['ana.pop@gazeta.ro', ['ana.pop@gazeta.ro']],
  ['OLX.ro and Booking.com-ul', ['OLX.ro', 'Booking.com']],
  ['#rezist, #1, C#, a#b and @Politia_Romana', ['#rezist', '@Politia_Romana']],
  ['S.A., art.5, 3.5, U.S. and nr.ro', ['nr.ro']],
]

const cases: [source: string, target: string, found: Found[]][] = [
  ['At https://example.org/en/a.', 'La https://example.org/ro/a.', []],
  ['At http://example.org/', 'La https://www.example.org', []],
  ['At https://example.org/a.', 'La https://example.org/b.', [['address.changed', 'https://example.org/b']]],
  ['At https://example.org/a.', 'Pe site.', [['address.missing']]],
  ['On the site.', 'La https://example.org/a.', [['address.added', 'https://example.org/a']]],
  ['a@b.ro', 'a@c.ro', [['address.changed', 'a@c.ro']]],
  ['#rezist won', 'A câștigat #rezist', []],
  ['#rezist won', 'A câștigat rezist', [['address.missing']]],
  ['#Vote', '#Votează', [['address.changed', '#Votează']]],
  ['@ana and @ana', '@ana', []],
]

describe('addresses', () => {
  it.each(read)('are read in: %s', (text, addresses) => {
    expect(addressesIn(text).map((address) => address.text)).toEqual(addresses)
  })

  it.each(cases)('%s | %s', (source, target, found) => {
    expect(warningsIn(source, target, 'ro', 'address')).toEqual(found)
  })
})
