import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const rule = 'single-address-as-cidr'
const single = (count: number): string =>
  exampleFile({
    pools: [
      {
        addresses: Array.from(
          { length: count },
          (_, index) => `10.200.0.${72 + index}-10.200.0.${72 + index}`,
        ),
      },
    ],
  })
const check = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await runCli(['check', 'a b.yaml', ...args], { files: { 'a b.yaml': text } })).out

describe('text', () => {
  it('puts carets under the place, also behind wide characters and tabs', async () => {
    const text = exampleFile({
      pools: [{ name: '"池"', addresses: ['10.200.0.72-10.200.0.72', '10.200.0.80/30'] }],
    })
    const lines = (await check(text)).split('\n')
    const at = lines.findIndex((line) => line.includes(`[${rule}]`))
    expect(lines[at + 2]!.indexOf('^')).toBe(lines[at + 1]!.indexOf('10.200.0.72-'))
    expect(lines[at + 2]!.trim()).toBe('^'.repeat('10.200.0.72-10.200.0.72'.length))
    const named = (await check(text.replace('"池"', '"池池" # 10.200.0.1'))).split('\n')
    const wide = named.findIndex((line) => line.includes('pool-name'))
    expect(named[wide + 2]!.trim()).toBe('^'.repeat(6))
  })

  it('colours for a terminal only', async () => {
    const files = { a: single(1) }
    expect((await runCli(['check', 'a'], { files })).out).not.toContain('\u001b')
    expect((await runCli(['check', 'a'], { files, useColor: true })).out).toContain('\u001b[36m')
  })

  it('never lets a file speak to the terminal, and shows a part of an endless line', async () => {
    const hostile = exampleFile({
      pools: [{ name: '"\\e[31mred\u009b"', addresses: ['10.200.0.72-10.200.0.90'] }],
    })
    expect(await check(hostile)).not.toMatch(/[\u001b\u009b]/)
    const long = single(1).replace('.72-10.200.0.72', `$& # ${'x'.repeat(1_000_000)}`)
    const shown = (await check(long)).split('\n').map((line) => line.length)
    expect(Math.max(...shown)).toBeLessThan(1_000)
  })

  it('explains a rule once and counts what comments ignore', async () => {
    const out = await check(single(3).replace('.74-10.200.0.74', `$& # bundled-lb: ignore ${rule} kept`))
    expect(out.match(new RegExp(`\\[${rule}\\]`, 'g'))).toHaveLength(2)
    expect(out.match(/reads like a mistake/g)).toHaveLength(1)
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/; 1 ignored/)
  })
})

describe('github', () => {
  it('shows ten of a kind, and tells what it left out within that limit', async () => {
    const rows = (await check(single(30), '--format', 'github')).trimEnd().split('\n')
    const notices = rows.filter((row) => row.startsWith('::notice '))
    expect(notices).toHaveLength(10)
    expect(notices.at(-1)).toMatch(/title=bundled-lb::/)
    expect(Number(/(\d+) advice/.exec(notices.at(-1)!)?.[1])).toBeGreaterThanOrEqual(21)
  })

  it('leaves nothing out below the limit and escapes what workflow commands read', async () => {
    const rows = (await check(single(2), '--format=github')).trimEnd().split('\n')
    expect(rows.some((row) => row.includes('title=bundled-lb::'))).toBe(false)
    const own = rows.filter((row) => row.includes(rule))
    expect(own).toHaveLength(2)
    for (const row of own)
      expect(row).toMatch(
        /^::notice file=a b\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[\w-]+::[^\n]+%0A/,
      )
  })
})

describe('junit', () => {
  it('fails what --fail-on counts, and nothing else', async () => {
    const attribute = (xml: string, name: string): number =>
      Number(new RegExp(`<testsuites[^>]* ${name}="(\\d+)"`).exec(xml)?.[1])
    const lenient = await check(single(3), '--format=junit')
    expect(attribute(lenient, 'failures')).toBe(0)
    expect(lenient).not.toContain('<failure')
    const strict = await check(single(3), '--format=junit', '--fail-on=info')
    expect(attribute(strict, 'failures')).toBe(attribute(strict, 'tests'))
    expect(strict.match(/<failure/g)).toHaveLength(attribute(strict, 'failures'))
  })

  it('is well-formed whatever stands in the file', async () => {
    const xml = await check(
      exampleFile({ pools: [{ name: '"<&\\u0001>"', addresses: ['10.200.0.300/30'] }] }),
      '--format=junit',
    )
    expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
    expect(xml).not.toContain('\u0001')
    expect(xml.match(/<testcase/g)?.length).toBe(xml.match(/<\/testcase>|<testcase[^>]*\/>/g)?.length)
  })
})
