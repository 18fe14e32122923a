import type { Range } from '../../core/net/range.ts'
import { useWorkbench } from '../state.ts'

const nothing: readonly Range[] = []

/** Shows places on the map that somebody may take; none of them is in a text. */
export function propose(ranges: readonly Range[] = nothing): void {
  if (useWorkbench.getState().proposed !== ranges) useWorkbench.setState({ proposed: ranges })
}
