import { describe, expect, it } from 'vitest'
import { hasShared, readShared } from '../../testing/shared.ts'
import { takeMetallbPools } from './metallb-pools.ts'
import { readSource } from './read.ts'
import { recognise } from './recognise.ts'

const cluster = 'apiVersion: baremetal.cluster.gke.io/v1\nkind: Cluster\nmetadata:\n  name: c1\nspec: {}\n'

describe('recognise', () => {
  it.each([
    ['', 'empty', {}],
    [' \n\t\n', 'empty', {}],
    ['PK\u0003\u0004\u0000\u0000', 'binary', {}],
    ['\ufffd\u0001\u0002'.repeat(20), 'binary', {}],
    [cluster, 'cluster', { name: 'c1' }],
    [`${cluster}---\n${cluster.replace('c1', 'c2')}`, 'clusters', { count: 2, names: 'c1, c2' }],
    [`gcrKeyPath: x\n---\n${cluster.replace('spec: {}', 'spec: [')}`, 'cluster', { name: 'c1' }],
    ['gcrKeyPath: x\nsshPrivateKeyPath: y\n', 'credentials', {}],
    ['loadBalancer:\n  mode: bundled\n', 'fragment', { key: 'loadBalancer' }],
    ['  addressPools:\n  - name: a\n', 'fragment', { key: 'addressPools' }],
    ['apiVersion: baremetal.cluster.gke.io/v1\nkind: NodePool\n', 'node-pools', { count: 1 }],
    ['apiVersion: v1\nkind: Service\n', 'kubernetes', { kinds: 'Service' }],
    ['apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\n', 'metallb-objects', { pools: 0 }],
    ['address-pools:\n- name: a\n', 'metallb-config', {}],
    ['{"kind": "Cluster"}', 'json', {}],
    ['[{"a": 1}]', 'json', {}],
    ['resource "google_gkeonprem_bare_metal_cluster" "x" {\n  name = "a"\n}\n', 'terraform-cluster', {}],
    ['resource "aws_vpc" "x" {\n  cidr = "10.0.0.0/16"\n}\n', 'terraform', {}],
    ['a:\n{% for x in y %}\n- {{ x }}\n{% endfor %}\n', 'template', { dialect: 'jinja' }],
    ['a: {{ .Values.x }}/{{ .y }}\n', 'template', { dialect: 'go' }],
    ['%{ for x in y ~}\n- ${x}\n%{ endfor }\n', 'template', { dialect: 'terraform' }],
    ['metadata:\nname: x\nspec:\ntype: user\n', 'flattened', {}],
    ['colour: red\n', 'other-yaml', {}],
    ['Dear Sir or Madam', 'not-yaml', {}],
  ])('%j is %s', (text, code, args) => expect(recognise(readSource(text))).toMatchObject({ code, args }))

  it('notes what else a cluster file is, with places', () => {
    const text = `${cluster.replace('c1', '$NAME')}extra: x // why\n`
    const found = recognise(readSource(text))
    expect(found.code).toBe('cluster')
    expect(found.notes.map(({ code }) => code)).toEqual(['template', 'slash-comments'])
    for (const { spans } of found.notes)
      expect(text.slice(spans[0]!.from, spans[0]!.to)).toMatch(/^(?:\$NAME|\/\/ why)$/)
  })
})

describe.skipIf(!hasShared)('public files (skipped without the shared folder)', () => {
  it.each([
    ['bmctl/generated_bmctl-1.16.0_untouched.yaml', 'cluster', []],
    ['bmctl/kenthua_admin.yaml', 'cluster', []],
    ['broken/anthos-in-action-zh_proxy-slash-comments.fragment.yaml', 'fragment', ['slash-comments']],
    ['broken/docs-page-flattened_hybrid-ha-lb.yaml', 'flattened', []],
    ['broken/lab-note_AHYBRID093_collapsed-indent.yaml', 'flattened', []],
    ['docs/anthos-in-action-zh_nodepool.fragment.yaml', 'node-pools', []],
    ['docs/bundled-lb-1.34_separate-cp-and-dp-lb.fragment.yaml', 'cluster', ['ellipsis']],
    ['docs/cluster-config-ref_lb-nodepool-k8sIP.fragment.yaml', 'fragment', ['ellipsis']],
    ['manual/anthos-samples_manuallb_cluster.tpl', 'template', []],
    ['metallb/legacy_example-layer2-config.yaml', 'metallb-config', []],
    ['metallb/configsamples_simple_pool_adv_bgp.yaml', 'metallb-objects', []],
    ['metallb/legacy_tutorial-2.yaml', 'kubernetes', []],
    ['template/ganesh-2577_bmctl.conf.j2', 'template', []],
    ['template/develasquez_1.8.0.heredoc.yaml', 'cluster', ['template']],
    ['terraform/kcc-sample_bare_metal_cluster_metallb_load_balancer.fragment.tf', 'terraform-cluster', []],
    ['terraform/anthos-samples_abm_user_cluster_metallb.tfvars.sample', 'terraform-cluster', []],
  ])('%s is %s', (name, code, notes) => {
    const found = recognise(readSource(readShared('corpus', ...name.split('/'))))
    expect(found.code).toBe(code)
    expect(found.notes.map((note) => note.code)).toEqual(notes)
  })

  it('takes pools over from both forms of upstream configuration', () => {
    const pools = (name: string): unknown =>
      takeMetallbPools(readSource(readShared('corpus', 'metallb', name)))
    expect(pools('legacy_example-layer2-config.yaml')).toEqual({
      pools: [{ name: 'my-ip-space', addresses: ['192.168.1.240/28'] }],
      left: [],
      lost: [],
    })
    expect(pools('config-data-address-pools.legacy.yaml')).toMatchObject({
      pools: [{ name: 'my-ip-space-l2' }],
      left: ['my-ip-space-bgp'],
    })
    expect(pools('configsamples_simple_pool_adv_bgp.yaml')).toMatchObject({ lost: ['BGPAdvertisement'] })
    expect(pools('headlamp_example_ipaddresspool.yaml')).toMatchObject({ pools: [{}, {}] })
  })
})

it('reads auto-assign: false as manualAssign', () => {
  const text =
    'address-pools:\n- name: a\n  protocol: layer2\n  addresses: [10.0.0.0/24]\n  auto-assign: no\n  avoid-buggy-ips: true\n'
  expect(takeMetallbPools(readSource(text)).pools).toEqual([
    { name: 'a', addresses: ['10.0.0.0/24'], avoidBuggyIPs: true, manualAssign: true },
  ])
})
