import { describe, expect, it } from 'vitest'
import { catalog } from '../core/rules/catalog.ts'
import { sources } from '../core/rules/sources.ts'
import { exampleFile, examplePlan } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const files = { a: exampleFile(), p: examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' }) }

describe('explain a rule', () => {
  it.each(catalog.map((rule) => rule.id))('%s, with its sources and an example', async (id) => {
    const rule = catalog.find((one) => one.id === id)!
    for (const language of ['en', 'zh-CN'] as const) {
      const { code, out } = await runCli(['explain', id, '--lang', language])
      expect(code).toBe(0)
      const { title, why, remedy } = rule.words[language]
      for (const part of [title, why, remedy, ...rule.covers]) expect(out).toContain(part)
      for (const name of rule.sources) expect(out).toContain(sources[name].url)
      expect(out).toContain(`[${id}]`)
    }
  })

  it('finds the rule of a row, and rules near a name', async () => {
    expect((await runCli(['explain', 'RNG-014'])).err).toContain('single-address-as-cidr')
    const { code, err } = await runCli(['explain', 'pool-name'])
    expect(code).toBe(2)
    expect(err).toContain('pool-names-differ')
    expect((await runCli(['explain'])).code).toBe(2)
  })
})

describe('explain an address', () => {
  it('tells who uses it, with the line, and whether it can be a VIP', async () => {
    const { code, out } = await runCli(['explain', '10.200.0.71', 'a', '--plan', 'p'], { files })
    expect(code).toBe(0)
    expect(out).toContain('control plane VIP')
    expect(out).toMatch(/line \d+/)
    expect(out).toContain('It cannot be the ingress VIP of demo')
    expect(out).toContain('[vips-unused-before-installation]')
  })

  it('names the file of each user when there are several', async () => {
    const other = exampleFile({ name: 'other', vip: '10.200.0.100' })
    const { out } = await runCli(['explain', '10.200.0.100', 'a', 'b'], { files: { ...files, b: other } })
    expect(out).toMatch(/b line \d+/)
  })

  it('asks for files when it has none, and says what an address is by itself', async () => {
    const { code, out } = await runCli(['explain', '127.0.0.1'])
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(4)
  })

  it('knows the gateway of the plan', async () => {
    const { out } = await runCli(['explain', '10.200.0.1', 'a', '--plan', 'p', '--lang', 'zh-CN'], { files })
    expect(out).toContain('网关')
  })
})
