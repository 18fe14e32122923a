import { inFile } from '../../edits/in-file.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-003: `type` is the kind of the bundled load balancer (REF). */
export default defineRule({
  id: 'no-balancer-type-in-manual-mode',
  covers: ['MOD-003'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.type',
  sources: ['REF', 'MLB'],
  words: {
    en: {
      title: 'Manual mode has no load balancer type and no BGP settings',
      why: 'type, localASN and bgpPeers describe the bundled load balancer. In manual mode nothing reads them, and peers that were planned are never set up.',
      remedy: 'Remove them, or write mode: bundled.',
      messages: {
        bgp: '{fields} beside mode: manual ({line})',
        layer2: 'type: layer2 beside mode: manual ({line})',
      },
      fixes: { remove: 'Remove {fields}' },
    },
    'zh-CN': {
      title: '手动模式没有负载均衡器类型和 BGP 设置',
      why: 'type、localASN 和 bgpPeers 描述的是捆绑式负载均衡器。手动模式下不会读取它们，计划的对等体也不会建立。',
      remedy: '移除这些字段，或写成 mode: bundled。',
      messages: {
        bgp: '设置了 mode: manual ({line})，同时有 {fields}',
        layer2: '设置了 mode: manual ({line})，同时有 type: layer2',
      },
      fixes: { remove: '移除 {fields}' },
    },
  },
  check({ cluster, facts }, report) {
    const { type, localASN, bgpPeers, mode } = cluster.loadBalancer
    if (!facts.isManual) return
    const written = [
      { name: 'type', path: type.path, isThere: type.state !== 'absent' },
      { name: 'localASN', path: localASN.path, isThere: localASN.state !== 'absent' },
      { name: 'bgpPeers', path: bgpPeers.path, isThere: bgpPeers.items.length > 0 },
    ].filter((field) => field.isThere)
    const [first, ...others] = written
    if (first === undefined) return
    const isHarmless = others.length === 0 && type.value === 'layer2'
    const fields = written.map(({ name }) => name).join(', ')
    report({
      message: isHarmless ? 'layer2' : 'bgp',
      args: { fields, line: { place: { file: cluster.file, path: mode.path } } },
      at: first.path,
      related: [mode.path, ...others.map(({ path }) => path)],
      ...(isHarmless ? { severity: 'warning' } : {}),
      fixes: [
        {
          title: 'remove',
          args: { fields },
          safe: isHarmless,
          edits: inFile(cluster.file, ...written.map(({ path }) => ({ op: 'remove' as const, path }))),
        },
      ],
    })
  },
})

const manual = { mode: 'manual', pools: null } as const
const at = '2/spec/loadBalancer/type'
export const cases: Cases = {
  valid: [
    { name: { en: 'Manual without them', 'zh-CN': '手动模式，没有这些字段' }, text: exampleFile(manual) },
    {
      name: { en: 'Bundled with a type', 'zh-CN': '捆绑模式，有类型' },
      text: exampleFile({ lbType: 'layer2' }),
    },
  ],
  invalid: [
    {
      name: { en: 'Only layer2', 'zh-CN': '只有 layer2' },
      text: exampleFile({ ...manual, lbType: 'layer2' }),
      expect: [{ message: 'layer2', at, severity: 'warning' }],
      fixed: exampleFile(manual),
    },
    {
      name: { en: 'BGP with its settings', 'zh-CN': 'BGP 及其设置' },
      text: exampleFile({
        ...manual,
        lbType: 'bgp',
        loadBalancerLines: [
          '    localASN: 65001',
          '    bgpPeers:',
          '    - ip: 10.8.0.10',
          '      asn: 65002',
        ],
      }),
      expect: [{ message: 'bgp', at }],
      fixed: exampleFile(manual),
    },
  ],
}
