import type { TakenPool } from './metallb-pools.ts'
import { type HclBody, type HclNode, readHcl } from './read-hcl.ts'
import type { SourceText } from './source.ts'

/** What a cluster file can take over from Terraform configuration. */
export interface TerraformPlan {
  readonly pools: readonly TakenPool[]
  readonly controlPlaneVIP: string | undefined
  readonly ingressVIP: string | undefined
  /** Names of arguments whose value has to be computed and is left behind: `address_pools`, `ingress_vip`. */
  readonly lost: readonly string[]
}

/**
 * Address pools and VIPs of a `google_gkeonprem_bare_metal_cluster` as far as they are written out, also of a part of
 * one and of a variables file (lists of objects with `name` or `pool`, and `addresses`).
 */
export function takeTerraformPlan({ text }: Pick<SourceText, 'text'>): TerraformPlan {
  const pools: TakenPool[] = []
  const vips = new Map<string, string>()
  const lost = new Set<string>()
  const walk = (body: HclBody): void => {
    const pool = poolOf(body)
    if (pool !== undefined) pools.push(pool)
    else if (valueOf(body, 'addresses')?.kind === 'unknown') lost.add('addresses')
    for (const { name, labels, value } of body) {
      if (name === 'dynamic' && labels[0] === 'address_pools') lost.add('address_pools')
      if (vipNames.has(name)) {
        if (value.kind === 'text') vips.set(name, vips.get(name) ?? value.text)
        else lost.add(name)
      }
      // What a dynamic block or a variable's declaration holds is no value.
      if (value.kind === 'body' && name !== 'dynamic' && name !== 'variable') walk(value.body)
      if (value.kind === 'list') for (const item of value.items) if (item.kind === 'body') walk(item.body)
    }
  }
  walk(readHcl(text.slice(0, MOST_READ)))
  for (const name of vips.keys()) lost.delete(name)
  return {
    pools,
    controlPlaneVIP: vips.get('control_plane_vip'),
    ingressVIP: vips.get('ingress_vip'),
    lost: [...lost],
  }
}

/** Characters; no configuration of a cluster is longer, and every keystroke elsewhere asks again. */
const MOST_READ = 500_000

const vipNames: ReadonlySet<string> = new Set(['control_plane_vip', 'ingress_vip'])

const valueOf = (body: HclBody, name: string): HclNode | undefined =>
  body.find((entry) => entry.name === name)?.value

function poolOf(body: HclBody): TakenPool | undefined {
  const name = valueOf(body, 'pool') ?? valueOf(body, 'name')
  const addresses = valueOf(body, 'addresses')
  if (name?.kind !== 'text' || addresses?.kind !== 'list') return undefined
  const texts = addresses.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
  if (texts.length !== addresses.items.length) return undefined
  return {
    name: name.text,
    addresses: texts,
    ...(isTrue(body, 'avoid_buggy_ips') ? { avoidBuggyIPs: true } : {}),
    ...(isTrue(body, 'manual_assign') ? { manualAssign: true } : {}),
  }
}

/** `true` is a name to the reader of tokens. */
function isTrue(body: HclBody, name: string): boolean {
  const value = valueOf(body, name)
  return value?.kind === 'unknown' && value.text === 'true'
}
