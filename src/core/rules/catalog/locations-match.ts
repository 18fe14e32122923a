import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** MOD-020: the cluster is created in one region (REF, USR); `global` is legal for clusterOperations. */
export default defineRule({
  id: 'locations-match',
  covers: ['MOD-020'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.gkeConnect.location',
  sources: ['REF', 'USR'],
  words: {
    en: {
      title: 'gkeConnect and the GKE On-Prem API use the same region',
      why: 'The fleet membership and the On-Prem API resource have to be in one region. The creation of the cluster fails otherwise.',
      remedy: 'Write the same region in both places.',
      messages: {
        api: 'gkeConnect.location is {location}, gkeOnPremAPI.location is {other} ({line})',
        operations: 'gkeConnect.location is {location}, clusterOperations.location is {other} ({line})',
      },
      fixes: { use: 'Use {other} for gkeConnect' },
    },
    'zh-CN': {
      title: 'gkeConnect 与 GKE On-Prem API 使用相同的区域',
      why: '舰队成员资格和 On-Prem API 资源必须位于同一区域，否则集群创建会失败。',
      remedy: '在两处写相同的区域。',
      messages: {
        api: 'gkeConnect.location 为 {location}，而 gkeOnPremAPI.location 为 {other} ({line})',
        operations: 'gkeConnect.location 为 {location}，而 clusterOperations.location 为 {other} ({line})',
      },
      fixes: { use: 'gkeConnect 使用 {other}' },
    },
  },
  check({ cluster }, report) {
    const { gkeConnect, gkeOnPremAPI, clusterOperations } = cluster
    const { location } = gkeConnect
    if (gkeOnPremAPI.enabled.value === false) return
    const other = gkeOnPremAPI.written ? gkeOnPremAPI.location : clusterOperations.location
    if (location.state !== 'read' || other.state !== 'read' || location.value === other.value) return
    report({
      message: gkeOnPremAPI.written ? 'api' : 'operations',
      args: {
        location: location.value,
        other: other.value,
        line: { place: { file: cluster.file, path: other.path } },
      },
      at: location.path,
      related: [other.path],
      ...(gkeOnPremAPI.written ? {} : { severity: 'warning' }),
      fixes: [
        {
          title: 'use',
          args: { other: other.value },
          safe: false,
          edits: setValue(cluster.file, location.path, other.value),
        },
      ],
    })
  },
})

const at = '2/spec/gkeConnect/location'
const connect = (location: string, lines: readonly string[] = []): string =>
  exampleFile({ specLines: lines }).replace(
    '  controlPlane:\n',
    `    location: ${location}\n  controlPlane:\n`,
  )
const api = (enabled: string, location: string): readonly string[] => [
  '  gkeOnPremAPI:',
  `    enabled: ${enabled}`,
  `    location: ${location}`,
]
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The same region', 'zh-CN': '同一区域' },
      text: connect('us-central1', api('true', 'us-central1')),
    },
    {
      name: { en: 'The API is off', 'zh-CN': 'API 已关闭' },
      text: connect('europe-west1', api('false', 'us-central1')),
    },
    { name: { en: 'Neither is written', 'zh-CN': '两者都未填写' }, text: exampleFile() },
  ],
  invalid: [
    {
      name: { en: 'Two regions', 'zh-CN': '两个区域' },
      text: connect('europe-west1', api('true', 'us-west1')),
      expect: [{ message: 'api', at }],
      fixed: connect('us-west1', api('true', 'us-west1')),
    },
    {
      name: { en: 'Another region than the logs', 'zh-CN': '与日志的区域不同' },
      text: connect('asia-east1'),
      expect: [{ message: 'operations', at, severity: 'warning' }],
    },
  ],
}
