import { type Scheme } from './palette.ts'
import { paletteColors } from './palette-css.ts'
import { isPattern, patternKeys, patterns } from './patterns.ts'
import type { Paint, Shape, TextShape } from './shape.ts'

export type Color = (paint: Paint) => string

/** Every colour of a scheme written out; patterns by the ids of `writePatterns`. */
export function colorsOf(scheme: Scheme): Color {
  const colors = paletteColors(scheme)
  return (paint) => {
    if (paint === 'none') return 'none'
    return isPattern(paint) ? `url(#p-${paint})` : (colors.get(paint) ?? 'none')
  }
}

/** The patterns of the alphabet, for `<defs>`. */
export const writePatterns = (color: Color): string =>
  patternKeys.map((key) => printPattern(key, color)).join('')

function printPattern(key: (typeof patternKeys)[number], color: Color): string {
  const { size, angle, mark, weight, color: ink, opacity } = patterns[key]
  const half = size / 2
  const inner =
    mark === 'dot'
      ? `<circle cx="${half}" cy="${half}" r="${weight}" fill="${color(ink)}" fill-opacity="${opacity}"/>`
      : `<path d="M${half} 0V${size}" stroke="${color(ink)}" stroke-width="${weight}" stroke-opacity="${opacity}"/>`
  const turn = angle === 0 ? '' : ` patternTransform="rotate(${angle})"`
  return `<pattern id="p-${key}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turn}>${inner}</pattern>`
}

/** One shape as an element of SVG. */
export function writeShape(shape: Shape, color: Color): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape
      const corner = radius === undefined ? '' : ` rx="${radius}"`
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${corner}${styleOf(shape, color)}/>`
    }
    case 'path':
      return `<path d="${shape.d}"${styleOf(shape, color)}/>`
    case 'text':
      return printText(shape, color)
  }
}

function printText(shape: TextShape, color: Color): string {
  const { x, y, size, weight, anchor, fill, halo } = shape
  const at = typeof x === 'number' ? x : x.join(' ')
  const attributes = [
    `x="${at}" y="${y}" font-size="${size}" fill="${color(fill)}"`,
    weight === undefined ? '' : ` font-weight="${weight}"`,
    anchor === undefined ? '' : ` text-anchor="${anchor}"`,
    halo === undefined
      ? ''
      : ` stroke="${color('map-panel')}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`,
  ]
  return `<text ${attributes.join('')}>${escapeXml(shape.text)}</text>`
}

function styleOf(shape: Exclude<Shape, TextShape>, color: Color): string {
  const { fill, stroke, strokeWidth, dash, opacity } = shape
  return [
    ` fill="${color(fill ?? 'none')}"`,
    stroke === undefined ? '' : ` stroke="${color(stroke)}"`,
    strokeWidth === undefined ? '' : ` stroke-width="${strokeWidth}"`,
    dash === undefined ? '' : ` stroke-dasharray="${dash}"`,
    opacity === undefined ? '' : ` opacity="${opacity}"`,
  ].join('')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML cannot hold at all: control characters and halves of pairs. */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as it may stand in an element or an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"]/g, (character) => escapes[character]!)
