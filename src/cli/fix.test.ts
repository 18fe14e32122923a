import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const pool = (...addresses: readonly string[]): string => exampleFile({ pools: [{ addresses }] })
const messy = pool(
  '10.200.0.72-10.200.0.90',
  '10.200.0.100 - 10.200.0.110',
  '10.200.0.120-10.200.0.120',
  '10.200.0.125',
)
const tidy = pool(
  '10.200.0.72-10.200.0.90',
  '10.200.0.100-10.200.0.110',
  '10.200.0.120/32',
  '10.200.0.125/32',
)

describe('fix', () => {
  it('applies every safe fix, until none is left', async () => {
    const { code, files, out } = await runCli(['fix', 'a', '--write'], { files: { a: messy } })
    expect([code, out]).toEqual([0, ''])
    expect(files['a']).toBe(tidy)
    expect((await runCli(['fix', 'a', '--write'], { files })).files['a']).toBe(tidy)
  })

  it('shows a diff and writes nothing without --write', async () => {
    const { files, out, err } = await runCli(['fix', 'a'], { files: { a: messy } })
    expect(files['a']).toBe(messy)
    expect(out.match(/^[-+] /gm)).toHaveLength(6)
    expect(err).toMatch(/^3 fixes shown/)
  })

  it('keeps to the rules that are named', async () => {
    const { files } = await runCli(['fix', 'a', '--rule', 'single-address-as-cidr', '--write'], {
      files: { a: messy },
    })
    expect(files['a']).toBe(messy.replace('10.200.0.120-10.200.0.120', '10.200.0.120/32'))
  })

  it('leaves what somebody must decide, unless --all', async () => {
    const reversed = pool('10.200.0.90-10.200.0.72')
    const rule = ['--rule', 'range-start-before-end', '--write']
    const safe = await runCli(['fix', 'a', ...rule], { files: { a: reversed } })
    expect(safe.files['a']).toBe(reversed)
    expect(safe.err).toMatch(/[1-9]\d* findings? ha/)
    const all = await runCli(['fix', 'a', '--all', ...rule], { files: { a: reversed } })
    expect(all.files['a']).toBe(pool('10.200.0.72-10.200.0.90'))
    expect((await runCli(['check', 'a'], { files: all.files })).code).toBe(0)
  })

  it('moves no VIP on a guess about the subnet, not even with --all', async () => {
    const text = exampleFile({ vip: '10.200.1.9' })
    const rule = ['--all', '--rule', 'control-plane-vip-in-subnet', '--write']
    const { files, err } = await runCli(['fix', 'a', ...rule], { files: { a: text } })
    expect(files['a']).toBe(text)
    expect(err).toMatch(/^0 fixes/)
    const plan = 'segments:\n- name: lan\n  subnets:\n  - cidr: 10.200.0.0/24\n    confirmed: true\n'
    const sure = await runCli(['fix', 'a', '--plan', 'p', ...rule], { files: { a: text, p: plan } })
    expect(sure.files['a']).not.toBe(text)
  })

  it('removes an unused ignore comment, which no path reaches', async () => {
    const text = tidy.replace('10.200.0.120/32', '$& # bundled-lb: ignore pool-names-differ old')
    const { files } = await runCli(['fix', 'a', '--all', '--rule=suppressions-are-used', '--write'], {
      files: { a: text },
    })
    expect(files['a']).toBe(tidy)
  })

  it.each([
    ['two files', ['fix', 'a', 'b']],
    ['an unknown rule', ['fix', 'a', '--rule', 'nothing-such']],
  ])('ends with 2 for %s', async (_, args) => {
    expect((await runCli(args, { files: { a: tidy, b: tidy } })).code).toBe(2)
  })
})
