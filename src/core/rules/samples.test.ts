import { describe, expect, it } from 'vitest'
import { judge, printPlace, workspaceOf } from '../../testing/judge.ts'
import { sampleTexts, tour } from '../../testing/sample-texts.ts'
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

/** Public files that the index calls valid, whatever else they hold; not the objects of MetalLB itself. */
const valid = (hasShared ? readShared('corpus', 'INDEX.tsv').split('\n') : [])
  .map((line) => line.split('\t'))
  .filter(([name = '']) => /^(?:docs|bgp|manual|bmctl|template)\//.test(name) && !name.includes('fragment'))
  .filter((columns) => /^valid\b/.test(columns.at(-1) ?? ''))
  .map(([name = '']) => name)

describe.skipIf(!hasShared)('public files called valid (skipped without the shared folder)', () => {
  it.each(valid)('%s gives no error', (name) => {
    const findings = judge(catalog, workspaceOf({ text: readShared('corpus', name) }))
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, message, place }) => `${rule} ${message} ${printPlace(place)}`)).toEqual([])
  })

  it('are there', () => {
    expect(valid.length).toBeGreaterThanOrEqual(20)
  })
})

describe('samples of the product', () => {
  const sound = sampleTexts.filter(({ name }) => !name.startsWith('broken'))

  it.each(sound)('$name gives no error', ({ text }) => {
    const findings = judge(catalog, workspaceOf({ text }))
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, message, place }) => `${rule} ${message} ${printPlace(place)}`)).toEqual([])
  })

  it('the tour shows its six mistakes at once, and no other', () => {
    const findings = judge(catalog, workspaceOf({ text: tour.text, plan: tour.plan }))
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule }) => rule).toSorted()).toEqual([
      'control-plane-vip-outside-pools',
      'ingress-vip-in-pool',
      'nodes-outside-pools',
      'pools-do-not-overlap',
      'pools-in-subnet',
      'range-dash-without-spaces',
    ])
    expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([])
  })
})
