import type { Endpoint } from './plan-input.ts'

/**
 * Whether a Pod takes traffic: ready, or shutting down and still serving. Ready unset counts as ready, and ready
 * wins over `serving: false` (internal/k8s/epslices).
 */
export function canServe({ ready, serving }: Pick<Endpoint, 'ready' | 'serving'>): boolean {
  return ready !== false || serving === true
}

/** As before v0.14.0, and under the older election: a Pod that is shutting down does not count. */
export function isReady({ ready }: Pick<Endpoint, 'ready'>): boolean {
  return ready !== false
}

/** The nodes with a Pod that counts. */
export function nodesServing(
  endpoints: readonly Endpoint[],
  counts: (endpoint: Endpoint) => boolean,
): ReadonlySet<string> {
  return new Set(endpoints.filter(counts).map(({ node }) => node))
}
