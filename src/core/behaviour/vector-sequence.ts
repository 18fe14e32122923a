import { isRefusal, openController } from './controller.ts'
import type { PlannedService } from './plan-input.ts'
import { converge, type VectorService } from './vector-service.ts'
import { readIP, readPool, type VectorPool } from './vector-texts.ts'
import type { VectorAnswer } from './vectors.ts'

/** A Service of the controller's tests that says nothing of itself. */
const PLAIN: VectorService = { clusterIPs: ['1.2.3.4'] }

interface SequenceInput {
  readonly pools?: readonly VectorPool[]
  readonly service?: VectorService
  readonly steps?: readonly (string | { readonly pools: Readonly<Record<string, readonly string[]>> })[]
}

/** `{ pools, service }`, `{ pools, steps: ['create svc1', …] }`, or steps that each change the pools. */
export function answerServiceSequence(input: unknown): VectorAnswer {
  const { pools, service, steps = [] } = input as SequenceInput
  if (pools === undefined)
    return { valid: true, result: { addresses: afterEachConfig(steps, service ?? PLAIN) } }
  if (steps.length > 0)
    return { valid: true, result: afterEachService(pools, steps.map(String), service ?? PLAIN) }
  const { addresses } = converge(openController(pools.map(readPool)), service ?? PLAIN)
  return { valid: true, result: { status: addresses } }
}

/** The address of one Service under each of several configurations. */
function afterEachConfig(
  steps: NonNullable<SequenceInput['steps']>,
  given: VectorService,
): readonly (string | null)[] {
  let status: readonly string[] = []
  return steps.map((step) => {
    const pools = typeof step === 'string' ? poolsOfWords(step) : Object.entries(step.pools).map(poolOf)
    // The allocator outlives a change of pools only in what the Service itself remembers: its status.
    if (pools !== undefined)
      status = converge(openController(pools.map(readPool)), { ...given, status }).addresses
    return status[0] ?? null
  })
}

const poolOf = ([name, addresses]: readonly [string, readonly string[]]): VectorPool => ({ name, addresses })

/** `pool 1.2.3.0/24`, `empty pools`; undefined while nothing has been configured and nothing happens. */
function poolsOfWords(step: string): readonly VectorPool[] | undefined {
  const addresses = /^pools?\s+(.+)$/.exec(step)?.[1]
  if (addresses !== undefined) return [{ name: 'default', addresses: addresses.split(/[\s,]+/) }]
  return step.includes('empty') ? [] : undefined
}

/** `create A`, `delete A`, `reprocess A`: what each Service got at first, and after it was looked at again. */
function afterEachService(
  pools: readonly VectorPool[],
  steps: readonly string[],
  given: VectorService,
): Readonly<Record<string, unknown>> {
  const controller = openController(pools.map(readPool))
  const seen = new Map<string, (string | null)[]>()
  const statuses = new Map<string, readonly string[]>()
  for (const step of steps) {
    const [verb = '', name = ''] = step.split(' ')
    if (verb === 'delete') {
      controller.release(`default/${name}`)
      statuses.delete(name)
      continue
    }
    const { addresses } = converge(controller, { ...given, name, status: statuses.get(name) ?? [] })
    statuses.set(name, addresses)
    seen.set(name, [...(seen.get(name) ?? []), addresses[0] ?? null])
  }
  const named = [...seen].flatMap(([name, [first, ...later]]) =>
    later.length === 0
      ? [[name, first]]
      : [
          [`${name}First`, first],
          [`${name}After`, later.at(-1)],
        ],
  )
  return Object.fromEntries(named)
}

/** `{ before: { assigned }, after: { pools } }`: the pool that each Service belongs to now, null when it lost its address. */
export function answerReload(input: unknown): VectorAnswer {
  const { before, after } = input as {
    readonly before: { readonly assigned: Readonly<Record<string, string | readonly string[]>> }
    readonly after: { readonly pools: readonly VectorPool[] }
  }
  const controller = openController(after.pools.map(readPool))
  const poolOf = Object.fromEntries(
    Object.entries(before.assigned).map(([id, texts]) => {
      const service = holderOf(id, [texts].flat())
      const pool = controller.check(service, service.holds ?? [])
      return [id, isRefusal(pool) ? null : pool.name]
    }),
  )
  return { valid: true, result: { poolOf } }
}

function holderOf(id: string, texts: readonly string[]): PlannedService {
  const holds = texts.flatMap((text) => readIP(text) ?? [])
  return {
    id,
    holds,
    families: holds.map(({ family }) => family),
    familyPolicy: 'SingleStack',
    ports: [],
    policy: 'Cluster',
    sharingKey: '',
    selector: {},
    requested: [],
    endpoints: 'anywhere',
  }
}
