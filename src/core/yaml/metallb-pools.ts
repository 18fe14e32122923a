import { readSource } from './read.ts'
import { readBoolean } from './scalar.ts'
import type { SourceText } from './source.ts'
import { childOf, type Node, resolveAlias } from './tree.ts'

/** As `addressPools` of a cluster wants it. */
export interface TakenPool {
  readonly name: string
  readonly addresses: readonly string[]
  readonly avoidBuggyIPs?: true
  readonly manualAssign?: true
}

export interface TakenPools {
  readonly pools: readonly TakenPool[]
  /** Names of pools that are announced by BGP and left behind. */
  readonly left: readonly string[]
  /** What has no counterpart in a cluster file: `default.serviceAllocation`, `L2Advertisement`. */
  readonly lost: readonly string[]
}

const taken: ReadonlySet<string> = new Set([
  'name',
  'protocol',
  'addresses',
  'auto-assign',
  'autoAssign',
  'avoid-buggy-ips',
  'avoidBuggyIPs',
])

/**
 * The pools of upstream MetalLB configuration, in the form of a cluster's `addressPools`: legacy ConfigMaps (also
 * their inner text alone) and IPAddressPool objects. `auto-assign: false` and `autoAssign: false` are
 * `manualAssign: true`; `avoid-buggy-ips` is `avoidBuggyIPs`.
 */
export function takeMetallbPools(source: SourceText): TakenPools {
  const pools: TakenPool[] = []
  const left: string[] = []
  const lost = new Set<string>()
  const take = (name: Node | undefined, spec: Node | undefined): void => {
    const text = textOf(name)
    if (textOf(childOf(spec, 'protocol')) === 'bgp') left.push(text)
    else {
      pools.push(poolOf(text, spec))
      for (const key of keysOf(spec)) if (!taken.has(key)) lost.add(`${text}.${key}`)
    }
  }
  const takeLegacy = (root: Node | undefined): void => {
    const hasPools = childOf(root, 'address-pools') !== undefined
    for (const key of hasPools ? keysOf(root) : []) if (key !== 'address-pools') lost.add(key)
    for (const pool of itemsOf(childOf(root, 'address-pools'))) take(childOf(pool, 'name'), pool)
  }
  for (const { root } of source.documents) {
    const kind = textOf(childOf(root, 'kind'))
    if (textOf(childOf(root, 'apiVersion')).startsWith('metallb.io') && kind !== 'IPAddressPool')
      lost.add(kind)
    if (kind === 'IPAddressPool') take(childOf(childOf(root, 'metadata'), 'name'), childOf(root, 'spec'))
    const config = resolveAlias(childOf(childOf(root, 'data'), 'config'))
    if (config?.kind === 'scalar') takeLegacy(readSource(config.text).documents[0]?.root)
    else takeLegacy(root)
  }
  return { pools, left, lost: [...lost] }
}

function poolOf(name: string, spec: Node | undefined): TakenPool {
  const addresses = itemsOf(childOf(spec, 'addresses')).map(textOf)
  const avoid = booleanOf(childOf(spec, 'avoid-buggy-ips') ?? childOf(spec, 'avoidBuggyIPs'))
  const auto = booleanOf(childOf(spec, 'auto-assign') ?? childOf(spec, 'autoAssign'))
  return {
    name,
    addresses,
    ...(avoid === true ? { avoidBuggyIPs: true } : {}),
    ...(auto === false ? { manualAssign: true } : {}),
  }
}

function keysOf(node: Node | undefined): readonly string[] {
  const map = resolveAlias(node)
  return map?.kind === 'map' ? map.entries.map(({ key }) => key) : []
}

function itemsOf(node: Node | undefined): readonly Node[] {
  const list = resolveAlias(node)
  return list?.kind === 'list' ? list.items : []
}

function textOf(node: Node | undefined): string {
  const scalar = resolveAlias(node)
  return scalar?.kind === 'scalar' ? scalar.text : ''
}

function booleanOf(node: Node | undefined): boolean | undefined {
  const scalar = resolveAlias(node)
  return scalar?.kind === 'scalar' ? readBoolean(scalar) : undefined
}
