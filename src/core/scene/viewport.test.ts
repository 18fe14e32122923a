import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWhole,
  lengthOfView,
  pan,
  reveal,
  scaleZoom,
  stepZoom,
  type Viewport,
  wholeSubnet,
} from './viewport.ts'

const sizes = fc.integer({ min: 0, max: 96 }).map((bits) => 1n << BigInt(bits))
const places = sizes.chain((size) =>
  fc.record({ size: fc.constant(size), at: fc.bigInt({ min: 0n, max: size - 1n }) }),
)
const isInside = (view: Viewport, size: bigint): boolean =>
  view.span >= 1n && view.from >= 0n && view.from + view.span <= size

describe('viewport', () => {
  it('never leaves the subnet, whatever is asked', () => {
    const factor = fc.double({ min: 0.05, max: 20, noNaN: true })
    fc.assert(
      fc.property(places, fc.array(factor, { maxLength: 6 }), factor, ({ size, at }, factors, share) => {
        let view = wholeSubnet(size)
        for (const one of factors) {
          view = pan(scaleZoom(view, size, one, at), size, share - 10)
          expect(isInside(view, size)).toBe(true)
          view = stepZoom(view, size, one < 1 ? -1 : 1, at)
          expect(isInside(view, size)).toBe(true)
        }
      }),
    )
  })

  it('steps stand on prefixes: a power of two, aligned to itself', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 20 }), ({ size, at }, steps) => {
        let view = wholeSubnet(size)
        for (let step = 0; step < steps; step += 1) view = stepZoom(view, size, -1, at)
        expect(view.from % view.span).toBe(0n)
        expect(at >= view.from && at < view.from + view.span).toBe(true)
      }),
    )
  })

  it('comes to the whole subnet again by stepping out', () => {
    let view: Viewport = { from: 37n, span: 50n }
    for (let step = 0; step < 4; step += 1) view = stepZoom(view, 256n, 1)
    expect(isWhole(view, 256n)).toBe(true)
  })

  it('reveals what is out of sight without changing the scale, and closer on demand', () => {
    const view = { from: 0n, span: 64n }
    expect(reveal(view, 256n, 10n, 12n)).toBe(view)
    expect(reveal(view, 256n, 200n, 203n)).toEqual({ from: 170n, span: 64n })
    expect(reveal(view, 256n, 200n, 203n, true)).toEqual({ from: 192n, span: 16n })
  })

  it('names a view by the prefix it would fill', () => {
    expect(lengthOfView(256n, 32)).toBe(24)
    expect(lengthOfView(200n, 32)).toBe(24)
    expect(lengthOfView(1n << 64n, 128)).toBe(64)
  })
})
