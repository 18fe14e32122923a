import type { Announcement, Failover, Move } from './announcement.ts'
import { announce, type Election } from './election.ts'

/**
 * What the failure of `down` changes. The hash of a node does not depend on the others, so only what a failed node
 * announced moves, each to the next in its order, and comes back with that node (no stickiness).
 */
export function failover(election: Election, down: ReadonlySet<string>): Failover {
  const announcements = announce(election, down)
  return { announcements, moves: movesBetween(election.allUp, announcements) }
}

/** What changes its node from one answer of an election to another of the same election. */
export function movesBetween(
  before: readonly Announcement[],
  after: readonly Announcement[],
): readonly Move[] {
  const moves: Move[] = []
  for (const [index, { service, address, node: from }] of before.entries()) {
    const to = after[index]?.node
    if (from !== to) moves.push({ service, address, from, to })
  }
  return moves
}
