import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { runCli } from '../testing/terminal.ts'

describe('schema', () => {
  it.each(['cluster', 'plan'])('prints a schema for the %s file that a validator takes', async (name) => {
    const { code, out } = await runCli(['schema', name])
    expect(code).toBe(0)
    const printed: object = JSON.parse(out)
    expect(new Ajv({ strictTypes: false }).validateSchema(printed)).toBe(true)
    expect(printed).toHaveProperty('title')
  })

  it('refuses any other name, and none', async () => {
    expect((await runCli(['schema', 'node'])).err).toContain('cluster, plan')
    expect((await runCli(['schema'])).code).toBe(2)
  })
})
