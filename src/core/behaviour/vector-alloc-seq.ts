import { isRefusal, openController, type Refusal } from './controller.ts'
import type { FamilyPolicy } from './plan-input.ts'
import { allocateStep, codeOf, printAll, readAll, serviceOf } from './vector-allocator.ts'
import { readFamilies, readPool, type VectorPool } from './vector-texts.ts'
import type { VectorAnswer } from './vectors.ts'

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

/** `{ pools, steps }`: one allocator, and what each step leaves its Service with. */
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

const shortCode = (refusal: Refusal): string => {
  const code = codeOf(refusal)
  return code === 'pool-exhausted' ? 'no-ips' : code
}
