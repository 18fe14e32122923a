/** Two ways to the same result, measured side by side. Only ratios count: milliseconds belong to a machine. */
export interface Contest {
  readonly name: string
  /** What `theirs` is, in a few words, for the printed row. */
  readonly against: string
  readonly ours: () => unknown
  readonly theirs: () => unknown
  /** `atLeast`: how many times faster ours must be. `atMost`: how many times theirs ours may cost. */
  readonly goal: { readonly atLeast: number } | { readonly atMost: number }
  /** Where the milliseconds were promised too: what the fastest run of ours may take; the others shared the machine. */
  readonly withinMs?: number
}

export interface Result {
  readonly oursMs: number
  readonly theirsMs: number
  readonly ratio: number
  readonly isMet: boolean
}

const rounds = 9
const sampleMs = 25
/** Before anything is measured: work of many small functions is compiled only after dozens of calls. */
const warmUpMs = 800
const warmUpCalls = 60

/** Medians of interleaved samples, so that a busy moment of the machine touches both sides. */
export function measure({ ours, theirs, goal, withinMs = Number.POSITIVE_INFINITY }: Contest): Result {
  warmUp(ours)
  warmUp(theirs)
  const callsOurs = calibrate(ours)
  const callsTheirs = calibrate(theirs)
  const timesOurs: number[] = []
  const timesTheirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    timesOurs.push(sample(ours, callsOurs))
    timesTheirs.push(sample(theirs, callsTheirs))
  }
  const oursMs = median(timesOurs)
  const theirsMs = median(timesTheirs)
  const ratio = 'atLeast' in goal ? theirsMs / oursMs : oursMs / theirsMs
  const isRatioMet = 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost
  return { oursMs, theirsMs, ratio, isMet: isRatioMet && Math.min(...timesOurs) <= withinMs }
}

export function printRow(
  { name, against, goal, withinMs }: Contest,
  { oursMs, theirsMs, ratio, isMet }: Result,
): string {
  const ratioWanted =
    'atLeast' in goal ? `at least ${goal.atLeast}x faster` : `at most ${goal.atMost}x the cost`
  const wanted = withinMs === undefined ? ratioWanted : `${ratioWanted}, within ${withinMs} ms`
  const times = `${oursMs.toPrecision(3)} ms against ${theirsMs.toPrecision(3)} ms (${against})`
  return `${isMet ? 'ok    ' : 'MISSED'} ${ratio.toPrecision(3).padStart(7)}x  ${name}: ${times}; goal ${wanted}`
}

function warmUp(work: () => unknown): void {
  const until = performance.now() + warmUpMs
  for (let call = 0; call < warmUpCalls && performance.now() < until; call++) sink[0] = work()
}

/** How many calls make a sample long enough to measure; at least one. */
function calibrate(work: () => unknown): number {
  let calls = 1
  for (;;) {
    const ms = sample(work, calls) * calls
    if (ms >= sampleMs || calls >= 1e6) return calls
    calls *= Math.max(2, Math.ceil(sampleMs / Math.max(ms, 0.01) / 4))
  }
}

/**
 * Milliseconds per call over a run of calls, young garbage of earlier runs collected where Node allows it. A full
 * collection would also drop what the engine has learned about the code, and small pieces of work would pay for that.
 */
function sample(work: () => unknown, calls: number): number {
  globalThis.gc?.({ type: 'minor' })
  const started = performance.now()
  for (let call = 0; call < calls; call++) sink[0] = work()
  return (performance.now() - started) / calls
}

/** Results end here, so that no engine can leave the work out. */
const sink: unknown[] = [undefined]

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
