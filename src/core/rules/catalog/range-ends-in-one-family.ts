import { type Cases, defineRule } from '../define.ts'
import { faultyEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'

/** RNG-005: MetalLB takes `::1-10.0.0.1` as a pool without addresses (metallb.md 1.5); we never do. */
export default defineRule({
  id: 'range-ends-in-one-family',
  covers: ['RNG-005'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['MLC', 'INFERRED'],
  words: {
    en: {
      title: 'Both ends of a range are of one IP version',
      why: 'Between an IPv4 and an IPv6 address lies nothing. Depending on the order MetalLB refuses all pools, or takes the range and has no address to give.',
      remedy: 'Write one range for IPv4 and another for IPv6.',
      messages: { mixed: '{pool}: {start} and {end} are of different IP versions' },
    },
    'zh-CN': {
      title: '地址范围两端的 IP 版本一致',
      why: 'IPv4 地址与 IPv6 地址之间没有任何地址。根据先后顺序，MetalLB 要么拒绝全部地址池，要么接受该范围却没有地址可分配。',
      remedy: '为 IPv4 和 IPv6 各写一个范围。',
      messages: { mixed: '{pool}：{start} 与 {end} 的 IP 版本不一致' },
    },
  },
  check(view, report) {
    for (const { name, path, problem } of faultyEntries(view, 'families')) {
      const { start, end } = problem.args
      report({ message: 'mixed', args: { pool: name, start: String(start), end: String(end) }, at: path })
    }
  },
})

const dualStack = (...addresses: readonly string[]): string =>
  exampleFile({ services: ['10.96.0.0/20', 'fd00:96::/112'], pools: [{ addresses }] })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'One range for each IP version', 'zh-CN': '每个 IP 版本一个范围' },
      text: dualStack('10.200.0.72-10.200.0.90', 'fd00:200::10-fd00:200::20'),
    },
  ],
  invalid: [
    {
      name: { en: 'From IPv4 to IPv6, and back', 'zh-CN': '从 IPv4 到 IPv6，以及反向' },
      text: dualStack('10.200.0.72-fd00:200::20', 'fd00:200::10-10.200.0.90'),
      expect: [
        { message: 'mixed', at: '2/spec/loadBalancer/addressPools/0/addresses/0' },
        { message: 'mixed', at: '2/spec/loadBalancer/addressPools/0/addresses/1' },
      ],
    },
  ],
}
