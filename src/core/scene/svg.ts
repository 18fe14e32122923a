import { type Letter, letters } from './alphabet.ts'
import { badgeShapes } from './badge.ts'
import { drawScene } from './draw.ts'
import { glyphShapes } from './glyph.ts'
import type { Scheme } from './palette.ts'
import type { drawMarks } from './planned-marks.ts'
import { plannedSignShapes } from './planned-sign.ts'
import type { Scene } from './scene.ts'
import type { Shape } from './shape.ts'
import { textWidth } from './text-width.ts'
import type { Density } from './view.ts'
import { type SceneLanguage, sceneWords } from './words.ts'
import { colorsOf, escapeXml, writePatterns, writeShape } from './write-shape.ts'

/** What stands round the drawing. The date is given, not looked up. */
export interface SvgPage {
  readonly scheme: Scheme
  readonly density: Density
  readonly language: SceneLanguage
  readonly title: string
  readonly subtitle: string
  readonly date: string
  /** Width of the caller's font family list; a system stack without it. */
  readonly font?: string
  /** What a forecast lays over the drawing. */
  readonly planned?: ReturnType<typeof drawMarks>
}

const FONT =
  'Plex Sans, IBM Plex Sans, Segoe UI, Helvetica Neue, Noto Sans, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif'
const HEAD = 56

/** A whole SVG document: title, drawing, legend and date, with every colour written out. */
export function writeSvg(scene: Scene, page: SvgPage): string {
  const color = colorsOf(page.scheme)
  const legend = legendShapes(scene, page)
  const height = Math.ceil(HEAD + scene.height + legend.height + 40)
  const drawn = [...drawScene(scene, page.density), { shapes: page.planned?.shapes ?? [] }]
  const body = drawn.flatMap(({ shapes }) => shapes.map((shape) => writeShape(shape, color)))
  const titleEnd = 24 + textWidth(page.title, 19, 600) + 14
  const text = (
    x: number,
    y: number,
    size: number,
    words: string,
    fill: string,
    weight = 400,
    anchor = 'start',
  ): string =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escapeXml(words)}</text>`
  const chrome = { ink: color('map-ink'), ink2: color('map-ink2') }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${height}" viewBox="0 0 ${scene.width} ${height}" font-family="${FONT}" role="img" aria-label="${escapeXml(`${page.title} ${page.subtitle}`)}">`,
    `<title>${escapeXml(page.title)}</title>`,
    `<defs>${writePatterns(color)}</defs>`,
    `<rect width="${scene.width}" height="${height}" fill="${color('map-panel')}"/>`,
    text(24, 34, 19, page.title, chrome.ink, 600),
    text(titleEnd, 34, 12, page.subtitle, chrome.ink2),
    `<g transform="translate(0 ${HEAD})">`,
    ...body,
    '</g>',
    `<g transform="translate(0 ${HEAD + scene.height + 12})">`,
    ...legend.shapes.map((shape) => writeShape(shape, color)),
    '</g>',
    text(scene.width - 24, height - 14, 11, page.date, chrome.ink2, 400, 'end'),
    '</svg>',
    '',
  ].join('\n')
}

/** The kinds that occur, each with its sign and name. */
function legendShapes(
  scene: Scene,
  { language, planned }: SvgPage,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const words = sceneWords(language)
  const present = new Set<Letter>([
    ...scene.bands.map(({ letter }) => letter),
    ...scene.bins.map(({ letter }) => letter),
  ])
  for (const post of scene.signposts) for (const letter of post.letters) present.add(letter)
  const items: { readonly draw: (x: number, y: number) => readonly Shape[]; readonly name: string }[] =
    letters
      .filter((letter) => present.has(letter))
      .map((letter) => ({ draw: (x, y) => glyphShapes(letter, x, y, 16), name: words.roles[letter] }))
  for (const sign of planned?.signs ?? []) {
    items.push({ draw: (x, y) => plannedSignShapes(sign, x, y, 16), name: words.signs[sign] })
  }
  for (const severity of ['error', 'warning'] as const) {
    if (!scene.hatches.some((hatch) => hatch.severity === severity)) continue
    items.push({ draw: (x, y) => badgeShapes(severity, '1', x, y, 16), name: words[severity] })
  }
  const shapes: Shape[] = []
  let x = 24
  let y = 16
  for (const { draw, name } of items) {
    const width = 24 + textWidth(name, 12) + 26
    if (x + width > scene.width - 24 && x > 24) {
      x = 24
      y += 24
    }
    shapes.push(...draw(x + 8, y))
    shapes.push({ kind: 'text', x: x + 24, y: y + 4, text: name, size: 12, fill: 'map-ink2' })
    x += width
  }
  return { shapes, height: y + 12 }
}
