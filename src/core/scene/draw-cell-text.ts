import { printAddressText } from '../net/address-text.ts'
import { compareLetters, isNodeLetter, isVipLetter, type Letter, looks } from './alphabet.ts'
import { cornerOf } from './contour.ts'
import { glyphShapes } from './glyph.ts'
import type { Grid } from './grid.ts'
import type { ColorKey } from './palette-css.ts'
import type { Scene } from './scene.ts'
import { round2, type Shape, tone } from './shape.ts'
import { advanceOf } from './text-width.ts'

export function numberShapes(scene: Scene, grid: Grid): readonly Shape[] {
  const isV6 = scene.prefix.family === 6
  const base = BigInt(scene.prefix.range.first) + grid.from
  const rows = new Map<string, { fill: ColorKey; y: number; text: string; xs: number[] }>()
  for (let cell = 0; cell < grid.count; cell += 1) {
    const value = base + BigInt(cell)
    const text = isV6 ? printAddressText(value & 0xffffn).slice(2) || '0' : String(value & 0xffn)
    const { x, y } = cornerOf(grid, cell)
    const fill = numberColor(grid, cell)
    const key = `${y}|${fill}`
    const row = rows.get(key) ?? { fill, y: Math.round(y + grid.cellHeight / 2 + 4), text: '', xs: [] }
    let at = x + grid.look.number
    for (const character of text) {
      row.text += character
      row.xs.push(round2(at))
      at += advanceOf(character) * grid.look.numberSize
    }
    rows.set(key, row)
  }
  return [...rows.values()].map(({ fill, y, text, xs }) => ({
    kind: 'text',
    x: xs,
    y,
    text,
    size: grid.look.numberSize,
    fill,
  }))
}

function numberColor(grid: Grid, cell: number): ColorKey {
  const owners = grid.owners.get(cell)
  if (grid.conflicts.some(({ first, last }) => first <= cell && cell <= last)) return 'map-ink'
  if (owners === undefined) return 'map-ink3'
  const under = owners.find((letter) => !isVipLetter(letter)) ?? owners[0]!
  if (isVipLetter(under)) return 'map-ink'
  return looks[under].shape === 'bracket' ? 'map-ink2' : tone(looks[under].family, 'text')
}

/** One letter for each cell: a glyph for nodes and VIPs, plain letters for runs; both letters where two own it. */
export function letterShapes(grid: Grid): readonly Shape[] {
  const shapes: Shape[] = []
  const rows = new Map<string, { fill: ColorKey; y: number; text: string; xs: number[]; size: number }>()
  const size = 10
  for (const [cell, letters] of grid.owners) {
    const top = letters.toSorted(compareLetters)[0]!
    const { x, y } = cornerOf(grid, cell)
    const inset = isNodeLetter(top)
      ? grid.look.glyph / 2 + 5
      : Math.max(grid.look.letter, isVipLetter(top) ? 11 : 0)
    const cx = grid.look.numbers ? x + grid.cellWidth - inset : x + grid.cellWidth / 2
    const cy = y + grid.cellHeight / 2
    if (isNodeLetter(top) || isVipLetter(top)) {
      shapes.push(...glyphShapes(top, cx, cy, glyphSize(grid, top)))
      continue
    }
    const isClash = grid.conflicts.some(({ first, last }) => first <= cell && cell <= last)
    const shown = isClash ? letters.filter((letter) => letter !== 'S').slice(0, 2) : [top]
    const fill = isClash || looks[top].shape === 'bracket' ? 'map-ink' : tone(looks[top].family, 'text')
    const key = `${y}|${fill}`
    const row = rows.get(key) ?? { fill, y: round2(cy + 3.6), text: '', xs: [], size }
    shown.forEach((letter, index) => {
      const width = advanceOf(letter) * size
      row.text += letter
      row.xs.push(round2(cx - (width * shown.length) / 2 + index * width))
    })
    rows.set(key, row)
  }
  return [
    ...shapes,
    ...[...rows.values()].map(
      ({ fill, y, text, xs }): Shape => ({ kind: 'text', x: xs, y, text, size, weight: 600, fill }),
    ),
  ]
}

const glyphSize = (grid: Grid, letter: Letter): number =>
  isVipLetter(letter)
    ? Math.min(14, grid.cellHeight - 4)
    : Math.min(grid.look.glyph, grid.cellHeight - 4, grid.cellWidth - 4)

export function columnHeads(scene: Scene, grid: Grid): readonly Shape[] {
  const isV6 = scene.prefix.family === 6
  return Array.from({ length: grid.columns }, (_, column) => ({
    kind: 'text',
    x: round2(grid.x + (column + 0.5) * grid.cellWidth),
    y: grid.y - 7,
    text: isV6 ? column.toString(16) : `+${column}`,
    size: 10,
    anchor: 'middle',
    fill: 'map-ink3',
  }))
}
