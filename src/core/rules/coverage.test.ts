import { describe, expect, it } from 'vitest'
import { hasShared, readShared } from '../../testing/shared.ts'
import { catalog } from './catalog.ts'
import { declined } from './declined.ts'

/** Rows of the tables of section 4, the added ones of 4.9 included: `| VIP-002 | E F | …`. */
function readRows(text: string): readonly string[] {
  const section = /^## 4\. Rules$[\s\S]*?(?=^## 5\.)/m.exec(text)?.[0] ?? ''
  const rows = [...section.matchAll(/^\| ((?:DOC|RNG|VIP|MOD|NET|BGP|UPD)-\d{3}) \|/gm)]
  return [...new Set(rows.map((match) => match[1]!))].toSorted()
}

/** The rows for Services stand in the prose of section 8. */
function readServiceRows(text: string): readonly string[] {
  const section = /^## 8\.[\s\S]*?(?=^## 9\.)/m.exec(text)?.[0] ?? ''
  return [...new Set([...section.matchAll(/SVC-\d{3}(?= [EWA] )/g)].map((match) => match[0]))].toSorted()
}

describe.skipIf(!hasShared)('coverage of the catalogue (skipped without the shared folder)', () => {
  const rows = hasShared ? readRows(readShared('domain.md')) : []
  const covered = new Map<string, string[]>()
  for (const { id, covers } of catalog) {
    for (const row of covers) covered.set(row, [...(covered.get(row) ?? []), id])
  }

  it('finds the rows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(140)
  })

  it('has a rule or a reason for every row', () => {
    const open = rows.filter((row) => !covered.has(row) && !(row in declined))
    process.stdout.write(
      `rules ${catalog.length}, rows ${rows.length}: covered ${rows.filter((row) => covered.has(row)).length}, ` +
        `declined ${rows.filter((row) => row in declined).length}, open ${open.length}${open.length === 0 ? '' : ` (${open.join(' ')})`}\n`,
    )
    expect(open).toEqual([])
  })

  it('has a rule for every row about Services', () => {
    const services = readServiceRows(readShared('domain.md'))
    expect(services.length).toBeGreaterThanOrEqual(11)
    const own = [...covered.keys()].filter((row) => row.startsWith('SVC-'))
    expect(own.toSorted()).toEqual(services)
  })

  it('names only rows that exist', () => {
    const unknown = [...covered.keys()].filter((row) => !rows.includes(row) && !row.startsWith('SVC-'))
    expect(unknown).toEqual([])
    expect(Object.keys(declined).filter((row) => !rows.includes(row))).toEqual([])
  })

  it('declines no row that a rule covers', () => {
    expect(Object.keys(declined).filter((row) => covered.has(row))).toEqual([])
  })
})
