import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-023: the location belongs to an enrolled cluster (REF). */
export default defineRule({
  id: 'on-prem-api-location',
  covers: ['MOD-023'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.gkeOnPremAPI.location',
  sources: ['REF'],
  words: {
    en: {
      title: 'gkeOnPremAPI has a location exactly when it is enabled',
      why: 'Enrolling the cluster needs a region. Where it is off, a region says something that does not happen.',
      remedy: 'Write the region, or remove it where the API is off.',
      messages: {
        missing: 'gkeOnPremAPI is enabled ({line}), but has no location',
        idle: 'gkeOnPremAPI is off ({line}), its location {location} has no effect',
      },
      fixes: { remove: 'Remove the location' },
    },
    'zh-CN': {
      title: '仅在启用 gkeOnPremAPI 时填写 location',
      why: '注册集群需要区域。未启用时，填写的区域没有作用。',
      remedy: '填写区域；未启用时则移除。',
      messages: {
        missing: '已启用 gkeOnPremAPI ({line})，但没有 location',
        idle: '未启用 gkeOnPremAPI ({line})，其 location {location} 没有作用',
      },
      fixes: { remove: '移除 location' },
    },
  },
  check({ cluster }, report) {
    const { enabled, location } = cluster.gkeOnPremAPI
    const line = { place: { file: cluster.file, path: enabled.path } }
    if (enabled.value === true && location.state === 'absent') {
      report({ message: 'missing', args: { line }, at: location.path, related: [enabled.path] })
    }
    if (enabled.value === false && location.state === 'read') {
      report({
        message: 'idle',
        args: { line, location: location.value },
        at: location.path,
        severity: 'warning',
        related: [enabled.path],
        fixes: [{ title: 'remove', args: {}, safe: true, edits: removeField(cluster.file, location.path) }],
      })
    }
  },
})

const api = (...lines: readonly string[]): string => exampleFile({ specLines: ['  gkeOnPremAPI:', ...lines] })
const at = '2/spec/gkeOnPremAPI/location'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Enabled with a location', 'zh-CN': '已启用，有位置' },
      text: api('    enabled: true', '    location: us-central1'),
    },
    { name: { en: 'Off without one', 'zh-CN': '已停用，没有位置' }, text: api('    enabled: false') },
    { name: { en: 'Not written', 'zh-CN': '未填写' }, text: exampleFile() },
  ],
  invalid: [
    {
      name: { en: 'Enabled without one', 'zh-CN': '已启用，没有位置' },
      text: api('    enabled: true'),
      expect: [{ message: 'missing', at }],
    },
    {
      name: { en: 'Off with a location', 'zh-CN': '已停用，有位置' },
      text: api('    enabled: false', '    location: us-west1'),
      expect: [{ message: 'idle', at, severity: 'warning' }],
      fixed: api('    enabled: false'),
    },
  ],
}
