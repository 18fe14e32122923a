import { namesItsText, reasonOf } from '../address-reason.ts'
import { type Cases, defineRule } from '../define.ts'
import { faultyEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** RNG-001: the two documented notations are CIDR and `start-end` (BLB). */
export default defineRule({
  id: 'pool-entry-is-cidr-or-range',
  covers: ['RNG-001'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['BLB', 'REF', 'MLC'],
  words: {
    en: {
      title: 'An address pool entry is CIDR or start-end',
      why: 'MetalLB reads each entry as CIDR (10.200.0.72/29) or as start-end (10.200.0.72-10.200.0.90). One entry it cannot read makes it refuse the whole set of pools, so no Service of the cluster gets an address.',
      remedy: 'Write each entry on its own line, as CIDR or as two whole addresses with a dash between them.',
      messages: {
        part: '{pool}, {written}: {reason}',
        whole: '{pool}: {reason}',
      },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '地址池条目使用 CIDR 表示法或范围表示法',
      why: 'MetalLB 将每个条目读作 CIDR (10.200.0.72/29) 或起始-结束 (10.200.0.72-10.200.0.90)。只要有一个条目无法读取，它就会拒绝全部地址池，集群中的任何 Service 都得不到地址。',
      remedy: '每个条目单独一行，写成 CIDR，或写成用短划线连接的两个完整地址。',
      messages: {
        part: '{pool}，{written}：{reason}',
        whole: '{pool}：{reason}',
      },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(view, report) {
    for (const { name, text, path, problem } of faultyEntries(view, 'form')) {
      const { meant } = problem
      report({
        message: namesItsText(problem) ? 'whole' : 'part',
        args: { pool: name, written: text, reason: reasonOf(problem) },
        at: path,
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: 'write',
                  args: { meant },
                  safe: false,
                  edits: setValue(view.cluster.file, path, meant),
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
      name: { en: 'Range, block and single address as CIDR', 'zh-CN': '范围、地址块和 CIDR 形式的单个地址' },
      text: pools('10.200.0.72-10.200.0.90', '10.200.0.96/29', '10.200.0.110/32'),
    },
    {
      name: { en: 'A placeholder is no notation', 'zh-CN': '占位符不是任何表示法' },
      text: pools('<first IP>-<last IP>', '10.200.0.72/32'),
    },
  ],
  invalid: [
    {
      name: { en: 'A name instead of addresses', 'zh-CN': '用名称代替地址' },
      text: pools('10.200.0.72/32', 'office'),
      expect: [{ message: 'whole', at: '2/spec/loadBalancer/addressPools/0/addresses/1' }],
    },
    {
      name: { en: 'A shortened end', 'zh-CN': '省略了前部的结束地址' },
      text: pools('10.200.0.72-90'),
      expect: [{ message: 'part', at: '2/spec/loadBalancer/addressPools/0/addresses/0' }],
      fixed: pools('10.200.0.72-10.200.0.90'),
    },
    {
      name: { en: 'A dotted mask, and two entries on one line', 'zh-CN': '点分掩码，一行两个条目' },
      text: pools('10.200.0.72/255.255.255.248', '10.200.0.81/32, 10.200.0.82/32'),
      expect: [
        { message: 'part', at: '2/spec/loadBalancer/addressPools/0/addresses/0' },
        { message: 'part', at: '2/spec/loadBalancer/addressPools/0/addresses/1' },
      ],
      fixed: pools('10.200.0.72/29', '10.200.0.81/32, 10.200.0.82/32'),
    },
  ],
}
