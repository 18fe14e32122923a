import { describe, expect, it } from 'vitest'
import { hasShared, listShared, readShared } from '../testing/shared.ts'
import { runCli } from '../testing/terminal.ts'

const names = listShared('corpus').filter((name) => name.includes('/'))

/** What a person decided when reading the verdicts, by the first pattern that fits; 1 = an error is said. */
const expected: readonly (readonly [pattern: RegExp, code: 0 | 1, because: string])[] = [
  [/^(metallb|terraform)\//, 1, 'no Cluster stands there'],
  [/^broken\//, 1, 'it does not parse, or not into what was meant'],
  [/\.fragment\.yaml$/, 1, 'it is a piece of a file'],
  [/config-samples-|create-user-cluster-/, 0, 'it is published as a whole file'],
  [/generated_bmctl/, 1, 'nobody filled it in: ingress VIP and pools are missing'],
  [/oneuptime/, 1, 'it has no nodes, no version and no project'],
  [/openstack|equinix/, 0, 'a plain YAML file with placeholders'],
  [/\.(j2|tpl)$/, 1, 'it is no YAML before it is rendered'],
  [/^(bmctl|template)\//, 0, 'a whole file, perhaps with placeholders'],
]
const verdictOf = (name: string) => expected.find(([pattern]) => pattern.test(name))

describe.skipIf(!hasShared)('public files (skipped without the shared folder)', () => {
  it('are there, each with a verdict', () => {
    expect(names.length).toBeGreaterThanOrEqual(80)
    expect(names.filter((name) => verdictOf(name) === undefined)).toEqual([])
  })

  it.each(names)('%s', async (name) => {
    const files = { [name]: readShared('corpus', name) }
    const [, code, because] = verdictOf(name)!
    const checked = await runCli(['check', name], { files })
    expect(checked.err).toBe('')
    expect(checked.code, `${because}\n${checked.out}`).toBe(code)
    for (const format of ['json', 'sarif', 'github', 'junit']) {
      const ran = await runCli(['check', name, '--lang=zh-CN', '--format', format], { files })
      expect([ran.code, ran.err], format).toEqual([code, ''])
      if (format === 'json' || format === 'sarif') expect(() => JSON.parse(ran.out)).not.toThrow()
    }
    const fixed = await runCli(['fix', name, '--write'], { files })
    expect(fixed.code).toBe(0)
    const after = await runCli(['check', name], { files: fixed.files })
    expect(after.code, 'a safe fix brings no error').toBeLessThanOrEqual(code)
    expect((await runCli(['diff', name, name], { files })).code).not.toBe(1)
    expect((await runCli(['explain', '10.0.0.8', name], { files })).code).toBe(0)
  })
})
