import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const files = {
  'user.yaml': exampleFile({ type: 'user' }),
  'two.yaml': `${exampleFile({ type: 'user' })}---\n${exampleFile({ type: 'user', name: 'other', pools: [{ name: 'p2' }] })}`,
  'admin.yaml': exampleFile({ type: 'admin' }),
  'pod.yaml': 'kind: Pod\n',
  'odd.yaml': exampleFile({ type: 'user', pools: [{ name: '"a\\eb"' }] }),
}

describe('emit', () => {
  it('puts the text on standard output and the notes on standard error', async () => {
    const { code, out, err } = await runCli(['emit', 'user.yaml', '--as', 'metallb'], { files })
    expect(code).toBe(0)
    expect(out.match(/^kind: .*$/gm)).toEqual(['kind: IPAddressPool', 'kind: L2Advertisement'])
    expect(err.split('\n').filter((line) => line !== '').length).toBe(5)
    expect(err).toContain('10.200.0.71')
  })

  it('writes all clusters of a file, and each shared note once', async () => {
    const { out, err } = await runCli(['emit', 'two.yaml', '--as', 'metallb', '--lang', 'zh-CN'], { files })
    expect(out.match(/^---$/gm)).toHaveLength(3)
    expect(err.match(/addressPools/g)).toHaveLength(1)
  })

  it.each(['gcloud', 'terraform'])('says what to fill in for %s', async (form) => {
    const { code, out, err } = await runCli(['emit', 'user.yaml', '--as', form], { files })
    expect([code, out.includes('ADMIN_CLUSTER_NAME'), err.includes('ADMIN_CLUSTER_NAME')]).toEqual([
      0,
      true,
      true,
    ])
  })

  it('gives no escape sequence to a terminal', async () => {
    for (const form of ['metallb', 'gcloud', 'terraform']) {
      const { out, err } = await runCli(['emit', 'odd.yaml', '--as', form], { files })
      expect(`${out}${err}`).not.toContain('\u001b')
    }
  })

  it.each([
    ['an admin cluster', ['admin.yaml', '--as', 'gcloud']],
    ['no cluster', ['pod.yaml', '--as', 'gcloud']],
    ['no form', ['user.yaml']],
    ['a form that is not known', ['user.yaml', '--as', 'helm']],
    ['two files', ['user.yaml', 'two.yaml', '--as', 'gcloud']],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, out } = await runCli(['emit', ...args], { files })
    expect([code, out]).toEqual([2, ''])
  })
})
