import { setPoolFlag } from '../../edits/address-pools.ts'
import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { comparePools } from '../deployed-pools.ts'
import { exampleFile } from '../examples.ts'

/** UPD-004: both flags can change from 1.16.0 on (BLB, UPD). */
export default defineRule({
  id: 'deployed-pool-flags-since-1-16',
  covers: ['UPD-004'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].manualAssign',
  until: '1.15',
  sources: ['BLB', 'UPD', 'REF'],
  words: {
    en: {
      title: 'avoidBuggyIPs and manualAssign of existing pools change from 1.16 on',
      why: 'Earlier versions refuse the update.',
      remedy: 'Write the former value, or upgrade to 1.16 first.',
      messages: {
        changed: '{flag} of {pool} changed; the cluster is {version}, and it can change from 1.16.0 on',
      },
      fixes: { restore: 'Write the former value of {flag}' },
    },
    'zh-CN': {
      title: '现有地址池的 avoidBuggyIPs 和 manualAssign 自 1.16 起可更改',
      why: '更早的版本会拒绝更新。',
      remedy: '写回原来的值，或先升级到 1.16。',
      messages: { changed: '{pool} 的 {flag} 已更改；集群版本为 {version}，自 1.16.0 起可修改' },
      fixes: { restore: '写回 {flag} 原来的值' },
    },
  },
  check({ deployed, facts, cluster }, report) {
    if (deployed === undefined || !versionBelow(cluster, '1.16')) return
    for (const { before, now } of comparePools(deployed.facts, facts).kept) {
      for (const flag of ['avoidBuggyIPs', 'manualAssign'] as const) {
        const field = now.pool[flag]
        const isClear = field.state === 'read' || field.state === 'absent'
        if (!isClear || before[flag] === now[flag]) continue
        const edits = setPoolFlag(cluster, now.pool, flag, before[flag])
        report({
          message: 'changed',
          args: { flag, pool: now.name, version: cluster.version.text ?? '' },
          at: field.path,
          fixes: [{ title: 'restore', args: { flag }, safe: false, edits }],
        })
      }
    }
  },
})

const pool = (manualAssign: string) => [{}, { name: 'web', addresses: ['10.200.0.128/28'], manualAssign }]
export const cases: Cases = {
  valid: [
    {
      name: '1.16',
      text: exampleFile({ version: '1.16.0', pools: pool('true') }),
      deployed: exampleFile({ pools: pool('false') }),
    },
    {
      name: { en: 'false written out', 'zh-CN': '写明 false' },
      text: exampleFile({ version: '1.15.0', pools: [{ manualAssign: 'false' }] }),
      deployed: exampleFile(),
    },
  ],
  invalid: [
    {
      name: '1.15',
      text: exampleFile({ version: '1.15.3', pools: pool('true') }),
      deployed: exampleFile({ version: '1.15.3', pools: pool('false') }),
      expect: [{ message: 'changed', at: '2/spec/loadBalancer/addressPools/1/manualAssign' }],
      fixed: exampleFile({ version: '1.15.3', pools: pool('false') }),
    },
  ],
}
