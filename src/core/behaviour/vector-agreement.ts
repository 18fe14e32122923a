import { compareCase, isRecord, type VectorCase } from './vector-compare.ts'
import { type VectorAnswer, vectors } from './vectors.ts'

export interface Disagreement {
  readonly id: string
  readonly kind: string
  /** What was expected and what came out, in one line each. */
  readonly differences: readonly string[]
}

export interface Agreement {
  /** Cases that were compared. */
  readonly compared: number
  /** Cases that do not apply to address pools of a cluster file, or of a kind that is not known. */
  readonly passedOver: readonly string[]
  readonly disagreements: readonly Disagreement[]
}

/** Runs all cases that apply; one that makes the answer break disagrees too. */
export function runVectors(cases: readonly VectorCase[]): Agreement {
  const earlier = new Map<string, unknown[]>()
  const passedOver: string[] = []
  const disagreements: Disagreement[] = []
  let compared = 0
  for (const one of bySteps(cases)) {
    const answerer = Object.hasOwn(vectors, one.kind) ? vectors[one.kind] : undefined
    if (one.applies === false || answerer === undefined) {
      passedOver.push(`${one.id}: ${one.applies === false ? 'does not apply' : `unknown kind ${one.kind}`}`)
      continue
    }
    const { seq } = readStep(one)
    const before = seq === undefined ? [] : (earlier.get(`${one.kind}\n${seq}`) ?? [])
    const differences = tryCase(one, () => answerer(one.input, before))
    if (seq !== undefined) earlier.set(`${one.kind}\n${seq}`, [...before, one.input])
    compared += 1
    if (differences.length > 0) disagreements.push({ id: one.id, kind: one.kind, differences })
  }
  return { compared, passedOver, disagreements }
}

function readStep({ input }: VectorCase): { readonly seq: string | undefined; readonly step: number } {
  const { seq, step } = isRecord(input) ? input : {}
  return { seq: typeof seq === 'string' ? seq : undefined, step: typeof step === 'number' ? step : 0 }
}

/** Steps of one sequence in their own order, wherever they stand in the file. */
function bySteps(cases: readonly VectorCase[]): readonly VectorCase[] {
  return cases.toSorted((a, b) => {
    const [one, other] = [readStep(a), readStep(b)]
    return one.seq !== undefined && one.seq === other.seq ? one.step - other.step : 0
  })
}

function tryCase(one: VectorCase, answer: () => VectorAnswer): readonly string[] {
  try {
    return compareCase(one, answer())
  } catch (error) {
    return [`no answer: ${String(error)}`]
  }
}
