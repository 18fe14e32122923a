import type { Address } from '../net/address.ts'
import { contains, rangeOfAddress } from '../net/range.ts'
import { isNodeLetter, isPoolLetter, type Letter, looks } from './alphabet.ts'
import { contourOf } from './contour.ts'
import type { Grid } from './grid.ts'
import { cellsOf } from './grid-places.ts'
import type { PreparedSubnet } from './prepare.ts'
import { extentOf } from './ruler-places.ts'
import type { Band, Scene } from './scene.ts'
import { boxPath, type Shape, tone } from './shape.ts'

/** What a forecast puts onto the map. */
export interface PlannedMarks {
  /** Addresses that planned Services certainly get. */
  readonly taken: readonly Address[]
  /** Nodes that are down in the forecast. */
  readonly down: readonly Address[]
  /** What belongs to the chosen Service: its address and the node that announces it, or those that may. */
  readonly chosen: readonly { readonly address: Address; readonly isFirm: boolean }[]
}

/** How far a mark keeps from the edge of its band, and how high the bar in a cell is, in px. */
const INSET = 3
const CELL_BAR = 3

/** Planned addresses in their pool, the nodes that are down, and who announces what was chosen. */
export function drawPlanned(subnet: PreparedSubnet, scene: Scene, marks: PlannedMarks): readonly Shape[] {
  const here = (address: Address): boolean => contains(subnet.range, address)
  const taken = marks.taken.filter(here)
  const pools = scene.bands.filter(({ letter }) => isPoolLetter(letter))
  const nodes = scene.bands.filter(({ letter }) => isNodeLetter(letter))
  return [
    ...takenShapes(subnet, scene, pools, taken),
    ...marks.down.filter(here).flatMap((address) => crossShapes(subnet, scene, nodes, address)),
    ...marks.chosen
      .filter(({ address }) => here(address))
      .flatMap(({ address, isFirm }) => chosenShapes(subnet, scene, [...nodes, ...pools], address, isFirm)),
  ]
}

/** One path for each letter, however many addresses: in the band, and as a bar at the foot of the cell. */
function takenShapes(
  subnet: PreparedSubnet,
  scene: Scene,
  pools: readonly Band[],
  taken: readonly Address[],
): readonly Shape[] {
  const paths = new Map<Letter, string>()
  for (const address of taken) {
    const band = bandOf(pools, address)
    const extent = extentOf(subnet, scene, rangeOfAddress(address))
    if (band === undefined) continue
    let d = paths.get(band.letter) ?? ''
    if (extent !== undefined) {
      // Neighbours stay apart where there is room for it.
      const width = Math.max(1, extent.to - extent.from - (extent.to - extent.from > 4 ? 1 : 0))
      d += boxPath(extent.from, band.y + INSET, width, Math.max(1, band.height - 2 * INSET))
    }
    const box = scene.grid === undefined ? undefined : cellBox(subnet, scene.grid, address)
    if (box !== undefined) {
      d += boxPath(box.x + INSET, box.y + box.height - CELL_BAR - 1, box.width - 2 * INSET, CELL_BAR)
    }
    paths.set(band.letter, d)
  }
  return [...paths]
    .filter(([, d]) => d !== '')
    .map(([letter, d]) => ({ kind: 'path', d, fill: tone(looks[letter].family, 'ink') }))
}

/** Faded and crossed out, wherever it is drawn. */
function crossShapes(
  subnet: PreparedSubnet,
  scene: Scene,
  nodes: readonly Band[],
  address: Address,
): readonly Shape[] {
  const boxes = boxesOf(subnet, scene, nodes, address)
  const cross = boxes.map(
    ({ x, y, width, height }) => `M${x} ${y}L${x + width} ${y + height}M${x + width} ${y}L${x} ${y + height}`,
  )
  return [
    ...boxes.map((box) => ({ kind: 'rect', ...box, fill: 'map-panel', opacity: 0.7 }) as const),
    { kind: 'path', d: cross.join(''), fill: 'none', stroke: 'map-ink', strokeWidth: 1.5 },
  ]
}

function chosenShapes(
  subnet: PreparedSubnet,
  scene: Scene,
  bands: readonly Band[],
  address: Address,
  isFirm: boolean,
): readonly Shape[] {
  const style = {
    fill: 'none',
    stroke: 'map-selection',
    strokeWidth: 2,
    ...(isFirm ? {} : { dash: '4 3' }),
  } as const
  const [onRuler] = boxesOf(subnet, { ...scene, grid: undefined }, bands, address)
  const { grid } = scene
  const cells = grid === undefined ? undefined : cellsOf(subnet, grid, rangeOfAddress(address))
  return [
    ...(onRuler === undefined
      ? []
      : [
          {
            kind: 'rect',
            x: onRuler.x - 2,
            y: onRuler.y - 2,
            width: onRuler.width + 4,
            height: onRuler.height + 4,
            radius: 3,
            ...style,
          } as const,
        ]),
    ...(grid === undefined || cells === undefined
      ? []
      : [{ kind: 'path', d: contourOf(grid, cells.first, cells.last, 0.5, 4), ...style } as const]),
  ]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where an address is drawn: on the ruler and in its cell, as far as either is in sight. */
function boxesOf(
  subnet: PreparedSubnet,
  scene: Scene,
  bands: readonly Band[],
  address: Address,
): readonly Box[] {
  const band = bandOf(bands, address)
  const extent = extentOf(subnet, scene, rangeOfAddress(address))
  const cell = scene.grid === undefined ? undefined : cellBox(subnet, scene.grid, address)
  return [
    ...(band === undefined || extent === undefined
      ? []
      : [{ x: extent.from, y: band.y, width: extent.to - extent.from, height: band.height }]),
    ...(cell === undefined ? [] : [cell]),
  ]
}

const bandOf = (bands: readonly Band[], address: Address): Band | undefined =>
  bands.find(({ range }) => contains(range, address))

function cellBox(subnet: PreparedSubnet, grid: Grid, address: Address): Box | undefined {
  const cells = cellsOf(subnet, grid, rangeOfAddress(address))
  if (cells === undefined) return undefined
  return {
    x: grid.x + (cells.first % grid.columns) * grid.cellWidth,
    y: grid.y + Math.floor(cells.first / grid.columns) * grid.cellHeight,
    width: grid.cellWidth,
    height: grid.cellHeight,
  }
}
