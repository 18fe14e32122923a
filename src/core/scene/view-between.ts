import type { PreparedSubnet } from './prepare.ts'
import { panBy, type SceneView } from './view.ts'

/** The progress of cubic-bezier(.2, 0, 0, 1) after the share `t` of its time (look/map-spec 6). */
export function eased(t: number): number {
  if (t <= 0) return 0
  if (t >= 1) return 1
  // x(s) of the curve grows with s, so bisection finds the s that belongs to t.
  let low = 0
  let high = 1
  for (let step = 0; step < 24; step += 1) {
    const s = (low + high) / 2
    if (3 * (1 - s) * (1 - s) * s * 0.2 + s ** 3 < t) low = s
    else high = s
  }
  return 3 * (1 - low) * low * low + low ** 3
}

/**
 * A view on the way from one to another. The scale grows evenly, and the left edge goes with its inverse, so that an
 * address that lies at the same place in both stays there all the way.
 */
export function viewBetween(subnet: PreparedSubnet, a: SceneView, b: SceneView, share: number): SceneView {
  if (share <= 0) return a
  if (share >= 1 || a.fold || b.fold) return b
  const scale = a.pxPerAddress * (b.pxPerAddress / a.pxPerAddress) ** share
  const [from, to, now] = [1 / a.pxPerAddress, 1 / b.pxPerAddress, 1 / scale]
  const isPan = Math.abs(from - to) < from * 1e-9
  const part = isPan ? share : (now - from) / (to - from)
  const way = Number(b.from - a.from) + (b.skip - a.skip)
  return panBy(subnet, { ...b, from: a.from, skip: a.skip, pxPerAddress: scale }, way * part * scale)
}
