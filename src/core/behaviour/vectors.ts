import { answerAlloc, answerUsage } from './vector-alloc.ts'
import { answerAllocSeq } from './vector-alloc-seq.ts'
import { answerCapacity, answerConfig, answerFamily, answerParseRange } from './vector-config.ts'
import {
  answerCandidates,
  answerElection,
  answerElectionOrder,
  answerElectionProperty,
  answerLegacyElection,
  answerReady,
} from './vector-election.ts'
import { answerReload, answerServiceSequence } from './vector-sequence.ts'
import { answerService } from './vector-service.ts'

/** Shaped like the `expect` of a case, with everything that can be said. */
export interface VectorAnswer {
  readonly valid: boolean
  readonly reason?: string
  readonly result?: Readonly<Record<string, unknown>>
  readonly derived?: Readonly<Record<string, unknown>>
  readonly upstreamMessage?: string
}

/**
 * Answers one case of MetalLB's own tests (metallb.md section 9): takes its `input`, and for the kinds whose steps
 * share one allocator (`input.seq`) the inputs of the steps before it.
 */
export type Answerer = (input: unknown, earlier: readonly unknown[]) => VectorAnswer

export const vectors: Readonly<Record<string, Answerer>> = {
  alloc: answerAlloc,
  'alloc-seq': answerAllocSeq,
  service: answerService,
  'service-seq': answerServiceSequence,
  capacity: answerCapacity,
  usage: answerUsage,
  reload: answerReload,
  election: answerElection,
  'election-legacy': answerLegacyElection,
  'election-order': answerElectionOrder,
  'election-candidates': answerCandidates,
  'election-property': answerElectionProperty,
  'endpoint-ready': answerReady,
  ipfamily: answerFamily,
  config: answerConfig,
  'config-legacy': answerConfig,
  'parse-range': answerParseRange,
  'pool-overlap': answerConfig,
}
