import { printPrefix } from '../net/prefix.ts'
import { buildScene } from './build.ts'
import type { PlannedMarks } from './draw-planned.ts'
import { MOST_CELLS } from './grid-window.ts'
import { drawMarks, noMarks } from './planned-marks.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Scene } from './scene.ts'
import { writeSvg } from './svg.ts'
import { type Density, fitView } from './view.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

/** What a picture says that the subnet does not know. The date is given, not looked up. */
export interface PictureText {
  readonly language: SceneLanguage
  readonly date: string
  /** Stands as the title where no cluster has a name. */
  readonly file: string
}

/** Width of a whole subnet's picture, in CSS px. */
export const pictureWidth = 1200
const density = 'full'

/** A whole subnet as an SVG document. Where every address has a cell nothing is folded; wider subnets show their used parts. */
export function drawPicture(
  subnet: PreparedSubnet,
  text: PictureText,
  marks: PlannedMarks = noMarks,
): string {
  const fold = subnet.size > BigInt(MOST_CELLS)
  const view = fitView(subnet, { width: pictureWidth, density, fold })
  return drawSeen(subnet, buildScene(subnet, view, text.language), density, text, marks)
}

/** The drawing exactly as it is seen, with title, legend and date round it. */
export function drawSeen(
  prepared: PreparedSubnet,
  scene: Scene,
  density: Density,
  { language, date, file }: PictureText,
  marks: PlannedMarks,
): string {
  const { subnet, clusters, segmentName } = prepared
  const names = clusters.map(({ name }) => name).filter((name) => name !== '')
  const prefix = printPrefix(subnet.prefix)
  const known = subnet.confirmed ? prefix : `${prefix} (${sceneWords(language).assumed})`
  return writeSvg(scene, {
    scheme: 'light',
    density,
    language,
    title: names.length > 0 ? names.join(', ') : file,
    subtitle: [segmentName, known].filter((part) => part !== '').join(' · '),
    date,
    planned: drawMarks(prepared, scene, marks),
  })
}

/** Whole drawings under each other: an SVG document may hold others. */
export function stackPictures(drawings: readonly string[]): string {
  const [only, ...more] = drawings
  if (only !== undefined && more.length === 0) return only
  let y = 0
  const placed = drawings.map((drawing) => {
    const at = y
    y += Number(/ height="(\d+)"/.exec(drawing)?.[1] ?? 0)
    return drawing.replace('<svg ', `<svg y="${at}" `)
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${y}" viewBox="0 0 ${pictureWidth} ${y}">\n${placed.join('')}</svg>\n`
}
