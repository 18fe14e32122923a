/**
 * Why a text is not the address, prefix or range it should be. Every code has its words in
 * problem-words.ts; the comment behind a code lists the arguments it always carries.
 */
export type AddressProblemCode =
  | 'empty' // –
  | 'stray-spaces' // –
  | 'stray-characters' // characters
  | 'foreign-characters' // characters
  | 'several-entries' // count
  | 'not-an-address' // text
  | 'leading-zero' // part, plain
  | 'octet-above-255' // octet
  | 'too-few-octets' // count
  | 'too-many-octets' // count
  | 'bad-group' // group
  | 'too-few-groups' // count
  | 'too-many-groups' // count
  | 'two-double-colons' // –
  | 'zone-id' // zone
  | 'has-port' // port
  | 'has-prefix' // prefix
  | 'missing-prefix' // address, length
  | 'bad-prefix-length' // length, max
  | 'dotted-mask' // mask, length
  | 'host-bits-set' // address, prefix
  | 'spaces-round-dash' // –
  | 'short-end' // end
  | 'not-a-range' // text
  | 'not-a-prefix' // text
  | 'mixed-families' // start, end
  | 'start-after-end' // start, end

/** Offsets in the given text (UTF-16 code units, end exclusive). */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

export interface AddressProblem {
  readonly problem: AddressProblemCode
  readonly at: TextSpan
  readonly args: Readonly<Record<string, string | number>>
  /** What the text certainly or most probably means, spelled canonically; it always parses. */
  readonly meant?: string
}

export function problemAt(
  problem: AddressProblemCode,
  from: number,
  to: number,
  args: Readonly<Record<string, string | number>> = {},
): AddressProblem {
  return { problem, at: { from, to }, args }
}

/** The same problem, told about a text that begins `by` characters earlier. */
export function shiftProblem(problem: AddressProblem, by: number): AddressProblem {
  return { ...problem, at: { from: problem.at.from + by, to: problem.at.to + by } }
}

export function withMeant(problem: AddressProblem, meant: string | undefined): AddressProblem {
  return meant === undefined ? problem : { ...problem, meant }
}

/** Tells a problem from whatever else a function of this room returns. */
export function isProblem(value: unknown): value is AddressProblem {
  return typeof value === 'object' && value !== null && 'problem' in value
}
