import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const pool = (...addresses: readonly string[]): string => exampleFile({ pools: [{ addresses }] })
const files = { old: pool('10.200.0.72-10.200.0.90'), new: pool('10.200.0.72-10.200.0.87') }

describe('diff', () => {
  it('speaks in addresses and of what stays', async () => {
    const { code, out } = await runCli(['diff', 'old', 'new'], { files })
    expect(code).toBe(0)
    expect(out).toContain('pool1 loses 3 addresses, 10.200.0.88-10.200.0.90')
    expect(out).toMatch(/ingress VIP.*unchanged/)
    expect((await runCli(['diff', 'old', 'new', '--lang=zh-CN'], { files })).out).toContain(
      '10.200.0.88-10.200.0.90',
    )
  })

  it('says that nothing changes when only lines do', async () => {
    const same = `# a comment\n${pool('10.200.0.72-10.200.0.79', '10.200.0.80-10.200.0.90')}`
    const { out } = await runCli(['diff', 'old', '-'], { files, stdin: same })
    expect(out).toBe('demo: no address and no setting changes\n')
  })

  it('gives the same as data', async () => {
    const { out } = await runCli(['diff', 'old', 'new', '--format', 'json'], { files })
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      clusters: [
        {
          name: 'demo',
          status: 'kept',
          changes: [
            {
              kind: 'pool-lost',
              pool: 'pool1',
              ranges: ['10.200.0.88-10.200.0.90'],
              count: '3',
              before: '2/spec/loadBalancer/addressPools/0',
            },
          ],
        },
      ],
    })
  })

  it.each([
    ['one file', ['diff', 'old'], {}],
    ['a file that does not parse', ['diff', 'old', 'bad'], { bad: `${files.new}---\na: [\n` }],
    ['a file without a Cluster', ['diff', 'bad', 'new'], { bad: 'kind: Pod\n' }],
    ['standard input on both sides', ['diff', '-', '-'], {}],
  ])('ends with 2 for %s', async (_, args, more) => {
    const { code, out } = await runCli(args, { files: { ...files, ...more } })
    expect([code, out]).toEqual([2, ''])
  })
})
