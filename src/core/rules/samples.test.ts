import { describe, expect, it } from 'vitest'
import { judge, printPlace, workspaceOf } from '../../testing/judge.ts'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { catalog } from './catalog.ts'

/** Whole cluster files of the published documentation; pieces of one are not files. */
const published = ['docs', 'bgp', 'manual'].flatMap((folder) =>
  listShared('corpus', folder)
    .filter((name) => /^config-samples.*\.yaml$/.test(name))
    .map((name) => `${folder}/${name}`),
)

describe.skipIf(!hasShared)('published samples (skipped without the shared folder)', () => {
  it('are there', () => {
    expect(published.length).toBeGreaterThanOrEqual(12)
  })

  it.each(published)('%s gives no error', (name) => {
    const findings = judge(catalog, workspaceOf({ text: readShared('corpus', name) }))
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, message, place }) => `${rule} ${message} ${printPlace(place)}`)).toEqual([])
  })
})

const samples = import.meta.glob<Record<string, unknown>>('../samples/*.ts', { eager: true })
const texts = Object.entries(samples).flatMap(([path, file]) =>
  Object.entries(file).flatMap(([name, text]) =>
    typeof text === 'string' && text.includes('kind: Cluster') ? [{ name: `${path} ${name}`, text }] : [],
  ),
)

describe.skipIf(texts.length === 0)('templates of the product', () => {
  it.each(texts)('$name gives no error', ({ name, text }) => {
    const findings = judge(catalog, workspaceOf({ text }))
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (!/broken/i.test(name)) expect(errors.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
    else expect(errors.length).toBeGreaterThan(0)
  })
})
