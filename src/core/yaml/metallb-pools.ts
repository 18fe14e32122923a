import type { EditValue } from '../document.ts'
import { readSource } from './read.ts'
import { readBoolean } from './scalar.ts'
import type { SourceText } from './source.ts'
import { childOf, type Node, resolveAlias } from './tree.ts'

export interface TakenPools {
  /** As `addressPools` of a cluster wants them. */
  readonly pools: readonly EditValue[]
  /** Names of pools that are announced by BGP and left behind. */
  readonly left: readonly string[]
}

/**
 * The pools of upstream MetalLB configuration, in the form of a cluster's `addressPools`: legacy ConfigMaps (also
 * their inner text alone) and IPAddressPool objects. `auto-assign: false` and `autoAssign: false` are
 * `manualAssign: true`; `avoid-buggy-ips` is `avoidBuggyIPs`.
 */
export function takeMetallbPools(source: SourceText): TakenPools {
  const pools: EditValue[] = []
  const left: string[] = []
  const take = (name: Node | undefined, spec: Node | undefined): void => {
    const text = textOf(name)
    if (textOf(childOf(spec, 'protocol')) === 'bgp') left.push(text)
    else pools.push(poolOf(text, spec))
  }
  const takeLegacy = (root: Node | undefined): void => {
    for (const pool of itemsOf(childOf(root, 'address-pools'))) take(childOf(pool, 'name'), pool)
  }
  for (const { root } of source.documents) {
    if (textOf(childOf(root, 'kind')) === 'IPAddressPool')
      take(childOf(childOf(root, 'metadata'), 'name'), childOf(root, 'spec'))
    const config = resolveAlias(childOf(childOf(root, 'data'), 'config'))
    if (config?.kind === 'scalar') takeLegacy(readSource(config.text).documents[0]?.root)
    else takeLegacy(root)
  }
  return { pools, left }
}

function poolOf(name: string, spec: Node | undefined): EditValue {
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
