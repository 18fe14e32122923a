import type { Family } from '../net/address.ts'
import { type Controller, type Held, isRefusal, openController, type Refusal } from './controller.ts'
import type { FamilyPolicy, Pool } from './plan-input.ts'
import { allocateStep, codeOf, printAll, readAll, serviceOf } from './vector-allocator.ts'
import { readFamilies, readPool, type VectorPool } from './vector-texts.ts'
import type { VectorAnswer } from './vectors.ts'

interface AllocInput {
  readonly pools?: readonly VectorPool[]
  readonly op: string
  readonly service: string
  readonly pool?: string
  readonly ips?: readonly string[]
  readonly ipFamily?: string | null
  readonly ports?: readonly string[]
  readonly sharingKey?: string
  readonly backendKey?: string
  readonly serviceSpec?: { readonly ipFamilyPolicy?: FamilyPolicy; readonly ipFamilies?: readonly string[] }
}

type Step = (controller: Controller) => Held | Refusal | undefined

function stepOf(input: AllocInput): Step {
  const { service: id, ipFamily, ports, sharingKey: key, backendKey: backend, serviceSpec = {} } = input
  const families = readFamilies(ipFamily, serviceSpec.ipFamilies?.[0] === 'IPv6')
  const wish = { id, families, familyPolicy: serviceSpec.ipFamilyPolicy, ports, key, backend }
  switch (input.op) {
    case 'unassign':
      return (controller) => {
        controller.release(id)
        return undefined
      }
    case 'assign':
      return (controller) => controller.assign(serviceOf(wish), readAll(input.ips ?? []))
    default: {
      const pool = input.op === 'allocateFromPool' ? (input.pool ?? '') : undefined
      return (controller) => allocateStep(controller, serviceOf({ ...wish, pool }))
    }
  }
}

/** One step of a sequence: the earlier ones are run first, on one allocator. */
export function answerAlloc(input: unknown, earlier: readonly unknown[]): VectorAnswer {
  const steps = [...earlier, input] as readonly AllocInput[]
  const pools = (steps.find((step) => step.pools !== undefined)?.pools ?? []).map(readPool)
  const outcome = runSteps(pools, steps)
  if (outcome === undefined) return { valid: true, result: { ips: [] } }
  if (isRefusal(outcome)) return { valid: false, reason: codeOf(outcome) }
  const ips = printAll(outcome.addresses)
  // Automatic pools are tried in random order: what differs between two orders is one of several.
  const isChance =
    steps.some(({ op }) => op === 'allocate') && pools.filter(({ autoAssign }) => autoAssign).length > 1
  if (!isChance) return { valid: true, result: { oneOf: ips, ips: ips.length }, derived: { ips } }
  const others = runSteps(pools.toReversed(), steps)
  const seen = others === undefined || isRefusal(others) ? [] : printAll(others.addresses)
  return { valid: true, result: { oneOf: [...new Set([...ips, ...seen])], ips: ips.length } }
}

function runSteps(pools: readonly Pool[], steps: readonly AllocInput[]): Held | Refusal | undefined {
  const controller = openController(pools)
  return steps.map((step) => stepOf(step)(controller)).at(-1)
}

export function answerUsage(input: unknown, earlier: readonly unknown[]): VectorAnswer {
  const steps = [...earlier, input] as readonly AllocInput[]
  const controller = openController(
    (steps.find((step) => step.pools !== undefined)?.pools ?? []).map(readPool),
  )
  const last = steps.map((step) => stepOf(step)(controller)).at(-1)
  if (last !== undefined && isRefusal(last)) return { valid: false, reason: codeOf(last) }
  const available = (family: Family): number =>
    controller.pools.reduce((sum, { lanes }) => sum + lanes[family].freeCount(), 0)
  const result = {
    ipsInUse: controller.ledger.holdings.size,
    availableIPv4: available(4),
    availableIPv6: available(6),
  }
  return { valid: true, result }
}
