import { describe, expect, it } from 'vitest'
import { type Example, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import { readTrafficManifest } from '../model/traffic-manifest.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { readWorkspace } from '../model/workspace-model.ts'
import { dsrStateOf, keptIn, remarksOn, sourceChoices, trafficWays, wayOf } from './source-address.ts'
import { checkManifest } from './source-address-check.ts'
import { sourceFields, sourceText } from './source-address-manifests.ts'
import { sayRemark, saySourceFinding, sayWay } from './source-address-words.ts'

const view = (example: Example = {}): ClusterView => readExamples('', exampleFile(example)).clusters[0]!
const pool = { balancers: ['10.200.0.5', '10.200.0.6'] }
const tainted = {
  loadBalancerLines: [
    '    nodePoolSpec:',
    '      nodes:',
    '      - address: 10.200.0.5',
    '      taints:',
    '      - key: node-role.kubernetes.io/load-balancer',
    '        effect: NoSchedule',
    '      - key: soft',
    '        effect: PreferNoSchedule',
  ],
}
const flat = { networkLines: ['    flatIPv4: true'] }
const dsr = { networkLines: ['    flatIPv4: true', '    forwardMode: dsr'] }
const codes = (of: ClusterView, text: string): readonly string[] =>
  checkManifest(of, readTrafficManifest(text)).map(({ code }) => code)

describe('wayOf', () => {
  it('keeps the address in the packet, in the header, or nowhere', () => {
    const kept = trafficWays.map((way) =>
      sourceChoices.map((choice) => keptIn(wayOf(view(pool), way, choice))),
    )
    expect(kept).toEqual([
      ['nowhere', 'packet', 'packet'],
      ['nowhere', 'packet', 'packet'],
      ['nowhere', 'header', 'header'],
    ])
  })

  it('goes to a Pod of the same node under Local, and enters where the cluster balances', () => {
    const hops = wayOf(view(pool), 'loadBalancer', 'kept')
    expect(hops.map(({ at, node }) => [at, node])).toEqual([
      ['client', undefined],
      ['balancer', '10.200.0.5'],
      ['pod', '10.200.0.5'],
    ])
    const [, , masked] = wayOf(view(pool), 'loadBalancer', 'default')
    expect([masked!.change, masked!.source, masked!.node !== '10.200.0.5']).toEqual([
      'nat',
      '10.200.0.5',
      true,
    ])
  })

  it('calls a worker for a NodePort', () => {
    expect(wayOf(view(pool), 'nodePort', 'kept')[1]!.node).toBe('10.200.0.10')
  })
})

describe('remarksOn', () => {
  it.each([
    ['control plane nodes balance', {}, 'loadBalancer', ['announcer-has-pod', 'on-control-plane']],
    ['a pool of its own', pool, 'loadBalancer', ['announcer-has-pod']],
    ['a tainted pool', tainted, 'loadBalancer', ['announcer-has-pod', 'tainted']],
    ['NodePort', pool, 'nodePort', ['called-node-has-pod']],
    ['ingress', pool, 'ingress', ['announcer-has-pod', 'header-only']],
    ['manual', { mode: 'manual', pools: null }, 'loadBalancer', ['manual']],
    ['bgp', { lbType: 'bgp' }, 'loadBalancer', ['bgp']],
  ] as const)('%s', (_, example, way, expected) => {
    expect(remarksOn(view(example), way).map(({ code }) => code)).toEqual(expected)
  })

  it('names only taints that keep Pods off', () => {
    const remark = remarksOn(view(tainted), 'loadBalancer').find(({ code }) => code === 'tainted')
    expect(remark).toEqual({ code: 'tainted', taints: 'node-role.kubernetes.io/load-balancer:NoSchedule' })
  })

  it.each([
    ['dsr-on', dsr],
    ['dsr-possible', flat],
    ['dsr-needs-flat', {}],
    ['dsr-too-old', { ...flat, version: '1.15.3' }],
    ['dsr-unknown-version', { ...flat, version: '<version>' }],
  ] as const)('%s', (state, example) => {
    expect(dsrStateOf(view(example))).toBe(state)
  })

  it('offers DSR to no running cluster', () => {
    const text = exampleFile(flat)
    const running = readWorkspace({ files: [{ id: 'a', name: 'a', text, deployed: text }], plan: '' })
    expect(dsrStateOf(running.clusters[0]!)).toBe('dsr-fixed')
  })
})

describe('sourceText', () => {
  it('passes its own check on every cluster', () => {
    for (const example of [{}, pool, tainted]) {
      expect(codes(view(example), sourceText(view(example), 'loadBalancer'))).toEqual(['kept'])
      expect(codes(view(example), sourceText(view(example), 'nodePort'))).toEqual(['called-node'])
    }
  })

  it('quotes the label’s value, and tolerates what keeps Pods off', () => {
    const text = sourceText(view(tainted), 'loadBalancer')
    expect(text).toContain('baremetal.cluster.gke.io/lbnode: "true"')
    expect(text).toContain('- key: node-role.kubernetes.io/load-balancer\n        operator: Exists\n')
    expect(text).not.toContain('soft')
  })

  it('sets the two objects of the bundled ingress', () => {
    expect(sourceFields('ingress').map(({ object, field }) => `${object} ${field}`)).toEqual([
      'Service gke-system/istio-ingress spec.externalTrafficPolicy',
      'Deployment gke-system/istio-ingress spec.template.spec.nodeSelector',
    ])
    const patches = [...sourceText(view(pool), 'ingress').matchAll(/--patch '(.*)'/g)].map((match) =>
      JSON.parse(match[1]!),
    )
    expect(patches).toEqual([
      { spec: { externalTrafficPolicy: 'Local' } },
      { spec: { template: { spec: { nodeSelector: { 'baremetal.cluster.gke.io/lbnode': 'true' } } } } },
    ])
  })
})

describe('the words', () => {
  it('are there in both languages, filled', () => {
    const remarks = [view(), view(tainted), view({ mode: 'manual' }), view({ lbType: 'bgp' })].flatMap(
      (one) => trafficWays.flatMap((way) => [...remarksOn(one, way), { code: dsrStateOf(one) }]),
    )
    const text = sourceText(view(), 'nodePort').replace('Local', 'Cluster')
    const findings = checkManifest(view(), readTrafficManifest(text))
    for (const language of ['en', 'zh-CN'] as const) {
      const said = [
        ...trafficWays.map((way) => sayWay(way, language)),
        ...remarks.map((remark) => sayRemark(remark, language)),
        ...findings.map((finding) => saySourceFinding(finding, language)),
      ]
      for (const sentence of said) {
        expect(sentence).not.toMatch(/\{\w+\}|undefined/)
        if (language === 'zh-CN') expect(sentence).toMatch(/[\u4e00-\u9fff]/)
      }
    }
  })
})
