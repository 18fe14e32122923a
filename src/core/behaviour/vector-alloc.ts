import { type Address, type Family, printAddress } from '../net/address.ts'
import { type Controller, type Held, isRefusal, openController, type Refusal } from './controller.ts'
import type { FamilyPolicy, PlannedService, Pool } from './plan-input.ts'
import { reason } from './reason.ts'
import { serveAny, serveNamed } from './request.ts'
import { readFamilies, readIP, readPool, readPort, type VectorPool } from './vector-texts.ts'
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

interface StepInput {
  readonly svc: string
  readonly del?: boolean
  readonly ip?: string
  readonly ips?: readonly string[]
  readonly pool?: string
  readonly key?: string
  readonly backend?: string
  readonly ports?: readonly string[]
  readonly fam?: string
  readonly policy?: FamilyPolicy
}

/** A Service as the allocator alone sees it: families and keys are given, not derived from a manifest. */
interface Wish {
  readonly id: string
  readonly families: readonly Family[]
  readonly familyPolicy?: FamilyPolicy | undefined
  readonly ports?: readonly string[] | undefined
  readonly key?: string | undefined
  readonly backend?: string | undefined
  readonly pool?: string | undefined
}

/** The backend key stands in for the policy and selector that would give it. */
function serviceOf({
  id,
  families,
  familyPolicy,
  ports = [],
  key = '',
  backend = '',
  pool,
}: Wish): PlannedService {
  const service: PlannedService = {
    id,
    families,
    familyPolicy: familyPolicy ?? 'SingleStack',
    ports: ports.map(readPort),
    policy: backend === '' ? 'Cluster' : 'Local',
    selector: backend === '' ? {} : { [backend]: '' },
    sharingKey: key,
    requested: [],
    endpoints: 'anywhere',
  }
  return pool === undefined ? service : { ...service, pool }
}

type Step = (controller: Controller) => Held | Refusal | undefined

/** Allocate and AllocateFromPool: what a Service has is checked again and stays, whatever pool is named. */
function allocateStep(controller: Controller, service: PlannedService): Held | Refusal {
  const held = controller.heldBy(service.id)
  if (held === undefined)
    return service.pool === undefined ? serveAny(controller, service) : serveNamed(controller, service)
  const families = new Set(service.families)
  const isSame =
    held.addresses.length === families.size && held.addresses.every(({ family }) => families.has(family))
  if (service.pool !== undefined && service.familyPolicy !== 'PreferDualStack' && !isSame) {
    return { reasons: [reason('family-mismatch', {})] }
  }
  return controller.assign(service, held.addresses)
}

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

const readAll = (texts: readonly string[]): readonly Address[] => texts.flatMap((text) => readIP(text) ?? [])

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

export function answerAllocSeq(input: unknown): VectorAnswer {
  const { pools, steps } = input as {
    readonly pools: readonly VectorPool[]
    readonly steps: readonly StepInput[]
  }
  const controller = openController(pools.map(readPool))
  const perStep = steps.map(({ svc: id, del, ip, ips, pool, key, backend, ports, fam, policy }) => {
    if (del === true) {
      controller.release(id)
      return null
    }
    const service = serviceOf({
      id,
      families: readFamilies(fam),
      familyPolicy: policy,
      ports,
      key,
      backend,
      pool,
    })
    const wanted = ips ?? (ip === undefined ? [] : [ip])
    const outcome =
      wanted.length > 0 ? controller.assign(service, readAll(wanted)) : allocateStep(controller, service)
    return isRefusal(outcome) ? { error: shortCode(outcome) } : printAll(outcome.addresses)
  })
  return { valid: true, result: { perStep } }
}

const printAll = (addresses: readonly Address[]): readonly string[] => addresses.map(printAddress)

/** The codes that the cases use for refusals of the allocator. */
function codeOf({ reasons }: Refusal): string {
  switch (reasons[0]?.code) {
    case 'unknown-pool':
      return 'unknown-pool'
    case 'family-mismatch':
      return 'wrong-family'
    case 'address-in-no-pool':
    case 'address-skipped-by-avoid-buggy':
    case 'addresses-in-different-pools':
      return 'not-allowed'
    case 'address-held':
    case 'sharing-key-differs':
    case 'backend-differs':
    case 'port-taken':
      return 'in-use'
    default:
      return 'pool-exhausted'
  }
}

const shortCode = (refusal: Refusal): string => {
  const code = codeOf(refusal)
  return code === 'pool-exhausted' ? 'no-ips' : code
}
