import { isPoolLetter, looks } from './alphabet.ts'
import { contourOf } from './contour.ts'
import type { OutsideRow } from './outside.ts'
import type { ColorKey } from './palette-css.ts'
import type { Scene } from './scene.ts'
import { round2, type Shape, tone } from './shape.ts'
import { advanceOf } from './text-width.ts'

/** Cells of a detached row, hatched as a whole where a finding names it. */
export function outsideShapes(scene: Scene, row: OutsideRow): readonly Shape[] {
  const { family } = looks[row.letter]
  const d = contourOf(row, 0, row.shown - 1, 1.25, isPoolLetter(row.letter) ? 4 : 0)
  const conflict = row.severity === undefined ? undefined : row.severity === 'error' ? 'E' : 'A'
  const ink = tone(conflict ?? family, 'ink')
  const outline = { kind: 'path', d, fill: 'none', stroke: ink, strokeWidth: 1.5 } as const
  const look = scene.grid?.look
  const isNumbered = look?.numbers === true
  const letters = Array.from({ length: row.shown }, (_, cell) =>
    round2(
      row.x + cell * row.cellWidth + (isNumbered ? row.cellWidth - look.letter - 3 : row.cellWidth / 2 - 3),
    ),
  )
  const y = round2(row.y + row.cellHeight / 2 + 3.6)
  const fill = conflict === undefined ? tone(family, 'text') : 'map-ink'
  return [
    { kind: 'path', d, fill: tone(conflict ?? family, 'fill') },
    ...(conflict === undefined
      ? []
      : [{ kind: 'path', d, fill: conflict === 'E' ? 'clash-cell' : 'doubt-cell' } as const]),
    conflict === 'A' ? { ...outline, dash: '3 2' } : outline,
    { kind: 'text', x: letters, y, text: row.letter.repeat(row.shown), size: 10, weight: 600, fill },
    ...(isNumbered ? [outsideNumbers(row, look.number, look.numberSize, fill)] : []),
  ]
}

function outsideNumbers(row: OutsideRow, inset: number, size: number, fill: ColorKey): Shape {
  let text = ''
  const xs: number[] = []
  for (let cell = 0; cell < row.shown; cell += 1) {
    let at = row.x + cell * row.cellWidth + inset
    for (const character of lastPart(row.first, cell)) {
      text += character
      xs.push(round2(at))
      at += advanceOf(character) * size
    }
  }
  return { kind: 'text', x: xs, y: Math.round(row.y + row.cellHeight / 2 + 4), text, size, fill }
}

/** Last octet, or the last group in hex. */
function lastPart(first: number | bigint, cell: number): string {
  return typeof first === 'number'
    ? String((first + cell) % 256)
    : ((first + BigInt(cell)) & 0xffffn).toString(16)
}
