import type { VectorAnswer } from './vectors.ts'

/** A case of MetalLB's own tests, as ../shared/metallb-cases.json has them. */
export interface VectorCase {
  readonly id: string
  readonly kind: string
  readonly applies?: boolean
  readonly input: unknown
  readonly expect: {
    readonly valid?: boolean
    readonly reason?: string
    readonly result?: unknown
    readonly derived?: unknown
    readonly upstreamMessage?: string
    readonly messageContains?: string
  }
}

/** What an answer says otherwise than the case expects; nothing when they agree. */
export function compareCase({ kind, expect }: VectorCase, ours: VectorAnswer): readonly string[] {
  const differences: string[] = []
  if (expect.valid !== undefined && expect.valid !== ours.valid) {
    differences.push(
      `valid: expected ${expect.valid}, got ${ours.valid} (${ours.reason ?? print(ours.result)})`,
    )
    return differences
  }
  if (expect.result !== undefined) collect('result', expect.result, ours.result, differences)
  if (isRecord(expect.derived)) collectShared(expect.derived, ours.derived ?? {}, differences)
  const reasons = spokenReasons[kind]
  if (
    expect.reason !== undefined &&
    reasons?.includes(expect.reason) === true &&
    ours.reason !== expect.reason
  ) {
    differences.push(`reason: expected ${expect.reason}, got ${ours.reason ?? 'none'}`)
  }
  const said = ours.upstreamMessage
  if (said !== undefined && expect.upstreamMessage !== undefined && said !== expect.upstreamMessage) {
    differences.push(`message: expected ${expect.upstreamMessage}, got ${said}`)
  }
  return differences
}

/** Codes on which the cases of a kind agree among themselves; of others only the validity is compared. */
const configReasons = [
  'missing-pool-name',
  'pool-has-no-addresses',
  'invalid-cidr',
  'range-start-after-end',
  'duplicate-pool-name',
  'cidr-overlap',
]
const spokenReasons: Readonly<Record<string, readonly string[]>> = {
  config: configReasons,
  'config-legacy': configReasons,
  'pool-overlap': configReasons,
  alloc: ['pool-exhausted', 'wrong-family', 'unknown-pool'],
  service: ['invalid-ip', 'same-family', 'ip-not-in-a-pool', 'unknown-pool', 'ip-family-mismatch'],
  election: ['no active endpoints', 'no candidate'],
}

/** Every key that is expected must be there and equal; `{ oneOf, ips: n }` asks for n members of the list. */
function collect(at: string, expected: unknown, actual: unknown, into: string[]): void {
  if (isRecord(expected) && Array.isArray(expected['oneOf'])) {
    collectChoice(at, expected['oneOf'], expected['ips'], actual, into)
  } else if (isRecord(expected) && isRecord(actual)) {
    for (const [key, value] of Object.entries(expected)) collect(`${at}.${key}`, value, actual[key], into)
  } else if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    for (const [index, value] of expected.entries()) collect(`${at}.${index}`, value, actual[index], into)
  } else if (!isSameFigure(expected, actual)) {
    into.push(`${at}: expected ${print(expected)}, got ${print(actual)}`)
  }
}

/** Equal as written; digits beyond what JSON can carry may stand as a rounded number on one side and as text on the other. */
function isSameFigure(expected: unknown, actual: unknown): boolean {
  if (print(expected) === print(actual)) return true
  const isLong = typeof actual === 'string' && /^\d{16,}$/.test(actual)
  return isLong && typeof expected === 'number' && Number(actual) === expected
}

function collectChoice(
  at: string,
  choices: readonly unknown[],
  count: unknown,
  actual: unknown,
  into: string[],
): void {
  const given = isRecord(actual) ? actual['oneOf'] : actual
  const size = isRecord(actual) ? actual['ips'] : Array.isArray(actual) ? actual.length : undefined
  const isMember = Array.isArray(given) && given.length > 0 && given.every((one) => choices.includes(one))
  if (!isMember) into.push(`${at}: expected one of ${print(choices)}, got ${print(given)}`)
  if (count !== undefined && count !== size)
    into.push(`${at}.ips: expected ${print(count)}, got ${print(size)}`)
}

/** Of what was computed beside the result, only what both sides say. */
function collectShared(
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
  into: string[],
): void {
  for (const [key, value] of Object.entries(actual)) {
    if (Object.hasOwn(expected, key)) collect(`derived.${key}`, expected[key], value, into)
  }
}

const print = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
