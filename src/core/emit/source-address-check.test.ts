import { describe, expect, it } from 'vitest'
import { applyTo, type Example, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import { readTrafficManifest } from '../model/traffic-manifest.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { checkManifest, type SourceFinding } from './source-address-check.ts'

const view = (example: Example = {}): ClusterView => readExamples('', exampleFile(example)).clusters[0]!
const check = (text: string, of = view()): readonly SourceFinding[] =>
  checkManifest(of, readTrafficManifest(text))
const codes = (text: string, of = view()): readonly string[] => check(text, of).map(({ code }) => code)

const service = (type: string, policy: string): string =>
  `kind: Service\nmetadata:\n  name: web\nspec:\n  type: ${type}\n${policy === '' ? '' : `  externalTrafficPolicy: ${policy}\n`}  selector:\n    app: web\n`
const deployment = (pod: string): string =>
  `---\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n${pod}      containers: []\n`
const onBalancers = '      nodeSelector:\n        baremetal.cluster.gke.io/lbnode: "true"\n'
const tainted = view({
  loadBalancerLines: [
    '    nodePoolSpec:',
    '      nodes:',
    '      - address: 10.200.0.5',
    '      taints:',
    '      - key: lb',
    '        value: own',
    '        effect: NoSchedule',
  ],
})

describe('checkManifest', () => {
  it.each([
    ['the default policy', service('LoadBalancer', ''), ['policy-cluster']],
    ['Cluster', service('NodePort', 'Cluster'), ['policy-cluster']],
    ['another word', service('LoadBalancer', 'local'), ['policy-unknown']],
    ['Local without its Pods', service('LoadBalancer', 'Local'), ['no-workload']],
    ['Pods anywhere', service('LoadBalancer', 'Local') + deployment(''), ['no-node-selector']],
    ['all of it', service('LoadBalancer', 'Local') + deployment(onBalancers), ['kept']],
    [
      'a label without quotes',
      service('LoadBalancer', 'Local') + deployment(onBalancers.replaceAll('"', '')),
      ['selector-not-text'],
    ],
    ['NodePort under Local', service('NodePort', 'Local') + deployment(''), ['called-node']],
    ['a Service inside', service('ClusterIP', ''), ['not-external']],
    ['an Ingress', 'kind: Ingress\nmetadata:\n  name: i\n', ['through-ingress']],
    ['nothing of it', 'kind: ConfigMap\n', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('knows Pods by all labels and the namespace', () => {
    const other = deployment('').replace('app: web', 'app: shop')
    const elsewhere = deployment('').replace('name: web\n', 'name: web\n  namespace: shop\n')
    for (const text of [other, elsewhere]) {
      expect(codes(service('LoadBalancer', 'Local') + text)).toEqual(['no-workload'])
    }
  })

  it('asks for a toleration of the taints of this cluster', () => {
    const text = service('LoadBalancer', 'Local')
    expect(codes(text + deployment(onBalancers), tainted)).toEqual(['no-toleration'])
    const tolerating = (lines: string): string => `${onBalancers}      tolerations:\n${lines}`
    const any = tolerating('      - operator: Exists\n')
    const wrong = tolerating('      - key: lb\n        value: other\n')
    expect(codes(text + deployment(any), tainted)).toEqual(['kept'])
    expect(codes(text + deployment(wrong), tainted)).toEqual(['no-toleration'])
  })

  it('says that DSR keeps what the policy would lose', () => {
    const dsr = view({ networkLines: ['    flatIPv4: true', '    forwardMode: dsr'] })
    expect(codes(service('LoadBalancer', ''), dsr)).toEqual(['kept-by-dsr'])
  })

  it('promises nothing where another balancer brings the traffic', () => {
    const text = service('LoadBalancer', 'Local') + deployment(onBalancers)
    for (const other of [view({ mode: 'manual', pools: null }), view({ lbType: 'bgp' })]) {
      expect(codes(text, other)).toEqual(['other-balancer'])
    }
  })

  it('mends the text by its own edits, everything at once', () => {
    const broken = service('LoadBalancer', '') + deployment('')
    for (const of of [view(), tainted]) {
      const edits = check(broken, of).flatMap((finding) => finding.edits)
      const mended = applyTo(broken, [{ file: 'a', edits }])
      expect(codes(mended, of)).toEqual(['kept'])
      expect(mended).toContain('baremetal.cluster.gke.io/lbnode: "true"')
    }
    const flag = service('LoadBalancer', 'Local') + deployment(onBalancers.replaceAll('"', ''))
    const quoted = applyTo(flag, [{ file: 'a', edits: check(flag).flatMap((finding) => finding.edits) }])
    expect(codes(quoted)).toEqual(['kept'])
  })

  it('says the lines in the order of the text', () => {
    const text = `kind: Ingress\nmetadata: {name: i}\n---\n${service('NodePort', '')}`
    expect(check(text).map(({ line }) => line)).toEqual([1, 4])
  })
})
