import type { Path } from '../document.ts'
import type { Field } from '../model/field.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { isProblem } from '../net/problem.ts'
import type { Phrase } from './finding.ts'

/** A server that a field names by its IP address. */
export interface Endpoint {
  readonly what: Phrase
  readonly address: Address
  readonly path: Path
}

const mirror: Phrase = { words: { en: 'registry mirror', 'zh-CN': '镜像仓库' } }
const registry: Phrase = { words: { en: 'private registry', 'zh-CN': '私有镜像仓库' } }
const proxy: Phrase = { words: { en: 'proxy', 'zh-CN': '代理' } }
const noProxy: Phrase = { words: { en: 'noProxy host', 'zh-CN': 'noProxy 主机' } }
const peer: Phrase = { words: { en: 'BGP peer', 'zh-CN': 'BGP 对等体' } }

/** The address in `https://user@10.0.0.1:3128/path`, `10.0.0.1:5000` or `[fd00::1]:5000`; names have none. */
export function addressOfEndpoint(text: string): Address | undefined {
  const host =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?(?:\[([^\]]*)\]|([^:/[\]]+))(?::\d+)?(?:\/.*)?$/i.exec(text)
  const parsed = parseAddress(host?.[1] ?? host?.[2] ?? text)
  return isProblem(parsed) ? undefined : parsed
}

/** Servers the cluster's machines must reach, as far as they are given by address. */
export function endpointsOf({ file, cluster }: Pick<ClusterView, 'file' | 'cluster'>): readonly Endpoint[] {
  const ofText = (what: Phrase, field: Field<string>): readonly Endpoint[] => {
    const address = addressOfEndpoint(field.value ?? '')
    return address === undefined ? [] : [{ what, address, path: field.path }]
  }
  return [
    ...(file.credentials?.registryMirrors ?? []).flatMap(({ endpoint }) => ofText(mirror, endpoint)),
    ...(file.credentials?.privateRegistries ?? []).flatMap((host) => ofText(registry, host)),
    ...cluster.nodeConfig.privateRegistries.flatMap((host) => ofText(registry, host)),
    ...ofText(proxy, cluster.proxy.url),
    ...cluster.proxy.noProxy.flatMap((host) => ofText(noProxy, host)),
    ...cluster.loadBalancer.bgpPeers.items.flatMap(({ ip }) =>
      ip.value === undefined ? [] : [{ what: peer, address: ip.value, path: ip.path }],
    ),
  ]
}
