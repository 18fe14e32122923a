import type { ClusterFile } from '../../model/cluster-file.ts'
import type { Field } from '../../model/field.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

type Message = 'port' | 'scheme' | 'version'

const proxyWithoutPort = /^(?:https?:\/\/)?(?:[^@/]*@)?(?:\[[^\]]*\]|[^:/]+)\/?$/i
const scheme = /^https?:\/\//i
/** A namespace behind the host, and no `/v2` before it. */
const mirrorWithoutV2 = /^(https?:\/\/[^/]+)\/(?!v2(?:\/|$))([^/].*)$/i

function incomplete(file: ClusterFile): readonly (readonly [Message, Field<string>, string | undefined])[] {
  const hosts = [
    ...(file.credentials?.privateRegistries ?? []),
    ...file.clusters.flatMap(({ nodeConfig }) => nodeConfig.privateRegistries),
  ]
  return [
    ...file.clusters.flatMap(({ proxy: { url } }) =>
      proxyWithoutPort.test(url.value ?? '') ? [['port', url, undefined] as const] : [],
    ),
    ...hosts.flatMap((host) =>
      scheme.test(host.value ?? '') ? [['scheme', host, host.value?.replace(scheme, '')] as const] : [],
    ),
    ...(file.credentials?.registryMirrors ?? []).flatMap(({ endpoint }) => {
      const match = mirrorWithoutV2.exec(endpoint.value ?? '')
      return match === null ? [] : [['version', endpoint, `${match[1]}/v2/${match[2]}`] as const]
    }),
  ]
}

/** DOC-016 (REF: proxy, privateRegistries, registryMirrors). */
export default defineRule({
  id: 'endpoint-is-complete',
  covers: ['DOC-016'],
  severity: 'warning',
  kind: 'file',
  scope: 'file',
  field: 'cluster.spec.proxy.url',
  sources: ['REF'],
  words: {
    en: {
      title: 'Proxy and registry addresses have their documented form',
      why: 'The nodes pull images and reach Google through these addresses. Without the port, with a scheme too many or without /v2 every pull fails, and the cluster stops halfway through its creation.',
      remedy:
        'Write the proxy with its port, a private registry as host and port only, and a mirror with a namespace as https://HOST:PORT/v2/NAMESPACE.',
      messages: {
        port: '{written} has no port',
        scheme: '{written} begins with a scheme; a private registry is host and port only',
        version: '{written} names a namespace without /v2 before it',
      },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '代理和镜像仓库地址使用文档规定的形式',
      why: '节点通过这些地址拉取镜像并访问 Google。缺少端口、多写协议或缺少 /v2 时，每次拉取都会失败，集群创建到一半就会停下。',
      remedy:
        '代理地址带端口，私有仓库只写主机和端口，带命名空间的镜像仓库写成 https://HOST:PORT/v2/NAMESPACE。',
      messages: {
        port: '{written} 没有端口',
        scheme: '{written} 带有协议；私有仓库只写主机和端口',
        version: '{written} 含命名空间，但前面没有 /v2',
      },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(file, report) {
    for (const [message, field, meant] of incomplete(file)) {
      report({
        message,
        args: { written: field.text ?? '' },
        at: field.path,
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: 'write',
                  args: { meant },
                  safe: message === 'scheme',
                  edits: setValue(file.file, field.path, meant),
                },
              ],
      })
    }
  },
})

const mirror = (endpoint: string): string =>
  exampleFile({
    credentials: `sshPrivateKeyPath: .ssh/id\ncloudOperationsServiceAccountKeyPath: ops.json\nregistryMirrors:\n- endpoint: ${endpoint}`,
  })
const registry = (host: string): string =>
  exampleFile({ specLines: ['  nodeConfig:', '    privateRegistries:', `    - host: ${host}`] })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A mirror without a namespace', 'zh-CN': '不带命名空间的镜像' },
      text: mirror('https://10.194.2.13:5007'),
    },
    {
      name: { en: 'A proxy with user and port', 'zh-CN': '带用户和端口的代理' },
      text: exampleFile({ specLines: ['  proxy:', '    url: http://user:word@10.194.2.140:3128'] }),
    },
    {
      name: { en: 'A private registry as host and port', 'zh-CN': '写成主机加端口的私有仓库' },
      text: registry('registry.example:5000'),
    },
  ],
  invalid: [
    {
      name: { en: 'A proxy without a port', 'zh-CN': '没有端口的代理' },
      text: exampleFile({ specLines: ['  proxy:', '    url: http://10.194.2.140'] }),
      expect: [{ message: 'port', at: '2/spec/proxy/url' }],
    },
    {
      name: { en: 'A private registry with a scheme', 'zh-CN': '带协议前缀的私有仓库' },
      text: registry('https://registry.example:5000'),
      expect: [{ message: 'scheme', at: '2/spec/nodeConfig/privateRegistries/0/host' }],
      fixed: registry('registry.example:5000'),
    },
    {
      name: { en: 'A mirror with a namespace and no /v2', 'zh-CN': '带命名空间但没有 /v2 的镜像' },
      text: mirror('https://10.194.2.13:5007/test-namespace'),
      expect: [{ message: 'version', at: '0/registryMirrors/0/endpoint' }],
      fixed: mirror('https://10.194.2.13:5007/v2/test-namespace'),
    },
  ],
}
