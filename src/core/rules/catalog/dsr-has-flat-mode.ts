import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** MOD-016: since 1.16, with flat mode only (DSR). */
export default defineRule({
  id: 'dsr-has-flat-mode',
  covers: ['MOD-016'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.forwardMode',
  sources: ['DSR'],
  words: {
    en: {
      title: 'Direct Server Return runs in flat mode, from 1.16 on',
      why: 'Answers bypass the load balancer only where Pods have addresses of the network. Otherwise the configuration is refused; forwardMode cannot be changed after creation.',
      remedy: 'Set flatIPv4: true, or leave forwardMode at snat.',
      messages: {
        island: 'forwardMode is dsr, but flatIPv4 is not true',
        early: 'forwardMode: dsr needs 1.16, the cluster is {version} ({line})',
      },
      fixes: { snat: 'Use snat' },
    },
    'zh-CN': {
      title: '直接服务器返回 (DSR) 用于平面模式，自 1.16 起支持',
      why: '只有 Pod 使用网络中的地址时，应答才能绕过负载均衡器。否则配置会被拒绝；forwardMode 在集群创建后不可更改。',
      remedy: '设置 flatIPv4: true，或让 forwardMode 保持 snat。',
      messages: {
        island: 'forwardMode 为 dsr，但 flatIPv4 不是 true',
        early: 'forwardMode: dsr 需要 1.16，而集群版本为 {version} ({line})',
      },
      fixes: { snat: '使用 snat' },
    },
  },
  check({ cluster }, report) {
    const { forwardMode, flatIPv4 } = cluster.network
    if (forwardMode.value !== 'dsr') return
    const edits = setValue(cluster.file, forwardMode.path, 'snat')
    const fixes = [{ title: 'snat', args: {}, safe: false, edits }]
    const isUnclear = flatIPv4.state === 'bad' || flatIPv4.state === 'placeholder'
    if (flatIPv4.value !== true && !isUnclear) {
      report({ message: 'island', at: forwardMode.path, related: [flatIPv4.path], fixes })
    }
    if (!versionBelow(cluster, '1.16')) return
    const line = { place: { file: cluster.file, path: cluster.version.path } }
    report({
      message: 'early',
      args: { version: cluster.version.text ?? '', line },
      at: forwardMode.path,
      related: [cluster.version.path],
      fixes,
    })
  },
})

const at = '2/spec/clusterNetwork/forwardMode'
const dsr = ['    forwardMode: dsr']
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Flat mode', 'zh-CN': '平面模式' },
      text: exampleFile({ networkLines: [...dsr, '    flatIPv4: true'] }),
    },
    { name: 'SNAT', text: exampleFile({ networkLines: ['    forwardMode: snat'] }) },
  ],
  invalid: [
    {
      name: { en: 'Island mode', 'zh-CN': '孤岛模式' },
      text: exampleFile({ networkLines: dsr }),
      expect: [{ message: 'island', at }],
      fixed: exampleFile({ networkLines: ['    forwardMode: snat'] }),
    },
    {
      name: { en: 'Before 1.16', 'zh-CN': '低于 1.16' },
      text: exampleFile({ version: '1.15.2', networkLines: [...dsr, '    flatIPv4: true'] }),
      expect: [{ message: 'early', at }],
    },
  ],
}
