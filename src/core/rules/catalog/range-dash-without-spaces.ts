import { reasonOf } from '../address-reason.ts'
import { type Cases, defineRule } from '../define.ts'
import { faultyEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** RNG-002: MetalLB trims blanks round the dash; the documented form has none (BLB), so the fix is certain. */
export default defineRule({
  id: 'range-dash-without-spaces',
  covers: ['RNG-002'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['BLB', 'REF'],
  words: {
    en: {
      title: 'A range has a plain dash and no blanks',
      why: 'The documented form is start-end without blanks. An en dash or full-width characters from a chat or a spreadsheet look the same and are no range to the cluster: the pool is refused when it is applied.',
      remedy: 'Write digits, dots and a dash from the plain keyboard, without blanks.',
      messages: { written: '{pool}, {written}: {reason}' },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '地址范围使用半角短划线且不含空格',
      why: '文档规定的写法是“起始-结束”，中间没有空格。从聊天窗口或表格复制来的长划线和全角字符看上去相同，但集群不会将其识别为范围：应用配置时该地址池会被拒绝。',
      remedy: '使用半角数字、句点和短划线书写，不留空格。',
      messages: { written: '{pool}，{written}：{reason}' },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(view, report) {
    for (const { name, text, path, problem } of faultyEntries(view, 'spaces')) {
      const { meant } = problem
      report({
        message: 'written',
        args: { pool: name, written: text, reason: reasonOf(problem) },
        at: path,
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: 'write',
                  args: { meant },
                  safe: true,
                  edits: setValue(view.cluster.file, path, meant),
                },
              ],
      })
    }
  },
})

const pools = (...addresses: readonly string[]): string => exampleFile({ pools: [{ addresses }] })

export const cases: Cases = {
  valid: [{ name: { en: 'A plain range', 'zh-CN': '普通范围' }, text: pools('10.200.0.72-10.200.0.91') }],
  invalid: [
    {
      name: { en: 'Blanks round the dash', 'zh-CN': '短划线两侧有空格' },
      text: pools('10.200.0.72 - 10.200.0.91'),
      expect: [{ message: 'written', at: '2/spec/loadBalancer/addressPools/0/addresses/0' }],
      fixed: pools('10.200.0.72-10.200.0.91'),
    },
    {
      name: { en: 'An en dash', 'zh-CN': '连接号' },
      text: pools('10.200.0.72–10.200.0.91'),
      expect: [{ message: 'written', at: '2/spec/loadBalancer/addressPools/0/addresses/0' }],
      fixed: pools('10.200.0.72-10.200.0.91'),
    },
    {
      name: { en: 'Full-width digits, stops and dash', 'zh-CN': '全角数字、句点和短划线' },
      text: pools('１０.２００.０.７２－１０。２００。０。９１'),
      expect: [{ message: 'written', at: '2/spec/loadBalancer/addressPools/0/addresses/0' }],
      fixed: pools('10.200.0.72-10.200.0.91'),
    },
  ],
}
