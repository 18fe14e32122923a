import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** UPD-013: only bmctl reads the first document (UPD). */
export default defineRule({
  id: 'one-tool-for-updates',
  covers: ['UPD-013'],
  severity: 'info',
  kind: 'deployed',
  scope: 'cluster',
  field: 'credentials.registryMirrors',
  sources: ['UPD'],
  words: {
    en: {
      title: 'A cluster with header fields is updated with bmctl only',
      why: 'bmctl writes registryMirrors from the first document into the cluster. kubectl apply does not know that document and takes them out again.',
      remedy: 'Use bmctl update for every change.',
      messages: {
        mirrors: 'The first document holds registryMirrors ({count}): kubectl apply would remove them',
      },
    },
    'zh-CN': {
      title: '文件开头含有专用字段的集群只用 bmctl 更新',
      why: 'bmctl 会将第一个文档中的 registryMirrors 写入集群。kubectl apply 不识别该文档，会将其移除。',
      remedy: '所有更改都使用 bmctl update。',
      messages: { mirrors: '第一个文档中有 {count} 个 registryMirrors：kubectl apply 会将其移除' },
    },
  },
  check({ file, deployed }, report) {
    const mirrors = file.credentials?.registryMirrors ?? []
    const [first] = mirrors
    if (first === undefined || deployed === undefined) return
    if (deployed.file.source.text === file.source.text) return
    report({ message: 'mirrors', args: { count: mirrors.length }, at: first.path.slice(0, -1) })
  },
})

const credentials = 'gcrKeyPath: keys/gcr.json\nregistryMirrors:\n- endpoint: https://10.194.2.13:5007'
const deployed = exampleFile({ credentials })
export const cases: Cases = {
  valid: [
    { name: { en: 'Nothing changed', 'zh-CN': '没有变化' }, text: deployed, deployed },
    {
      name: { en: 'No mirrors', 'zh-CN': '没有镜像' },
      text: exampleFile({ workers: ['10.200.0.12'] }),
      deployed: exampleFile(),
    },
  ],
  invalid: [
    {
      name: { en: 'A worker added', 'zh-CN': '新增一个工作器节点' },
      text: exampleFile({ credentials, workers: ['10.200.0.10', '10.200.0.11', '10.200.0.12'] }),
      deployed,
      expect: [{ message: 'mirrors', at: '0/registryMirrors' }],
    },
  ],
}
