import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const files = {
  'a.yaml': exampleFile(),
  'b.yaml': exampleFile({
    name: 'other',
    type: 'user',
    controlPlane: ['10.200.0.100'],
    workers: ['10.200.0.101'],
    vip: '10.200.0.102',
    ingress: '10.200.0.103',
    pools: [{ addresses: ['10.200.0.103/32'] }],
  }),
  'admin.yaml': exampleFile({ type: 'admin' }),
  'pod.yaml': 'kind: Pod\n',
  'plan.yaml': examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' }),
}
const json = async (...args: readonly string[]) =>
  JSON.parse((await runCli(['suggest', ...args, '--format', 'json'], { files })).out)

describe('suggest', () => {
  it('prints places with their reasons, the best first', async () => {
    const args = ['suggest', 'a.yaml', '--plan', 'plan.yaml', '--addresses', '16', '--pool', 'pool1']
    const { code, out } = await runCli(args, { files })
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => /^\d\./.test(line))[0]).toBe('1. 10.200.0.91-10.200.0.106')
  })

  it('gives scripts the same as data', async () => {
    const { version, answers } = await json(
      'a.yaml',
      '--plan',
      'plan.yaml',
      '--addresses',
      '16',
      '--pool',
      'pool1',
    )
    expect([version, answers[0].asked]).toEqual([1, 'addresses'])
    expect(answers[0].candidates[0]).toMatchObject({
      ranges: ['10.200.0.91-10.200.0.106'],
      pool: 'pool1',
      entry: { index: 0, becomes: '10.200.0.72-10.200.0.106' },
    })
    expect(answers[0].candidates[0].reasons[0].code).toBe('extends')
  })

  it('keeps off what the other files use', async () => {
    const alone = await json('a.yaml', '--addresses', '9', '--pool', 'pool1')
    const beside = await json('a.yaml', 'b.yaml', '--addresses', '12', '--pool', 'pool1')
    expect(alone.answers[0].candidates[0].ranges).toEqual(['10.200.0.91-10.200.0.99'])
    expect(beside.answers[0].candidates[0].entry).toBe(null)
  })

  it('answers for VIPs and shares in one go', async () => {
    const { answers } = await json('a.yaml', '--vip', '--split', '3', '--lang', 'zh-CN')
    expect(answers.map((one: { asked: string }) => one.asked)).toEqual([
      'controlPlaneVIP',
      'ingressVIP',
      'split',
    ])
    expect(answers[2].candidates[0].shares).toHaveLength(3)
  })

  it('ends with 1 and says why when there is no place', async () => {
    for (const args of [
      ['a.yaml', '--addresses', '1000'],
      ['admin.yaml', '--addresses', '1'],
    ]) {
      const { code, out } = await runCli(['suggest', ...args], { files })
      expect([code, /^\d\./m.test(out)]).toEqual([1, false])
    }
    expect((await json('admin.yaml', '--addresses', '1')).answers[0].obstacle).toBe('admin')
  })

  it.each([
    ['nothing asked', ['a.yaml']],
    ['no file', ['--addresses', '4']],
    ['no number', ['a.yaml', '--addresses', 'four']],
    ['none', ['a.yaml', '--addresses', '0']],
    ['a single share', ['a.yaml', '--split', '1']],
    ['a pool that is not there', ['a.yaml', '--addresses', '4', '--pool', 'x']],
    ['a family that is none', ['a.yaml', '--addresses', '4', '--family', '5']],
    ['no cluster', ['pod.yaml', '--addresses', '4']],
  ])('ends with 2 for %s', async (_, args) => {
    expect((await runCli(['suggest', ...args], { files })).code).toBe(2)
  })
})
