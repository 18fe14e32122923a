import { describe, expect, it } from 'vitest'
import { type Example, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import fc from '../../testing/property.ts'
import { sampleTexts } from '../../testing/sample-texts.ts'
import { recognise, takeMetallbPools, takeTerraformPlan } from '../model/recognition.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { formFileName, formNames, writeOtherForm } from './other-form.ts'
import { readPairs, readWords } from './read-gcloud.test-kit.ts'
import { sayFormNote } from './say-form-note.ts'

const viewOf = (text: string): ClusterView => readExamples('', text).clusters[0]!
const example = (given: Example = {}): ClusterView => viewOf(exampleFile({ type: 'user', ...given }))
const codesOf = (view: ClusterView, form: (typeof formNames)[number]): readonly string[] =>
  writeOtherForm(view, form).notes.map(({ code }) => code)
const noteArgs = (view: ClusterView, form: (typeof formNames)[number], code: string) =>
  writeOtherForm(view, form).notes.find((note) => note.code === code)?.args

/** Any text between quotes of YAML, hard ones often. */
const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.stringMatching(/^[ a-z"'\\,;^|#$%{}\n\t=:!&*[\]-]{1,12}$/),
  fc.constantFrom('true', 'no', '1:20', '0x1f', '~', '- a', '$${a}', '$$${b', '%%{c', "it's", '10.0.0.1'),
)
const poolsOf = fc.uniqueArray(
  fc.record({
    name: anyText,
    addresses: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    avoid: fc.boolean(),
    manual: fc.boolean(),
  }),
  { maxLength: 3, minLength: 1, selector: ({ name }) => name },
)
type AnyPools = typeof poolsOf extends fc.Arbitrary<infer T> ? T : never

/** Written as JSON, which is YAML, so that any text gets in. */
function clusterWith(pools: AnyPools): ClusterView {
  const list = pools.map(({ name, addresses, avoid, manual }) => ({
    name,
    addresses,
    avoidBuggyIPs: avoid,
    manualAssign: manual,
  }))
  return viewOf(
    exampleFile({
      type: 'user',
      pools: null,
      loadBalancerLines: [`    addressPools: ${JSON.stringify(list)}`],
    }),
  )
}

const asTaken = (pools: AnyPools) =>
  pools.map(({ name, addresses, avoid, manual }) => ({
    name,
    addresses,
    ...(avoid ? { avoidBuggyIPs: true } : {}),
    ...(manual ? { manualAssign: true } : {}),
  }))

describe('writeOtherForm', () => {
  it('reads back as IPAddressPools whatever the texts hold', () => {
    fc.assert(
      fc.property(poolsOf, (pools) => {
        const view = clusterWith(pools)
        fc.pre(view.facts.pools.length === pools.length)
        const { text } = writeOtherForm(view, 'metallb')
        const taken = takeMetallbPools(readExamples('', text).files[0]!.source)
        expect(taken.pools).toEqual(asTaken(pools))
        expect(taken.lost).toEqual(['L2Advertisement'])
      }),
    )
  })

  it('reads back from Terraform whatever the texts hold', () => {
    fc.assert(
      fc.property(poolsOf, (pools) => {
        const { text } = writeOtherForm(clusterWith(pools), 'terraform')
        const taken = takeTerraformPlan({ text })
        expect(taken.pools).toEqual(asTaken(pools))
        expect([taken.controlPlaneVIP, taken.ingressVIP]).toEqual(['10.200.0.71', '10.200.0.72'])
      }),
    )
  })

  it('gives a shell and gcloud the very texts', () => {
    fc.assert(
      fc.property(poolsOf, (pools) => {
        const { text } = writeOtherForm(clusterWith(pools), 'gcloud')
        const flags = readWords(text)[0]!.filter((word) => word.startsWith('--metal-lb-address-pools='))
        expect(flags.map((word) => readPairs(word.slice(word.indexOf('=') + 1)))).toEqual(
          pools.map(({ name, addresses, avoid, manual }) => ({
            pool: name,
            addresses: addresses.join(';'),
            ...(avoid ? { 'avoid-buggy-ips': 'True' } : {}),
            ...(manual ? { 'manual-assign': 'True' } : {}),
          })),
        )
      }),
    )
  })

  it('says everything in both languages and leaves no placeholder unfilled', () => {
    for (const { text } of sampleTexts) {
      for (const form of formNames) {
        for (const note of writeOtherForm(viewOf(text), form).notes) {
          expect(sayFormNote(note, 'en')).not.toMatch(/\{\w+\}|undefined/)
          expect(sayFormNote(note, 'zh-CN')).toMatch(/[\u4e00-\u9fff]/)
        }
      }
    }
  })

  it('is recognised when it is opened here again', () => {
    const codeOf = (text: string) => recognise(readExamples('', text).files[0]!.source).code
    const written = formNames.map((form) => codeOf(writeOtherForm(example(), form).text))
    expect([written[0], written[2]]).toEqual(['metallb-objects', 'terraform-cluster'])
  })

  it('names files by the cluster', () => {
    expect(formNames.map((form) => formFileName(example({ name: '../a b' }), form))).toEqual([
      'a-b-metallb.yaml',
      'a-b-create.sh',
      'a-b.tf',
    ])
  })
})

describe('as MetalLB objects', () => {
  it('announces all pools by name, and says what is not MetalLB’s', () => {
    const view = example({ pools: [{}, { name: 'b_2', addresses: ['fd00::/120'], manualAssign: 'true' }] })
    const { text, notes } = writeOtherForm(view, 'metallb')
    expect(text).toContain('  ipAddressPools:\n  - pool1\n  - b_2\n')
    expect(text).toContain('- "fd00::/120"')
    expect(notes.map(({ code }) => code)).toEqual([
      'made-from-file',
      'object-names',
      'control-plane-vip',
      'ingress-vip',
      'announcing-nodes',
      'only-pools',
    ])
    expect(noteArgs(view, 'metallb', 'announcing-nodes')?.['nodes']).toContain('10.200.0.2, 10.200.0.3')
  })

  it('writes no L2Advertisement for BGP, and nothing in manual mode', () => {
    const bgp = writeOtherForm(example({ lbType: 'bgp' }), 'metallb')
    expect(bgp.text).not.toContain('L2Advertisement')
    expect(bgp.notes.map(({ code }) => code)).toContain('bgp-announcement')
    expect(writeOtherForm(example({ mode: 'manual' }), 'metallb')).toEqual({
      text: '',
      notes: [{ code: 'no-bundled-pools', args: {} }],
    })
  })
})

describe('as gcloud flags', () => {
  it('writes every machine, network and address, and each node pool as a command', () => {
    const [create, pool] = readWords(writeOtherForm(example({ balancers: ['10.200.0.5'] }), 'gcloud').text)
    expect(create).toContain('--metal-lb-load-balancer-node-configs=node-ip=10.200.0.5')
    expect(create).toContain('--island-mode-pod-address-cidr-blocks=192.168.0.0/16')
    expect(create?.filter((word) => word.startsWith('--control-plane-node-configs='))).toHaveLength(3)
    expect(pool?.slice(0, 6)).toEqual(['gcloud', 'container', 'bare-metal', 'node-pools', 'create', 'np1'])
  })

  it('lists what the API has no place for, and what has to be filled in', () => {
    const view = example({
      controlPlane: ['10.200.0.2 k8s 10.201.0.2'],
      controlPlaneLines: ['    loadBalancer:', '      mode: bundled'],
      networkLines: ['    flatIPv4: true'],
      version: '<version>',
      pods: null,
    })
    expect(noteArgs(view, 'gcloud', 'left-out')?.['fields']).toBe(
      'controlPlane.loadBalancer, controlPlane.nodePoolSpec.nodes.k8sIP, clusterNetwork.flatIPv4',
    )
    expect(noteArgs(view, 'gcloud', 'fill-in')?.['names']).toBe('ADMIN_CLUSTER_NAME, POD_CIDR_BLOCKS')
    expect(noteArgs(view, 'terraform', 'fill-in')?.['names']).toBe('ADMIN_CLUSTER_NAME, POD_CIDR_BLOCKS')
    expect(noteArgs(view, 'gcloud', 'unread')?.['texts']).toBe('<version>')
  })

  it('turns to the flags of BGP and of manual mode', () => {
    const bgp = example({
      lbType: 'bgp',
      loadBalancerLines: ['    localASN: 65001', '    bgpPeers:', '    - ip: 10.0.0.1', '      asn: 65002'],
    })
    const words = readWords(writeOtherForm(bgp, 'gcloud').text)[0]
    expect(words).toContain('--bgp-asn=65001')
    expect(words).toContain('--bgp-peer-configs=ip=10.0.0.1,asn=65002')
    expect(writeOtherForm(bgp, 'terraform').text).toMatch(/bgp_lb_config \{\n\s+asn = 65001\n/)
    const manual = readWords(writeOtherForm(example({ mode: 'manual', pools: null }), 'gcloud').text)[0]
    expect(manual).toContain('--enable-manual-lb')
  })

  it('hands on labels and taints of a node pool', () => {
    const pool = [
      'apiVersion: baremetal.cluster.gke.io/v1',
      'kind: NodePool',
      'metadata:',
      '  name: gpu',
      '  namespace: cluster-demo',
      'spec:',
      '  clusterName: demo',
      '  nodes:',
      '  - address: 10.200.0.40',
      '  labels:',
      '    tier: "a,b"',
      '    disk: ssd',
      '  taints:',
      '  - key: gpu',
      '    value: only',
      '    effect: NoExecute',
    ]
    const view = example({ workers: [], documents: [pool.join('\n')] })
    const [, words] = readWords(writeOtherForm(view, 'gcloud').text)
    const pairsOf = (flag: string) => {
      const word = words!.find((one) => one.startsWith(`--${flag}=`))!
      return readPairs(word.slice(flag.length + 3))
    }
    expect(pairsOf('node-labels')).toEqual({ tier: 'a,b', disk: 'ssd' })
    expect(pairsOf('node-taints')).toEqual({ gpu: 'only:NoExecute' })
    expect(writeOtherForm(view, 'terraform').text).toContain('"tier" = "a,b"')
    expect(noteArgs(view, 'gcloud', 'left-out')).toBe(undefined)
  })

  it('never lets a name become a flag, and writes no admin cluster', () => {
    const words = readWords(writeOtherForm(example({ name: '--async' }), 'gcloud').text)[0]
    expect(words?.[5]).toBe('CLUSTER_NAME')
    expect(codesOf(example({ type: 'admin' }), 'gcloud')).toEqual(['admin-cluster'])
    expect(codesOf(example({ type: 'hybrid' }), 'gcloud')).toContain('user-cluster')
  })
})

describe('as Terraform', () => {
  it('leaves out a taint whose effect the provider does not know, and says so', () => {
    const taints = ['    nodePoolSpec:', '      nodes:', '      - address: 10.200.0.5', '      taints:']
    const view = example({
      loadBalancerLines: [
        ...taints,
        '      - key: lb',
        '        effect: NoSchedule',
        '      - key: other',
        '        value: "1"',
        '        effect: NoExecute',
      ],
    })
    const { text } = writeOtherForm(view, 'terraform')
    expect(text).toContain('effect = "NO_EXECUTE"')
    expect(text.match(/taints \{/g)).toHaveLength(1)
    expect(noteArgs(view, 'terraform', 'taint-effect')?.['taints']).toBe('lb:NoSchedule')
  })

  it('writes kubelet settings only where the resource documents them, and says where not', () => {
    const kubelet = ['      kubeletConfig:', '        registryPullQPS: 7']
    const nodes = ['    nodePoolSpec:', '      nodes:', '      - address: 10.200.0.5', ...kubelet]
    const layer2 = example({ loadBalancerLines: nodes })
    expect(writeOtherForm(layer2, 'terraform').text).not.toContain('kubelet_config')
    expect(noteArgs(layer2, 'terraform', 'left-out')?.['fields']).toBe(
      'loadBalancer.nodePoolSpec.kubeletConfig',
    )
    const peers = ['    localASN: 65001', '    bgpPeers:', '    - ip: 10.0.0.1', '      asn: 65002']
    const bgp = writeOtherForm(
      example({ lbType: 'bgp', loadBalancerLines: [...nodes, ...peers] }),
      'terraform',
    )
    expect(bgp.text).toContain('registry_pull_qps = 7')
    expect(readWords(writeOtherForm(layer2, 'gcloud').text)[0]).toContain(
      '--metal-lb-load-balancer-registry-pull-qps=7',
    )
  })

  it('keeps the package repository, which gcloud has no flag for', () => {
    const view = example({ specLines: ['  osEnvironmentConfig:', '    addPackageRepo: false'] })
    expect(writeOtherForm(view, 'terraform').text).toContain('package_repo_excluded = true')
    expect(noteArgs(view, 'gcloud', 'left-out')?.['fields']).toBe('osEnvironmentConfig.addPackageRepo')
    expect(noteArgs(view, 'terraform', 'left-out')).toBe(undefined)
  })

  it('refers to the cluster from each node pool', () => {
    const { text } = writeOtherForm(example(), 'terraform')
    expect(noteArgs(example(), 'terraform', 'fill-in')).toEqual({ names: 'ADMIN_CLUSTER_NAME' })
    expect(text).toMatch(/bare_metal_cluster = google_gkeonprem_bare_metal_cluster\.cluster\.name/)
  })
})
