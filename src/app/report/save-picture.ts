import { printPrefix } from '../../core/net/prefix.ts'
import { drawPicture, drawSeen, type PictureText, stackPictures } from '../../core/scene/picture.ts'
import type { PreparedSubnet } from '../../core/scene/prepare.ts'
import type { Seen } from '../../map/export-tools.ts'
import { shownMarks } from '../../map/shown-marks.ts'
import { notify } from '../../store/actions/notice.ts'
import { selectLanguage } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { downloadFile } from '../download.ts'
import { activeName } from './active-map.ts'
import { today } from './today.ts'

/** Pixels of the picture for each CSS pixel, so that it stays crisp in a document. */
const scale = 2

/** What is seen of a subnet. Always on white, for it goes into documents. */
export function saveSeen(subnet: PreparedSubnet, form: PictureForm, { scene, density }: Seen): Promise<void> {
  const marks = shownMarks(useWorkbench.getState(), 'seen')
  return save([subnet], form, drawSeen(subnet, scene, density, pictureText(), marks))
}

/** Whole subnets under each other. */
export function saveWhole(subnets: readonly PreparedSubnet[], form: PictureForm): Promise<void> {
  const text = pictureText()
  const marks = shownMarks(useWorkbench.getState(), 'whole')
  return save(subnets, form, stackPictures(subnets.map((subnet) => drawPicture(subnet, text, marks))))
}

type PictureForm = 'svg' | 'png'

function pictureText(): PictureText {
  const state = useWorkbench.getState()
  return { language: selectLanguage(state), date: today(), file: activeName(state) }
}

async function save(subnets: readonly PreparedSubnet[], form: PictureForm, svg: string): Promise<void> {
  const [first] = subnets
  if (first === undefined) {
    notify('map.emptyTitle', {}, { severity: 'warning' })
    return
  }
  const name = `${nameOf(first, activeName(useWorkbench.getState()))}.${form}`
  const picture = new Blob([svg], { type: 'image/svg+xml' })
  const blob = form === 'svg' ? picture : await drawPng(picture)
  if (blob === undefined) {
    notify('report.pictureFailed', {}, { severity: 'warning' })
    return
  }
  downloadFile(name, blob)
  notify('app.downloaded', { name })
}

/** `edge-a-10.200.0.0-24`. A colon is no sign for a file's name. */
function nameOf({ subnet }: PreparedSubnet, file: string): string {
  const stem = file.replace(/\.ya?ml$/i, '')
  const prefix = printPrefix(subnet.prefix).replaceAll('/', '-').replaceAll(':', '_')
  return stem === '' ? prefix : `${stem}-${prefix}`
}

/** undefined when the browser cannot draw it, such as a picture beyond its largest canvas. */
async function drawPng(svg: Blob): Promise<Blob | undefined> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    const context = canvas.getContext('2d')
    if (context === null) return undefined
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob ?? undefined
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}
