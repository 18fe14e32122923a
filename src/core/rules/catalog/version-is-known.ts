import { compareVersions, newestKnown, printVersion } from '../../model/version.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** One note for each cluster; the newest known rules apply to it. */
export default defineRule({
  id: 'version-is-known',
  covers: [],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.anthosBareMetalVersion',
  sources: ['REF', 'RN'],
  words: {
    en: {
      title: 'The version is one these rules were written for',
      why: 'Every release moves limits and brings fields. A newer version is judged by the newest rules known here, which may be too strict or too lenient for it.',
      remedy: 'Read the release notes of the version, or look for a newer edition of this tool.',
      messages: { newer: '{version} is newer than {known}, the newest version known here' },
    },
    'zh-CN': {
      title: '版本在这些规则的覆盖范围内',
      why: '每个版本都会调整限制、增加字段。较新的版本按此处已知的最新规则检查，结果可能偏严或偏松。',
      remedy: '查阅该版本的版本说明，或寻找此工具的新版本。',
      messages: { newer: '{version} 比此处已知的最新版本 {known} 更新' },
    },
  },
  check({ cluster: { version } }, report) {
    if (version.value === undefined) return
    if (compareVersions({ ...version.value, patch: 0 }, newestKnown) <= 0) return
    report({
      message: 'newer',
      args: { version: printVersion(version.value), known: printVersion(newestKnown) },
      at: version.path,
    })
  },
})

const known = printVersion(newestKnown)

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A late patch of the newest known version', 'zh-CN': '最新已知版本的后期补丁' },
      text: exampleFile({ version: `${known}.900-gke.1` }),
    },
    { name: { en: 'A placeholder', 'zh-CN': '占位符' }, text: exampleFile({ version: 'BMCTL_VERSION' }) },
  ],
  invalid: [
    {
      name: { en: 'The version after it', 'zh-CN': '其后的版本' },
      text: exampleFile({ version: `${newestKnown.major}.${newestKnown.minor + 1}.0-gke.525` }),
      expect: [{ message: 'newer', at: '2/spec/anthosBareMetalVersion' }],
    },
  ],
}
