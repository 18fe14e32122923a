import { describe, expect, it } from 'vitest'
import { breakers } from '../../testing/breakers.ts'
import { judge, printPlace, workspaceOf } from '../../testing/judge.ts'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { catalog } from './catalog.ts'
import type { Finding } from './finding.ts'

const samples = ['docs', 'bgp', 'manual'].flatMap((folder) =>
  listShared('corpus', folder)
    .filter((name) => /^config-samples.*\.yaml$/.test(name))
    .map((name) => ({ name, text: readShared('corpus', folder, name) })),
)
function keyOf({ rule, message, place }: Finding): string {
  return `${rule} ${message} ${printPlace(place)}`
}

const baseline = new Map(
  samples.map(({ name, text }) => {
    const model = workspaceOf({ text })
    return [name, { model, keys: new Set(judge(catalog, model).map(keyOf)) }]
  }),
)

/** The rules that implement a row. */
const rulesOf = (row: string): ReadonlySet<string> =>
  new Set(catalog.filter(({ covers }) => covers.includes(row)).map(({ id }) => id))

/** One thing broken in one published sample: the rule of that row speaks, and no other rule gives an error. */
describe.skipIf(!hasShared)('published samples with one mistake (skipped without the shared folder)', () => {
  it.each(breakers)('$row: $what', ({ row, also = [], change }) => {
    const expected = rulesOf(row)
    const allowed = new Set([expected, ...also.map(rulesOf)].flatMap((ids) => [...ids]))
    let applied = 0
    for (const { name, text } of samples) {
      const broken = change(text)
      if (broken === text) continue
      applied += 1
      const before = baseline.get(name)!
      const said = judge(catalog, workspaceOf({ text: broken }, before.model)).filter(
        (finding) => !before.keys.has(keyOf(finding)),
      )
      expect(said.filter(({ rule }) => expected.has(rule)).length, name).toBeGreaterThan(0)
      const errors = said.filter(({ severity, rule }) => severity === 'error' && !allowed.has(rule))
      expect(errors.map(keyOf), name).toEqual([])
    }
    expect(applied).toBeGreaterThan(0)
  })

  it('breaks something for every row that a file alone decides', () => {
    const tried = new Set(breakers.map(({ row }) => row))
    const rows = new Set(catalog.filter(({ kind }) => kind === 'file').flatMap(({ covers }) => covers))
    const untried = [...rows].filter((row) => !tried.has(row)).toSorted()
    process.stdout.write(
      `mutations: ${breakers.length} over ${samples.length} samples, ${tried.size} rows; ` +
        `rows without one: ${untried.length === 0 ? 'none' : untried.join(' ')}\n`,
    )
    expect(untried).toEqual([])
  })
})
