import { type Cases, defineRule } from '../define.ts'
import { faultyEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** RNG-004: the parser compares both ends; equal ends are one address and fine (MLC). */
export default defineRule({
  id: 'range-start-before-end',
  covers: ['RNG-004'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['MLC', 'INFERRED'],
  words: {
    en: {
      title: 'A range starts at its lower address',
      why: 'A reversed range holds no address. MetalLB refuses it, and with it every pool of the cluster; older versions took it silently and gave out nothing.',
      remedy:
        'Put the lower address first. If a digit was lost at the end (.9 for .90), write the end that was meant.',
      messages: { reversed: '{pool}: the start {start} comes after the end {end}' },
      fixes: { swap: 'Write {meant}' },
    },
    'zh-CN': {
      title: '地址范围的起始地址不大于结束地址',
      why: '颠倒的范围不含任何地址。MetalLB 会拒绝它，并连带拒绝该集群的所有地址池；更早的版本会接受它，但分配不出地址。',
      remedy: '将较小的地址写在前面。如果末尾漏了一位数字 (.90 写成 .9)，则改写结束地址。',
      messages: { reversed: '{pool}：起始地址 {start} 大于结束地址 {end}' },
      fixes: { swap: '写成 {meant}' },
    },
  },
  check(view, report) {
    for (const { name, path, problem } of faultyEntries(view, 'reversed')) {
      const { meant } = problem
      const start = String(problem.args['start'])
      const end = String(problem.args['end'])
      report({
        message: 'reversed',
        args: { pool: name, start, end },
        at: path,
        // Offered, not safe: `.72-.9` may as well have lost its last digit.
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: 'swap',
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
      name: { en: 'Both ends the same', 'zh-CN': '首尾相同' },
      text: pools('10.200.0.72-10.200.0.89', '10.200.0.92-10.200.0.92'),
    },
  ],
  invalid: [
    {
      name: { en: 'The ends the wrong way round', 'zh-CN': '首尾颠倒' },
      text: pools('10.200.0.89-10.200.0.72'),
      expect: [{ message: 'reversed', at: '2/spec/loadBalancer/addressPools/0/addresses/0' }],
      fixed: pools('10.200.0.72-10.200.0.89'),
    },
    {
      name: {
        en: 'A reversed IPv6 range beside a good one',
        'zh-CN': '颠倒的 IPv6 范围，旁边的范围没有问题',
      },
      text: exampleFile({
        services: ['10.96.0.0/20', 'fd00:96::/112'],
        pools: [{ addresses: ['10.200.0.72/32', 'fd00:200::ff-fd00:200::10'] }],
      }),
      expect: [{ message: 'reversed', at: '2/spec/loadBalancer/addressPools/0/addresses/1' }],
    },
  ],
}
