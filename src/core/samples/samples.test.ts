import { describe, expect, it } from 'vitest'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { samples, tour } from './samples.ts'

/** The lines that YAML reads: comments and blank lines left out. */
const read = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line))

describe('samples', () => {
  it('have ids, texts and file names of their own', () => {
    expect(samples.length).toBe(12)
    expect(new Set(samples.map(({ text }) => text)).size).toBe(12)
    expect(samples.map(({ fileName }) => fileName)).toEqual(samples.map(({ id }) => `${id}.yaml`))
    expect(samples.filter(({ text }) => !text.endsWith('\n') || /\$\{|undefined|\t/.test(text))).toEqual([])
  })

  it.each(samples)('$id has the nodes its entry counts', ({ text, controlPlane, balancers, workers }) => {
    const [beforeBalancer = '', after = ''] = text.split('\n  loadBalancer:\n')
    const [inBalancer = '', ...pools] = after.split('\n---\n')
    const count = (part: string): number => part.match(/- address: /g)?.length ?? 0
    expect([count(beforeBalancer), count(inBalancer), count(pools.join())]).toEqual([
      controlPlane,
      balancers,
      workers,
    ])
  })

  it('explain themselves in comments', () => {
    expect(samples.filter(({ text }) => (text.match(/^\s*# /gm)?.length ?? 0) < 2)).toEqual([])
  })

  it('take the tour through six mistakes', () => {
    expect(tour.text.match(/^---$/gm)?.length).toBe(3)
    expect(tour.plan).toContain('10.200.0.0/24')
  })
})

describe.skipIf(!hasShared)('published values (skipped without the shared folder)', () => {
  const published = ['docs', 'bgp', 'manual'].flatMap((folder) =>
    listShared('corpus', folder).map((name) => [folder, name] as const),
  )

  it.each(samples)('$id says what was published, line by line', ({ id, text }) => {
    const file = published.find(([, name]) => new RegExp(`_${id}(-bgp)?\\.yaml$`).test(name))
    expect(file).toBeDefined()
    expect(read(text)).toEqual(read(readShared('corpus', ...(file ?? []))))
  })
})
