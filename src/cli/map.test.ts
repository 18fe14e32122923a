import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, exampleServices } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const files = {
  'a.yaml': exampleFile(),
  'b.yaml': exampleFile({
    name: 'far',
    controlPlane: ['10.9.0.2'],
    workers: ['10.9.0.10'],
    vip: '10.9.0.71',
    ingress: '10.9.0.72',
    pools: [{ addresses: ['10.9.0.72/29'] }],
  }),
}
const sizeOf = (svg: string): readonly number[] =>
  [...svg.matchAll(/<svg [^>]*?height="(\d+)"/g)].map((match) => Number(match[1]))

describe('map', () => {
  it('draws a subnet as one SVG document with its addresses, cluster and day', async () => {
    const { code, out } = await runCli(['map', 'a.yaml'], { files })
    expect(code).toBe(0)
    expect(sizeOf(out)).toHaveLength(1)
    for (const part of ['demo', '10.200.0.0/24', 'pool1', '2026-01-02']) expect(out).toContain(part)
    expect(out).not.toMatch(/NaN|undefined/)
  })

  it('draws the subnets of all segments under each other', async () => {
    const { out } = await runCli(['map', 'a.yaml', 'b.yaml', '--lang', 'zh-CN'], { files })
    const [whole, ...parts] = sizeOf(out)
    expect(parts).toHaveLength(2)
    expect(whole).toBe(parts.reduce((sum, height) => sum + height, 0))
    expect(out).toContain('10.9.0.0/24')
  })

  it('writes a file when one is named, the same text', async () => {
    const planned = { ...files, p: examplePlan({ cidr: '10.200.0.0/25', gateway: '10.200.0.1' }) }
    const args = ['map', 'a.yaml', '--plan', 'p']
    const shown = await runCli(args, { files: planned })
    expect(shown.out).toContain('10.200.0.0/25')
    const written = await runCli([...args, '--out', 'm.svg'], { files: planned })
    expect([written.out, written.files['m.svg']]).toEqual(['', shown.out])
  })

  it('marks the addresses of planned Services and says so in the legend', async () => {
    const p = examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' })
    const args = ['map', 'a.yaml', '--plan', 'p', '--lang', 'zh-CN']
    const bare = await runCli(args, { files: { ...files, p } })
    const planned = await runCli(args, { files: { ...files, p: p + exampleServices({ name: 'web' }) } })
    expect(planned.out).toContain('>规划的 Service<')
    // One path for every mark; the legend's sign and its name.
    const count = ({ out }: typeof bare): number => out.match(/<(path|rect|text)/g)!.length
    expect(count(planned) - count(bare)).toBe(4)
  })

  it.each([
    ['no file', ['map']],
    ['no address', ['map', 'none']],
  ])('ends with 2 for %s', async (_, args) => {
    expect((await runCli(args, { files: { none: 'kind: Pod\n' } })).code).toBe(2)
  })
})
