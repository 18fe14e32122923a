import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { exampleFile, readExamples } from '../../testing/example-workspace.ts'
import { commandsOf } from './commands.ts'

type Example = Parameters<typeof exampleFile>[0]

function commands(example: Example, deployed?: string) {
  const view = readExamples('', exampleFile(example)).clusters[0]!
  if (deployed === undefined) return commandsOf(view, 'en')
  const old = readExamples('', deployed)
  const { file, cluster, facts } = old.clusters[0]!
  return commandsOf({ ...view, deployed: { file, cluster, facts } }, 'en')
}
const linesOf = (id: string, example: Example): readonly string[] =>
  commands(example).find((block) => block.id === id)?.lines ?? []

/** What bash makes of the list of addresses, for it is bash that expands the braces. */
function expand(example: Example): readonly string[] {
  const loop = linesOf('arp-before', example).find((line) => line.startsWith('for '))!
  const list = loop.slice('for ip in '.length, -'; do'.length)
  return execFileSync('bash', ['-c', `echo ${list}`], { encoding: 'utf8' })
    .trim()
    .split(' ')
}

describe('commandsOf', () => {
  it('asks for exactly the VIPs and the pool addresses, across the edge of a /24', () => {
    const asked = expand({
      vip: '10.200.0.71',
      ingress: '10.200.0.250',
      pools: [{ addresses: ['10.200.0.250-10.200.1.3', '10.200.2.8/32'] }],
    })
    const ranges = [
      ...[250, 251, 252, 253, 254, 255].map((last) => `10.200.0.${last}`),
      ...[0, 1, 2, 3].map((last) => `10.200.1.${last}`),
    ]
    expect(new Set(asked)).toEqual(new Set(['10.200.0.71', ...ranges, '10.200.2.8']))
  })

  it('leaves very long and IPv6 ranges to a comment', () => {
    const example = {
      pools: [{ addresses: ['10.201.0.0/16', 'fd00::10-fd00::20', '10.200.0.72-10.200.0.73'] }],
    }
    expect(expand(example).filter((one) => one.startsWith('10.201'))).toEqual([])
    const comments = linesOf('arp-before', example).filter((line) => line.startsWith('#'))
    expect(comments.map((line) => /^# ([^:]+(?:::[^:]+)*)/.exec(line)?.[1]?.slice(0, 6))).toEqual([
      '10.201',
      'fd00::',
    ])
  })

  it('names cluster, VIP and port, and the admin cluster for a user cluster', () => {
    const example = { name: 'edge-a', vip: '10.200.0.71', port: '8443' }
    expect(linesOf('check', example)).toEqual([
      'bmctl check config -c edge-a',
      'bmctl check preflight -c edge-a',
    ])
    expect(linesOf('create', example)).toEqual(['bmctl create cluster -c edge-a'])
    expect(linesOf('api', example)).toEqual(['curl -k https://10.200.0.71:8443/readyz'])
    expect(linesOf('create', { ...example, type: 'user' })).toEqual([
      'bmctl create cluster -c edge-a --kubeconfig ADMIN_KUBECONFIG',
    ])
  })

  it('updates a cluster that runs, and no longer asks for silence', () => {
    const ids = commands({}, exampleFile()).map(({ id }) => id)
    expect(ids).toContain('update')
    expect(ids).not.toContain('create')
    expect(ids).not.toContain('arp-before')
  })

  it('gives a hostile name to the shell as one word', () => {
    const [line = ''] = linesOf('create', { name: '"a; touch /tmp/x $(id) `id`"', namespace: 'n' })
    const args = execFileSync('bash', ['-c', `bmctl() { printf '%s\\0' "$@"; }; ${line}`], {
      encoding: 'utf8',
    })
    expect(args.split('\0').slice(0, -1)).toEqual(['create', 'cluster', '-c', 'a; touch /tmp/x $(id) `id`'])
  })
})
