import { printAddress } from '../../net/address.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { endpointsOf } from '../endpoint-address.ts'
import { exampleFile } from '../examples.ts'
import { podRanges, serviceRanges } from '../pod-ranges.ts'

/** NET-007. */
export default defineRule({
  id: 'servers-outside-cluster-ranges',
  covers: ['NET-007'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.proxy.url',
  sources: ['NET', 'INFERRED'],
  words: {
    en: {
      title: 'Registries, proxy and BGP peers lie outside the Pod and Service ranges',
      why: 'Nodes and Pods look for an address of these ranges inside the cluster. A registry, proxy or router with such an address is not reached, so images are not pulled and sessions stay down.',
      remedy: 'Choose another Pod or Service range, or give the server another address.',
      messages: {
        pods: 'The {what} {address} lies in the Pod range {cidr} ({place})',
        services: 'The {what} {address} lies in the Service range {cidr} ({place})',
      },
    },
    'zh-CN': {
      title: '镜像仓库、代理和 BGP 对等体位于 Pod 和 Service 范围之外',
      why: '节点和 Pod 会在集群内部寻找这些范围中的地址。具有此类地址的镜像仓库、代理或路由器无法访问，因此镜像拉取失败，会话无法建立。',
      remedy: '更换 Pod 或 Service 范围，或更换该服务器的地址。',
      messages: {
        pods: '{what} {address} 位于 Pod 范围 {cidr} 内 ({place})',
        services: '{what} {address} 位于 Service 范围 {cidr} 内 ({place})',
      },
    },
  },
  check(view, report) {
    const { cluster } = view
    const ranges = [...podRanges(cluster), ...serviceRanges(cluster)]
    for (const { what, address, path } of endpointsOf(view)) {
      const range = ranges.find(({ prefix }) => contains(prefix.range, address))
      if (range === undefined) continue
      report({
        message: range.kind,
        args: {
          what,
          address: printAddress(address),
          cidr: range.text,
          place: { place: { file: cluster.file, path: range.path } },
        },
        at: path,
        related: [range.path],
        ranges: [rangeOfAddress(address)],
      })
    }
  },
})

const proxied = (url: string, ...noProxy: readonly string[]): string =>
  exampleFile({
    specLines: [
      '  proxy:',
      `    url: ${url}`,
      ...(noProxy.length === 0 ? [] : ['    noProxy:']),
      ...noProxy.map((host) => `    - ${host}`),
    ],
  })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A proxy beside the ranges', 'zh-CN': '代理与各范围相邻' },
      text: proxied('http://10.194.2.140:3128', '127.0.0.1', 'localhost'),
    },
    {
      name: { en: 'A proxy by name', 'zh-CN': '用名称写的代理' },
      text: proxied('http://proxy.example:3128'),
    },
  ],
  invalid: [
    {
      name: {
        en: 'The proxy in the Pod range, a host without proxy in the Service range',
        'zh-CN': '代理在 Pod 范围内，一个不经代理的主机在 Service 范围内',
      },
      text: proxied('http://user:word@192.168.4.4:3128', '10.96.1.1'),
      expect: [
        { message: 'pods', at: '2/spec/proxy/url' },
        { message: 'services', at: '2/spec/proxy/noProxy/0' },
      ],
    },
    {
      name: { en: 'A registry mirror in the Pod range', 'zh-CN': '仓库镜像在 Pod 范围内' },
      text: exampleFile({
        credentials:
          'sshPrivateKeyPath: .ssh/id\ncloudOperationsServiceAccountKeyPath: ops.json\nregistryMirrors:\n- endpoint: https://192.168.5.5:5007/v2/test',
      }),
      expect: [{ message: 'pods', at: '0/registryMirrors/0/endpoint' }],
    },
  ],
}
