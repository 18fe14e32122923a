import { bitsOf, printAddress } from '../../net/address.ts'
import { sizeOf } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { poolEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** RNG-014: `a-a` was refused by MetalLB v0.11 (PR #1011); `/32` is what the documentation shows (UPD). */
export default defineRule({
  id: 'single-address-as-cidr',
  covers: ['RNG-014'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['UPD', 'APIU', 'MLC'],
  words: {
    en: {
      title: 'A single address is written as CIDR',
      why: 'A range from an address to itself reads like a mistake, and one MetalLB release refused it. The documentation writes a single address with its prefix length.',
      remedy: 'Write /32 behind the address, /128 for IPv6.',
      messages: { range: '{pool}: {written} is one address' },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '单个地址使用 CIDR 表示法',
      why: '起始与结束相同的范围看上去像笔误，而且曾有一个 MetalLB 版本拒绝这种写法。文档中单个地址带前缀长度书写。',
      remedy: '在地址后写 /32，IPv6 写 /128。',
      messages: { range: '{pool}：{written} 是单个地址' },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(view, report) {
    for (const { name, field } of poolEntries(view)) {
      const entry = field.value
      if (entry === undefined || entry.notation !== 'range' || sizeOf(entry.range) !== 1n) continue
      const meant = `${printAddress(entry.given)}/${bitsOf(entry.given.family)}`
      report({
        message: 'range',
        args: { pool: name, written: field.text ?? '' },
        at: field.path,
        ranges: [entry.range],
        fixes: [
          {
            title: 'write',
            args: { meant },
            safe: true,
            edits: setValue(view.cluster.file, field.path, meant),
          },
        ],
      })
    }
  },
})

const pools = (...addresses: readonly string[]): string => exampleFile({ pools: [{ addresses }] })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A range of two addresses', 'zh-CN': '两个地址的范围' },
      text: pools('10.200.0.72-10.200.0.73', '10.200.0.75/32'),
    },
  ],
  invalid: [
    {
      name: { en: 'A range from an address to itself', 'zh-CN': '起止相同的范围' },
      text: pools('10.200.0.72-10.200.0.72', '10.200.0.75/32'),
      expect: [{ message: 'range', at: '2/spec/loadBalancer/addressPools/0/addresses/0' }],
      fixed: pools('10.200.0.72/32', '10.200.0.75/32'),
    },
  ],
}
