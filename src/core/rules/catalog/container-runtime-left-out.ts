import { versionAtLeast } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-019: deprecated since 1.13; only containerd is left (REF). */
export default defineRule({
  id: 'container-runtime-left-out',
  covers: ['MOD-019'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.nodeConfig.containerRuntime',
  since: '1.13',
  sources: ['REF'],
  words: {
    en: {
      title: 'containerRuntime is left out',
      why: 'From 1.13 on containerd is the only runtime. The field says nothing any more, and any other value is refused.',
      remedy: 'Remove the field.',
      messages: {
        idle: 'containerRuntime has no effect any more',
        other: 'containerRuntime is {written}; from 1.13 on it can only be containerd',
      },
      fixes: { remove: 'Remove containerRuntime' },
    },
    'zh-CN': {
      title: '不写 containerRuntime',
      why: '自 1.13 起只支持 containerd。该字段已没有作用，其他值会被拒绝。',
      remedy: '移除该字段。',
      messages: {
        idle: 'containerRuntime 已没有作用',
        other: 'containerRuntime 为 {written}；自 1.13 起只能是 containerd',
      },
      fixes: { remove: '移除 containerRuntime' },
    },
  },
  check({ cluster }, report) {
    const { containerRuntime } = cluster.nodeConfig
    if (containerRuntime.state !== 'read' || !versionAtLeast(cluster, '1.13')) return
    const isContainerd = containerRuntime.value === 'containerd'
    report({
      message: isContainerd ? 'idle' : 'other',
      args: { written: containerRuntime.text },
      at: containerRuntime.path,
      severity: isContainerd ? 'info' : 'error',
      fixes: [
        { title: 'remove', args: {}, safe: true, edits: removeField(cluster.file, containerRuntime.path) },
      ],
    })
  },
})

const runtime = (name: string, version = '1.20.0'): string =>
  exampleFile({
    version,
    specLines: [
      '  nodeConfig:',
      '    podDensity:',
      '      maxPodsPerNode: 110',
      `    containerRuntime: ${name}`,
    ],
  })
const at = '2/spec/nodeConfig/containerRuntime'
export const cases: Cases = {
  valid: [
    { name: { en: 'Left out', 'zh-CN': '未填写' }, text: exampleFile() },
    { name: { en: 'Docker before 1.13', 'zh-CN': '1.13 之前的 Docker' }, text: runtime('docker', '1.12.0') },
  ],
  invalid: [
    {
      name: 'containerd',
      text: runtime('containerd'),
      expect: [{ message: 'idle', at }],
      fixed: runtime('x').replace('    containerRuntime: x\n', ''),
    },
    { name: 'docker', text: runtime('docker'), expect: [{ message: 'other', at, severity: 'error' }] },
  ],
}
