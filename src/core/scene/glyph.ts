import { type Letter, type LetterLook, looks } from './alphabet.ts'
import { round2, type Shape, type TextShape, tone } from './shape.ts'

/** A role's sign, `size` px square round its centre: shape, fill and letter. Letters from 11 px up. */
export function glyphShapes(letter: Letter, cx: number, cy: number, size: number): readonly Shape[] {
  const look = looks[letter]
  switch (look.shape) {
    case 'square':
      return squareGlyph(letter, look, cx, cy, size)
    case 'diamond':
      return diamondGlyph(letter, look, cx, cy, size)
    case 'round-bar':
      return barGlyph(letter, look, cx, cy, size, 3.5)
    case 'bar':
      return barGlyph(letter, look, cx, cy, size, 1)
    case 'bracket':
      return [letterText(letter, cx, cy, size * 0.9, 'map-ink2')]
  }
}

function squareGlyph(
  letter: Letter,
  { family, fill }: LetterLook,
  cx: number,
  cy: number,
  size: number,
): readonly Shape[] {
  const ink = tone(family, 'ink')
  const isSolid = fill === 'solid' || fill === 'framed'
  const box = boxOf(cx, cy, size, isSolid ? 0 : 0.7)
  const outer: Shape = isSolid
    ? { kind: 'rect', ...box, radius: 2.5, fill: ink }
    : {
        kind: 'rect',
        ...box,
        radius: 2.5,
        fill: fill === 'double' ? tone(family, 'fill') : 'map-panel',
        stroke: ink,
        strokeWidth: 1.4,
      }
  const inner: readonly Shape[] =
    (fill === 'framed' || fill === 'double') && size >= 13
      ? [
          {
            kind: 'rect',
            ...boxOf(cx, cy, size, 2.6),
            radius: 1.2,
            fill: 'none',
            stroke: fill === 'framed' ? tone(family, 'on') : ink,
            strokeWidth: 1,
          },
        ]
      : []
  const color = tone(family, isSolid ? 'on' : 'text')
  return [outer, ...inner, ...letterWhere(size >= 11, letter, cx, cy, size * 0.62, color)]
}

function diamondGlyph(
  letter: Letter,
  { family, fill }: LetterLook,
  cx: number,
  cy: number,
  size: number,
): readonly Shape[] {
  const ink = tone(family, 'ink')
  const isSolid = fill === 'solid'
  const half = round2(size * 0.62 - (isSolid ? 0 : 0.6))
  const d = `M${cx} ${round2(cy - half)}L${round2(cx + half)} ${cy}L${cx} ${round2(cy + half)}L${round2(cx - half)} ${cy}Z`
  const diamond: Shape = isSolid
    ? { kind: 'path', d, fill: ink }
    : { kind: 'path', d, fill: 'map-panel', stroke: ink, strokeWidth: 1.5 }
  return [
    diamond,
    ...letterWhere(size >= 11, letter, cx, cy, size * 0.54, tone(family, isSolid ? 'on' : 'text')),
  ]
}

function barGlyph(
  letter: Letter,
  { family, fill }: LetterLook,
  cx: number,
  cy: number,
  size: number,
  radius: number,
): readonly Shape[] {
  const ink = tone(family, 'ink')
  const box = boxOf(cx, cy, size, 0.7)
  const outline = { stroke: ink, strokeWidth: 1.4 } as const
  const ground: Shape = {
    kind: 'rect',
    ...box,
    radius,
    fill: fill === 'struck' ? 'map-panel' : tone(family, 'fill'),
  }
  const pattern: readonly Shape[] =
    fill === 'dots' || fill === 'slashes' || fill === 'lines'
      ? [{ kind: 'rect', ...box, radius, fill: fill === 'dots' ? 'dots-small' : fill }]
      : []
  const frame: Shape = {
    kind: 'rect',
    ...box,
    radius,
    fill: 'none',
    ...outline,
    ...(fill === 'struck' ? { dash: '3 2' } : {}),
  }
  const strike: readonly Shape[] =
    fill === 'struck'
      ? [
          {
            kind: 'path',
            d: `M${box.x + 2} ${box.y + box.height - 2}L${box.x + box.width - 2} ${box.y + 2}`,
            fill: 'none',
            ...outline,
          },
        ]
      : letterWhere(size >= 11, letter, cx, cy, size * 0.62, tone(family, 'text'))
  return [ground, ...pattern, frame, ...strike]
}

function boxOf(
  cx: number,
  cy: number,
  size: number,
  inset: number,
): { x: number; y: number; width: number; height: number } {
  const half = size / 2 - inset
  return { x: round2(cx - half), y: round2(cy - half), width: round2(half * 2), height: round2(half * 2) }
}

function letterWhere(shown: boolean, ...rest: Parameters<typeof letterText>): readonly Shape[] {
  return shown ? [letterText(...rest)] : []
}

function letterText(letter: Letter, cx: number, cy: number, size: number, fill: TextShape['fill']): Shape {
  const px = Math.max(9, Math.round(size))
  return {
    kind: 'text',
    x: cx,
    y: round2(cy + px * 0.36),
    text: letter,
    size: px,
    weight: 600,
    anchor: 'middle',
    fill,
  }
}
