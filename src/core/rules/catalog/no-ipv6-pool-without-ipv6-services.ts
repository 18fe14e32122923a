import { removePoolEntry } from '../../edits/pool-entries.ts'
import { type Cases, defineRule } from '../define.ts'
import { poolEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'

/** VIP-026: Services have the families of the Service ranges (DS). */
export default defineRule({
  id: 'no-ipv6-pool-without-ipv6-services',
  covers: ['VIP-026'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['DS', 'INFERRED'],
  words: {
    en: {
      title: 'IPv6 pool addresses stand in dual-stack clusters only',
      why: 'Without an IPv6 Service range no Service is IPv6, and these addresses are never given out. Dual stack cannot be added after creation.',
      remedy: 'Remove the entry, or add an IPv6 Service range before the cluster is created.',
      messages: { useless: '{entry} of {pool} is IPv6, but the Service range is IPv4 only ({line})' },
      fixes: { remove: 'Remove {entry}' },
    },
    'zh-CN': {
      title: 'IPv6 地址池只用于双栈集群',
      why: '没有 IPv6 Service 范围就没有 IPv6 Service，这些地址永远不会被分配。双栈在集群创建后无法添加。',
      remedy: '移除该条目，或在创建集群前添加 IPv6 Service 范围。',
      messages: { useless: '{pool} 的 {entry} 是 IPv6，而 Service 范围只有 IPv4 ({line})' },
      fixes: { remove: '移除 {entry}' },
    },
  },
  check(view, report) {
    const { cluster } = view
    const { services } = cluster.network
    const isSingle =
      services.items.length > 0 && services.items.every((field) => field.value?.prefix.family === 4)
    if (!isSingle) return
    for (const { pool, name, field } of poolEntries(view)) {
      if (field.value?.range.family !== 6) continue
      const index = Number(field.path.at(-1))
      const isLast = pool.addresses.items.length === 1
      report({
        message: 'useless',
        args: { entry: field.text ?? '', pool: name, line: lineOf(cluster.file, services.path) },
        at: field.path,
        related: [services.path],
        ranges: [field.value.range],
        fixes: isLast
          ? []
          : [
              {
                title: 'remove',
                args: { entry: field.text ?? '' },
                safe: false,
                edits: removePoolEntry(cluster, pool, index),
              },
            ],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Dual stack', 'zh-CN': '双栈' },
      text: exampleFile({
        services: ['10.96.0.0/20', 'fd00:97::/112'],
        pools: [{ addresses: ['10.200.0.72/31', 'fd00:1::/120'] }],
      }),
    },
    {
      name: { en: 'No readable Service range', 'zh-CN': '没有可读取的 Service 范围' },
      text: exampleFile({ services: ['10.96.0.0'], pools: [{ addresses: ['fd00:1::/121'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'An IPv6 entry beside an IPv4 one', 'zh-CN': 'IPv4 条目旁的 IPv6 条目' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.90', 'fd00:1::/120'] }] }),
      expect: [{ message: 'useless', at: '2/spec/loadBalancer/addressPools/0/addresses/1' }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'A pool of IPv6 alone', 'zh-CN': '仅有 IPv6 的地址池' },
      text: exampleFile({ pools: [{}, { name: 'six', addresses: ['fd00:1::/120'] }] }),
      expect: [{ message: 'useless', at: '2/spec/loadBalancer/addressPools/1/addresses/0' }],
    },
  ],
}
