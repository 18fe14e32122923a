import { printAddress } from '../../net/address.ts'
import { printPrefix } from '../../net/prefix.ts'
import { firstOf, lastOf, sizeOf } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { poolEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/**
 * RNG-006: `net.ParseCIDR` keeps the network and drops the rest, so the pool silently becomes the whole block (MLC).
 * The documentation itself writes 192.0.2.0/14, hence never an error.
 */
export default defineRule({
  id: 'cidr-starts-at-network-address',
  covers: ['RNG-006'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['MLC', 'UPD', 'INFERRED'],
  words: {
    en: {
      title: 'A block is written with its first address',
      why: 'An address inside the block does not shift the block: 10.200.0.77/24 is all of 10.200.0.0/24. MetalLB then gives out addresses that belong to nodes, gateway and other hosts.',
      remedy: 'Write the block with its first address, or a range if only part of it is meant.',
      messages: {
        pool: '{pool}: {written} means all {count} addresses of {network}',
        block: '{written} means {network}',
      },
      fixes: { network: 'Write {network}', range: 'Write {range}' },
    },
    'zh-CN': {
      title: '地址块以其第一个地址书写',
      why: '地址块不会因所写的地址而移动：10.200.0.77/24 就是整个 10.200.0.0/24。MetalLB 随后会分配属于节点、网关和其他主机的地址。',
      remedy: '用地址块的第一个地址书写；如果只需要其中一部分，改写成范围。',
      messages: {
        pool: '{pool}：{written} 的实际含义是 {network} 的全部 {count} 个地址',
        block: '{written} 的实际含义是 {network}',
      },
      fixes: { network: '写成 {network}', range: '写成 {range}' },
    },
  },
  check(view, report) {
    const { file, network } = view.cluster
    for (const { name, field } of poolEntries(view)) {
      const entry = field.value
      if (entry?.hostBits !== true || entry.prefixLength === undefined) continue
      const block = `${printAddress(firstOf(entry.range))}/${entry.prefixLength}`
      const range = `${printAddress(entry.given)}-${printAddress(lastOf(entry.range))}`
      report({
        message: 'pool',
        args: { pool: name, written: field.text ?? '', network: block, count: sizeOf(entry.range) },
        at: field.path,
        ranges: [entry.range],
        fixes: [
          {
            title: 'network',
            args: { network: block },
            safe: false,
            edits: setValue(file, field.path, block),
          },
          { title: 'range', args: { range }, safe: false, edits: setValue(file, field.path, range) },
        ],
      })
    }
    for (const { list, severity } of [
      { list: network.pods, severity: 'warning' },
      { list: network.services, severity: 'info' },
    ] as const) {
      for (const field of list.items) {
        if (field.value?.hostBits !== true) continue
        const block = printPrefix(field.value.prefix)
        report({
          message: 'block',
          severity,
          args: { written: field.text ?? '', network: block },
          at: field.path,
          ranges: [field.value.prefix.range],
          fixes: [
            {
              title: 'network',
              args: { network: block },
              safe: false,
              edits: setValue(file, field.path, block),
            },
          ],
        })
      }
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Blocks from their first address', 'zh-CN': '从首个地址开始的地址块' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72/29', '10.200.0.80/32'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'An address inside its block', 'zh-CN': '地址块中间的地址' },
      text: exampleFile({
        vip: '10.200.1.71',
        ingress: '10.200.0.80',
        pools: [{ addresses: ['10.200.0.77/28'] }],
      }),
      expect: [{ message: 'pool', at: '2/spec/loadBalancer/addressPools/0/addresses/0' }],
      fixed: exampleFile({
        vip: '10.200.1.71',
        ingress: '10.200.0.80',
        pools: [{ addresses: ['10.200.0.64/28'] }],
      }),
    },
    {
      name: {
        en: 'Pod and Service ranges with an address inside',
        'zh-CN': 'Pod 和 Service 范围写了中间的地址',
      },
      text: exampleFile({ pods: ['192.168.1.0/16'], services: ['10.96.0.10/20'] }),
      expect: [
        { message: 'block', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' },
        { message: 'block', at: '2/spec/clusterNetwork/services/cidrBlocks/0', severity: 'info' },
      ],
    },
  ],
}
