import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { writeCsv } from './csv.ts'

/** A strict reader of RFC 4180, written for this test. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        if (text[at] === '"' && text[at + 1] === '"') {
          cell += '"'
          at += 2
        } else if (text[at] === '"') break
        else {
          cell += text[at]
          at += 1
        }
      }
      at += 1
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        expect(text[at]).not.toBe('"')
        cell += text[at]
        at += 1
      }
    }
    row.push(cell)
    if (text[at] === ',') at += 1
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n')
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}

const cells = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', 'a', '1') }),
)

describe('writeCsv', () => {
  it('is read back cell by cell, formulas with an apostrophe in front', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((columns) => {
          const row = fc.array(cells, { minLength: columns, maxLength: columns })
          return fc.record({ head: row, rows: fc.array(row, { maxLength: 6 }) })
        }),
        (table) => {
          const read = readCsv(writeCsv(table))
          const given = [table.head, ...table.rows]
          expect(read).toHaveLength(given.length)
          for (const [y, row] of given.entries()) {
            for (const [x, cell] of row.entries()) {
              const got = read[y]![x]!
              expect([cell, `'${cell}`]).toContain(got)
              expect(got).not.toMatch(/^[\s\0]*[=+\-@]/)
            }
          }
        },
      ),
    )
  })

  it('leaves addresses, counts and names alone', () => {
    const row = ['10.200.0.72', 'fd00::1', '19', 'pool1, "blue"']
    expect(writeCsv({ head: ['a', 'b', 'c', 'd'], rows: [row] })).toBe(
      'a,b,c,d\r\n10.200.0.72,fd00::1,19,"pool1, ""blue"""\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r1', ' =HYPERLINK("x")', '＝1'])('disarms %j', (text) => {
    expect(readCsv(writeCsv({ head: ['x'], rows: [[text]] }))[1]).toEqual([`'${text}`])
  })
})
