import { type Cases, defineRule } from '../define.ts'
import { faultyEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** RNG-003: MetalLB's parser refuses a bare address; one address is `/32` or `/128` (UPD, APIU). */
export default defineRule({
  id: 'single-address-has-prefix-length',
  covers: ['RNG-003'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['UPD', 'APIU', 'MLC'],
  words: {
    en: {
      title: 'A single pool address has its prefix length',
      why: 'A bare address is neither CIDR nor a range. MetalLB refuses it and every other pool of the cluster with it.',
      remedy: 'Write /32 behind an IPv4 address, /128 behind an IPv6 address.',
      messages: { bare: '{pool} lists {written} without a prefix length; one address is {meant}' },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '单个地址带有前缀长度',
      why: '单独的地址既不是 CIDR 也不是范围。MetalLB 会拒绝它，并连带拒绝该集群的所有其他地址池。',
      remedy: '在 IPv4 地址后写 /32，在 IPv6 地址后写 /128。',
      messages: { bare: '{pool} 中的 {written} 没有前缀长度；单个地址应写成 {meant}' },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(view, report) {
    for (const { name, text, path, problem } of faultyEntries(view, 'single')) {
      const meant = problem.meant ?? `${text}/${problem.args['length']}`
      report({
        message: 'bare',
        args: { pool: name, written: text, meant },
        at: path,
        fixes: [
          { title: 'write', args: { meant }, safe: true, edits: setValue(view.cluster.file, path, meant) },
        ],
      })
    }
  },
})

const pools = (...addresses: readonly string[]): string => exampleFile({ pools: [{ addresses }] })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Single addresses as CIDR', 'zh-CN': 'CIDR 形式的单个地址' },
      text: pools('10.200.0.72/32', '10.200.0.80/32'),
    },
  ],
  invalid: [
    {
      name: { en: 'A bare IPv4 address', 'zh-CN': '没有前缀长度的 IPv4 地址' },
      text: pools('10.200.0.72/32', '10.200.0.80'),
      expect: [{ message: 'bare', at: '2/spec/loadBalancer/addressPools/0/addresses/1' }],
      fixed: pools('10.200.0.72/32', '10.200.0.80/32'),
    },
    {
      name: { en: 'A bare IPv6 address', 'zh-CN': '没有前缀长度的 IPv6 地址' },
      text: exampleFile({
        services: ['10.96.0.0/20', 'fd00:96::/112'],
        pools: [{ addresses: ['10.200.0.72/32', 'fd00:200::80'] }],
      }),
      expect: [{ message: 'bare', at: '2/spec/loadBalancer/addressPools/0/addresses/1' }],
      fixed: exampleFile({
        services: ['10.96.0.0/20', 'fd00:96::/112'],
        pools: [{ addresses: ['10.200.0.72/32', 'fd00:200::80/128'] }],
      }),
    },
  ],
}
