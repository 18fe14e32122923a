import type { Edit } from '../../document.ts'
import type { Credentials } from '../../model/cluster-file.ts'
import { isWritten } from '../../model/field.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** DOC-005: USR says to remove them; older tutorials keep them, so a warning. */
export default defineRule({
  id: 'user-cluster-file-without-keys',
  covers: ['DOC-005'],
  severity: 'warning',
  kind: 'file',
  scope: 'file',
  field: 'credentials.gcrKeyPath',
  sources: ['USR'],
  words: {
    en: {
      title: 'A user cluster file has no key paths',
      why: 'A user cluster takes its credentials from the admin cluster that manages it. The documentation says to remove the key paths before the user cluster is created.',
      remedy: 'Remove the key paths from the first document; registryMirrors may stay.',
      messages: { keys: '{keys} in the file of a user cluster' },
      fixes: { remove: 'Remove the key paths' },
    },
    'zh-CN': {
      title: '用户集群文件不含密钥路径',
      why: '用户集群的凭据来自管理它的管理员集群。文档要求在创建用户集群前移除这些密钥路径。',
      remedy: '从第一个文档中移除密钥路径；registryMirrors 可以保留。',
      messages: { keys: '用户集群的文件中有 {keys}' },
      fixes: { remove: '移除密钥路径' },
    },
  },
  check(file, report) {
    const { clusters, credentials } = file
    if (credentials === undefined || clusters.length === 0) return
    if (clusters.some(({ type }) => type.value !== 'user')) return
    const keys = credentials.keyPaths.filter(({ field }) => isWritten(field))
    if (keys.length === 0) return
    report({
      message: 'keys',
      args: { keys: keys.map(({ key }) => key).join(', ') },
      at: keys[0]!.field.path,
      related: keys.slice(1).map(({ field }) => field.path),
      fixes: [
        { title: 'remove', args: {}, safe: false, edits: [{ file: file.file, edits: removal(credentials) }] },
      ],
    })
  },
})

/** The whole document where nothing but key paths stands in it. */
function removal({ path, keyPaths, registryMirrors, privateRegistries }: Credentials): readonly Edit[] {
  if (registryMirrors.length === 0 && privateRegistries.length === 0) return [{ op: 'remove', path }]
  return keyPaths.flatMap(({ field }) =>
    isWritten(field) ? [{ op: 'remove', path: field.path } as const] : [],
  )
}

const mirrors = 'registryMirrors:\n- endpoint: https://10.194.2.13:5007/v2/test'

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Registry mirrors only', 'zh-CN': '只有仓库镜像' },
      text: exampleFile({ type: 'user', credentials: mirrors }),
    },
    {
      name: { en: 'A hybrid cluster has its own keys', 'zh-CN': '混合集群有自己的密钥' },
      text: exampleFile({ type: 'hybrid', name: 'own-keys' }),
    },
  ],
  invalid: [
    {
      name: { en: 'A key path beside registry mirrors', 'zh-CN': '仓库镜像旁的密钥路径' },
      text: exampleFile({ type: 'user', credentials: `gcrKeyPath: keys/gcr.json\n${mirrors}` }),
      expect: [{ message: 'keys', at: '0/gcrKeyPath' }],
      fixed: exampleFile({ type: 'user', credentials: mirrors }),
    },
    {
      name: { en: 'A document of key paths only', 'zh-CN': '只有密钥路径的文档' },
      text: exampleFile({
        type: 'user',
        credentials: 'gcrKeyPath: keys/gcr.json\nsshPrivateKeyPath: .ssh/id_rsa',
      }),
      expect: [{ message: 'keys', at: '0/gcrKeyPath' }],
    },
  ],
}
