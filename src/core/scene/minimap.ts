import { isPoolLetter, type Letter, looks } from './alphabet.ts'
import { binsOf, columnsOf } from './bins.ts'
import { joinColumns } from './hatches.ts'
import type { Island } from './islands.ts'
import { measuresOf, plotOf } from './layout.ts'
import { bigintOf, zeroOffset } from './offset.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Scene } from './scene.ts'
import { boxPath, type Shape, tone } from './shape.ts'
import { MELTED } from './strands.ts'
import { isPart, type SceneView } from './view.ts'

/** The whole subnet in 24 px, with the part in view framed. */
export interface Minimap {
  readonly height: number
  readonly x: number
  readonly width: number
  /** px that the view takes; at least 10 wide. */
  readonly frame: { readonly x: number; readonly width: number }
  /** The frame, and the wedge that leads from it to the ruler. */
  readonly shapes: readonly Shape[]
}

const HEIGHT = 24
const WEDGE = 12
/** Severity owns the upper px. */
const SIGN = 6

/** Only where the view is a part of a subnet too large to be read at once: from /22 up. */
export function minimapOf(subnet: PreparedSubnet, view: SceneView, scene: Scene): Minimap | undefined {
  if (!isPart(subnet, view) || subnet.size < 1024n) return undefined
  const { x, width } = plotOf(view)
  const size = Number(subnet.size)
  const island: Island = { from: zeroOffset, skip: 0, count: size, x, width, pxPerAddress: width / size }
  const first = scene.islands[0]
  const start = first === undefined ? 0 : Number(bigintOf(first.from)) * island.pxPerAddress
  const span = (first?.count ?? size) * island.pxPerAddress
  const wide = Math.max(10, span)
  const left = Math.min(x + width - wide, Math.max(x, Math.round(x + start + span / 2 - wide / 2)))
  const frame = { x: left, width: wide }
  return { height: HEIGHT + WEDGE, x, width, frame, shapes: frameShapes(x, width, frame) }
}

function frameShapes(x: number, width: number, frame: Minimap['frame']): readonly Shape[] {
  const edge = frame.x + frame.width
  const wedge = `M${frame.x} ${HEIGHT}L${x} ${HEIGHT + WEDGE}H${x + width}L${edge} ${HEIGHT}Z`
  return [
    { kind: 'path', d: wedge, fill: 'map-lane' },
    {
      kind: 'rect',
      x: frame.x + 0.5,
      y: 1,
      width: frame.width - 1,
      height: HEIGHT - 2,
      radius: 2,
      fill: 'none',
      stroke: 'map-selection',
      strokeWidth: 2,
    },
  ]
}

/** Counted per pixel, once for each width: nothing of it moves while somebody zooms. */
export function minimapGround(
  subnet: PreparedSubnet,
  view: Pick<SceneView, 'width' | 'density'>,
): readonly Shape[] {
  const { x, width } = plotOf(view)
  const size = Number(subnet.size)
  const island: Island = { from: zeroOffset, skip: 0, count: size, x, width, pxPerAddress: width / size }
  const marks = new Map<Letter, string>()
  for (const { letter, name, runs } of subnet.strands) {
    // Pools are counted together: hundreds of them would be counted hundreds of times.
    const isOne = isPoolLetter(letter) ? name === MELTED : name !== MELTED
    if (letter === 'O' || letter === '[' || letter === ']' || !isOne) continue
    const d = binsOf(runs, island)
      .map(({ at, share }) => {
        const height = Math.max(3, Math.round(share * (HEIGHT - SIGN - 2)))
        return boxPath(x + at, HEIGHT - 1 - height, 1, height)
      })
      .join('')
    marks.set(letter, `${marks.get(letter) ?? ''}${d}`)
  }
  const signs = (['warning', 'error'] as const).map((severity) => ({
    severity,
    d: joinColumns(columnsOf(subnet.conflicts[severity], island))
      .map(([first, last]) => boxPath(x + Math.min(first, width - 3), 1, Math.max(3, last - first + 1), SIGN))
      .join(''),
  }))
  return [
    {
      kind: 'rect',
      x,
      y: 0.5,
      width,
      height: HEIGHT - 1,
      fill: 'map-lane',
      stroke: 'map-line',
      strokeWidth: 1,
    },
    ...[...marks].map(([letter, d]): Shape => ({ kind: 'path', d, fill: tone(looks[letter].family, 'ink') })),
    ...signs
      .filter(({ d }) => d !== '')
      .map(
        ({ severity, d }): Shape => ({
          kind: 'path',
          d,
          fill: tone(severity === 'error' ? 'E' : 'A', 'ink'),
        }),
      ),
    ...(view.density === 'phone' ? [] : [nameOf(subnet, view)]),
  ]
}

function nameOf(subnet: PreparedSubnet, view: Pick<SceneView, 'density'>): Shape {
  const text = `/${subnet.subnet.prefix.length}`
  return { kind: 'text', x: measuresOf(view.density).margin, y: 16, text, size: 12, fill: 'map-ink3' }
}

/** The offset that a click at `x` of the minimap means: the middle of the new view. */
export function minimapOffset(subnet: PreparedSubnet, map: Minimap, x: number): bigint {
  const along = Math.min(1, Math.max(0, (x - map.x) / map.width))
  const parts = 1n << 52n
  const at = (subnet.size * BigInt(Math.floor(along * Number(parts)))) / parts
  return at < subnet.size ? at : subnet.size - 1n
}
