import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const clean = exampleFile()
const broken = exampleFile({
  vip: '10.200.0.80',
  pools: [{ addresses: ['10.200.0.72-10.200.0.90', '10.200.0.100 - 10.200.0.110'] }],
})
const rule = 'single-address-as-cidr'

describe('check', () => {
  it('ends with 0 without an error, 1 with one, and by --fail-on', async () => {
    const files = { 'a.yaml': clean, 'b.yaml': broken }
    expect((await runCli(['check', 'a.yaml'], { files })).code).toBe(0)
    expect((await runCli(['check', 'b.yaml'], { files })).code).toBe(1)
    expect((await runCli(['check', 'a.yaml', '--fail-on', 'info'], { files })).code).toBe(1)
    expect((await runCli(['check', 'a.yaml', '--fail-on=warning'], { files })).code).toBe(0)
  })

  it.each([
    ['nothing to check', ['check'], {}],
    ['a directory', ['check', 'folder'], { 'folder/': '' }],
    ['a missing file', ['check', 'none.yaml'], {}],
    ['binary data', ['check', 'a'], { a: 'bytes:ab\u0000c' }],
    ['Latin-1 text', ['check', 'a'], { a: 'bytes:k: \u00e9' }],
    ['an unknown option', ['check', '--nothing', 'a'], { a: clean }],
    ['an unknown format', ['check', '--format', 'xml', 'a'], { a: clean }],
    ['an unknown severity', ['check', '--fail-on', 'fatal', 'a'], { a: clean }],
    ['standard input twice', ['check', '-', '--plan', '-'], {}],
    ['a plan that does not parse', ['check', 'a', '--plan', 'p'], { a: clean, p: 'segments: [\n' }],
    [
      'a deployed file for two files',
      ['check', 'a', 'b', '--deployed', 'c'],
      { a: clean, b: clean, c: clean },
    ],
    ['a deployed file that does not parse', ['check', 'a', '--deployed', 'b'], { a: clean, b: 'kind: [\n' }],
    ['a deployed file without a Cluster', ['check', 'a', '--deployed', 'b'], { a: clean, b: 'kind: Pod\n' }],
    ['no such command', ['judge'], {}],
    ['no command', [], {}],
  ])('ends with 2 and one line for %s', async (_, args, files) => {
    const { code, out, err } = await runCli(args, { files })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.trimEnd().split('\n')[0]).toMatch(/^bundled-lb: /)
  })

  it('reads standard input, and each file once', async () => {
    expect((await runCli(['check', '-', '--format=json'], { stdin: broken })).out).toContain(
      '"path": "stdin"',
    )
    const { out } = await runCli(['check', 'a.yaml', './a.yaml', '--format=json'], {
      files: { 'a.yaml': clean },
    })
    expect(JSON.parse(out).files).toHaveLength(1)
  })

  it('judges several files as one workspace, and a plan with them', async () => {
    const files = {
      'a.yaml': clean,
      'b.yaml': exampleFile({ name: 'other', controlPlane: ['10.200.0.22'], workers: ['10.200.0.23'] }),
      'p.yaml': examplePlan({ cidr: '10.200.0.0/24', reserved: ['10.200.0.80 dns'] }),
    }
    const alone = await runCli(['check', 'a.yaml'], { files })
    const both = await runCli(['check', 'a.yaml', 'b.yaml'], { files })
    expect([alone.code, both.code]).toEqual([0, 1])
    expect(both.out).toContain('a.yaml line ')
    const planned = JSON.parse(
      (await runCli(['check', 'a.yaml', '--plan=p.yaml', '--format=json'], { files })).out,
    )
    expect(planned.files.map(({ path }: { path: string }) => path)).toEqual(['a.yaml', 'p.yaml'])
    expect(JSON.stringify(planned.files[0])).toContain('"p.yaml"')
  })

  it('compares with the file as it runs', async () => {
    const files = { 'new.yaml': exampleFile({ vip: '10.200.0.70' }), 'old.yaml': clean }
    expect((await runCli(['check', 'new.yaml', '--deployed', 'new.yaml'], { files })).code).toBe(0)
    const { out } = await runCli(['check', 'new.yaml', '--deployed', 'old.yaml', '--format=json'], { files })
    expect(JSON.parse(out).summary).toBeDefined()
  })

  it('speaks Chinese when asked to, or when the terminal does', async () => {
    const files = { 'a.yaml': clean }
    expect((await runCli(['check', 'a.yaml', '--lang', 'zh-CN'], { files })).out).toContain('个文件')
    expect((await runCli(['check', 'a.yaml'], { files, locale: 'zh_CN.UTF-8' })).out).toContain('个文件')
    expect((await runCli(['check', 'none'], { locale: 'zh_CN.UTF-8' })).err).toContain('没有这个文件')
    expect((await runCli(['check', 'a.yaml', '--lang=en'], { files, locale: 'zh_CN.UTF-8' })).out).toContain(
      '1 file',
    )
  })

  it('counts lines in files with CRLF and a byte order mark as an editor does', async () => {
    const places = async (text: string) => {
      const { out } = await runCli(['check', 'a', '--format=json'], { files: { a: text } })
      return JSON.parse(out).files[0].findings.map((one: { line: number; column: number }) => [
        one.line,
        one.column,
      ])
    }
    const expected = await places(broken)
    expect(expected.length).toBeGreaterThan(0)
    expect(await places(broken.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(await places(`\ufeff# head\n${broken}`)).toEqual(
      (await places(`# head\n${broken}`)).map((place: readonly number[]) => place),
    )
  })
})

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('./check.schema.json', import.meta.url), 'utf8')),
)

describe('check --format json', () => {
  it('is what its schema says, with findings, fixes, related places and suppressions', async () => {
    const text = broken.replace(
      '10.200.0.100 - 10.200.0.110',
      `10.200.0.100-10.200.0.100 # bundled-lb: ignore ${rule} kept`,
    )
    const { out } = await runCli(['check', 'a', 'b', '--format', 'json'], { files: { a: text, b: broken } })
    const report = JSON.parse(out)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report.files[0].suppressed).toMatchObject([{ rule, reason: 'kept' }])
    expect(report.summary.suppressed).toBe(1)
    const findings = report.files.flatMap((file: { findings: object[] }) => file.findings)
    expect(findings.some((one: { fixes: object[] }) => one.fixes.length > 0)).toBe(true)
    expect(findings.some((one: { related: object[] }) => one.related.length > 0)).toBe(true)
  })

  it('is refused by its schema when a part is missing', () => {
    expect(validate({ version: 1, files: [] })).toBe(false)
  })
})
