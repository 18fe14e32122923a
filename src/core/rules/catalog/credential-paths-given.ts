import { isAbsent } from '../../model/field.ts'
import { isKeyWritten, spotAt } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { readsWhole } from '../reads-whole.ts'

/** Required except for user clusters (REF); registry samples leave gcrKeyPath out (SMP). */
const needed: ReadonlySet<string> = new Set(['sshPrivateKeyPath', 'cloudOperationsServiceAccountKeyPath'])

/** DOC-006. Workload identity can stand in for key files, so only a warning. A placeholder is DOC-015's. */
export default defineRule({
  id: 'credential-paths-given',
  covers: ['DOC-006'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'credentials.sshPrivateKeyPath',
  sources: ['REF', 'TPL'],
  words: {
    en: {
      title: 'The file names its key files',
      why: 'bmctl connects to the machines with the SSH key and sends logs and metrics with the operations key. Without the paths the preflight checks stop, unless the cluster uses workload identity.',
      remedy: 'Add the path in the first document of the file, before the Namespace.',
      messages: {
        missing: '{key} is missing',
        none: 'No document with the paths of the key files',
      },
    },
    'zh-CN': {
      title: '文件中写明密钥文件的路径',
      why: 'bmctl 用 SSH 密钥连接机器，用运维密钥发送日志和指标。缺少这些路径时预检检查会中止，除非集群使用工作负载身份。',
      remedy: '在文件的第一个文档 (Namespace 之前) 中添加路径。',
      messages: {
        missing: '缺少 {key}',
        none: '没有写明密钥文件路径的文档',
      },
    },
  },
  check({ file, cluster }, report) {
    const { type } = cluster
    if (type.value === undefined || type.value === 'user') return
    if (file.credentials === undefined) {
      if (readsWhole(file)) report({ message: 'none', at: cluster.path })
      return
    }
    const root = { path: cluster.path, node: file.source.documents[cluster.document]?.root }
    const hasSecret = isKeyWritten(spotAt(root, 'spec', 'credential', 'sshKeySecret'))
    for (const { key, field } of file.credentials.keyPaths) {
      if (
        !needed.has(key) ||
        !(isAbsent(field) || field.value === '') ||
        (key === 'sshPrivateKeyPath' && hasSecret)
      )
        continue
      report({ message: 'missing', args: { key }, at: field.path })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The SSH key as a Secret', 'zh-CN': 'SSH 密钥存放在 Secret 中' },
      text: exampleFile({
        credentials: 'cloudOperationsServiceAccountKeyPath: keys/ops.json',
        specLines: [
          '  credential:',
          '    sshKeySecret:',
          '      name: ssh-key',
          '      namespace: anthos-creds',
        ],
      }),
    },
    {
      name: {
        en: 'A user cluster takes them from its admin cluster',
        'zh-CN': '用户集群沿用管理员集群的密钥',
      },
      text: exampleFile({ type: 'user', name: 'tenant' }),
    },
  ],
  invalid: [
    {
      name: { en: 'No path of the SSH key', 'zh-CN': '没有 SSH 密钥的路径' },
      text: exampleFile({ credentials: 'cloudOperationsServiceAccountKeyPath: keys/ops.json' }),
      expect: [{ message: 'missing', at: '0/sshPrivateKeyPath' }],
    },
    {
      name: { en: 'Two quotes are no path', 'zh-CN': '一对空引号不是路径' },
      text: exampleFile({
        credentials: 'cloudOperationsServiceAccountKeyPath: keys/ops.json\nsshPrivateKeyPath: ""',
      }),
      expect: [{ message: 'missing', at: '0/sshPrivateKeyPath' }],
    },
    {
      name: { en: 'No such document', 'zh-CN': '没有该文档' },
      text: exampleFile({ credentials: '' }),
      expect: [{ message: 'none', at: '1' }],
    },
  ],
}
