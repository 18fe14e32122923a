import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const plan = `${examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' })}checklist:\n  gratuitousArp: confirmed\n`
const text = exampleFile({ name: 'edge-a', vip: '10.200.0.75', balancers: ['10.200.0.5', '10.200.0.6'] })

/** The text below the n-th heading of the second level. */
function section(markdown: string, index: number): string {
  return markdown.split(/^## /m)[index + 1] ?? ''
}

describe('report', () => {
  it.each(['en', 'zh-CN'])(
    'has map, addresses, problems, checks, ports, commands and doubts in %s',
    async (lang) => {
      const { code, out } = await runCli(['report', 'a.yaml', '--plan', 'p', '--lang', lang], {
        files: { 'a.yaml': text, p: plan },
      })
      expect(code).toBe(0)
      expect(out.split(/^## /m)).toHaveLength(8)
      const [map, addresses, problems, checks, ports, commands, doubts] = Array.from(
        { length: 7 },
        (_, index) => section(out, index),
      )
      expect(map).toContain('10.200.0.64')
      expect(addresses).toMatch(/\| 10\.200\.0\.75 \| 10\.200\.0\.75 \| 1 \|/)
      expect(problems).toContain('10.200.0.75')
      expect(checks!.match(/^- \[x\] .*10\.200\.0\.1/gm)).toHaveLength(1)
      expect(checks!.match(/^- \[ \] /gm)!.length).toBeGreaterThan(2)
      expect(checks).toContain('10.200.0.5 – .6')
      expect(ports).toContain('| 7946 | TCP, UDP |')
      expect(commands).toContain('bmctl check preflight -c edge-a')
      expect(commands).toContain('10.200.0.{72..90}')
      expect(doubts!.match(/^- /gm)!.length).toBeGreaterThan(3)
      expect(out).not.toMatch(/undefined|NaN|\[object/)
    },
  )

  it('keeps tables whole whatever names and notes hold', async () => {
    const hostile = exampleFile({
      pools: [{ name: '"a|b\\n\\e[31m`x` <script>"', addresses: ['10.200.0.72-10.200.0.90'] }],
    })
    const { out } = await runCli(['report', 'a.yaml'], { files: { 'a.yaml': hostile } })
    expect(out).not.toContain('\u001b')
    const rows = section(out, 1)
      .split('\n')
      .filter((line) => line.startsWith('|'))
    for (const row of rows) expect(row.replace(/\\[\s\S]/g, '').match(/\|/g)).toHaveLength(8)
    expect(out.replace(/\\</g, '')).not.toContain('<script>')
  })

  it('names what was assumed, and lists every finding that check prints', async () => {
    const files = { 'a.yaml': exampleFile({ vip: '10.200.0.80', version: '"?"' }) }
    const { out } = await runCli(['report', 'a.yaml'], { files })
    const checked = await runCli(['check', 'a.yaml', '--format', 'json'], { files })
    const { summary } = JSON.parse(checked.out) as { summary: Record<string, number> }
    const total = summary['error']! + summary['warning']! + summary['info']!
    expect(section(out, 2).match(/^- \*\*/gm)).toHaveLength(total)
    expect(section(out, 6)).toContain('10.200.0.0/24')
  })

  it('names what lies outside the subnet, and every address that DHCP must leave alone', async () => {
    const stray = exampleFile({
      controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.0.4'],
      workers: ['10.9.0.10', '10.9.0.11'],
      vip: '10.201.0.7',
      ingress: '10.200.0.72',
      pools: [{ name: 'pool1', addresses: ['10.200.0.72-10.200.0.90', '10.202.0.1-10.202.0.5'] }],
    })
    for (const lang of ['en', 'zh-CN']) {
      const { out } = await runCli(['report', 'a.yaml', '--lang', lang], { files: { 'a.yaml': stray } })
      // The head says that the subnet is assumed, and from how many addresses.
      expect(out.split('## ')[0]).toMatch(/10\.200\.0\.0\/24\D+3\D/)
      const outside = /^.*10\.200\.0\.0\/24.*\b8\b.*$/m.exec(section(out, 0))![0]
      const told = lang === 'en' ? ', ' : '、'
      expect(outside).toContain(['10.9.0.10 – .11', '10.201.0.7', '10.202.0.1 – .5'].join(told))
      const table = section(out, 1).split('\n')
      for (const first of ['10.9.0.10', '10.201.0.7', '10.202.0.1']) {
        expect(
          table.filter((row) => row.startsWith(`| ${first} |`) && row.includes('10.200.0.0/24')),
        ).toHaveLength(1)
      }
      const dhcp = section(out, 3)
        .split('\n')
        .find((line) => line.includes('DHCP'))!
      expect(dhcp).toContain(
        ['10.9.0.10 – .11', '10.200.0.2 – .4', '10.200.0.72 – .90', '10.201.0.7', '10.202.0.1 – .5'].join(
          told,
        ),
      )
    }
  })

  it('ends with 2 without a file, and says so of a file without addresses', async () => {
    expect((await runCli(['report'])).code).toBe(2)
    const { code, out } = await runCli(['report', 'none'], { files: { none: 'kind: Pod\n' } })
    expect(code).toBe(0)
    expect(out.split(/^## /m).length).toBeGreaterThan(3)
  })
})
