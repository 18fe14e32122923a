import type { Shape, TextShape } from './shape.ts'
import { sheetWords } from './sheet-words.ts'
import { cutMiddle, textWidth } from './text-width.ts'
import type { SceneLanguage } from './words.ts'

/** A4 landscape in CSS px. */
export const page = { width: 1123, height: 794 }
/** The frame's inner edges. */
export const frame = { left: 30, top: 31, right: 1093, bottom: 763 }
/** Bottom right, as on an engineering drawing. */
export const block = { left: 650, top: 690, split: 727 }

export interface TitleBlock {
  readonly title: string
  readonly file: string
  /** Stands behind the file's name and is never cut. */
  readonly verdict: string
  readonly date: string
  readonly sheet: string
}

/** Frame and title block. */
export function frameShapes(text: TitleBlock, language: SceneLanguage): readonly Shape[] {
  const words = sheetWords(language)
  const date = 932
  const sheet = 1020
  const verdict = ` · ${text.verdict}`
  const room = date - block.left - 14 - textWidth(verdict, 11, 600)
  const file = `${cutMiddle(text.file, 11, room, 600)}${verdict}`
  const d = [
    `M${frame.left} ${frame.top}H${frame.right}V${frame.bottom}H${frame.left}Z`,
    `M${block.left} ${frame.bottom}V${block.top}H${frame.right}`,
    `M${block.left} ${block.split}H${frame.right}`,
    `M${date} ${block.split}V${frame.bottom}M${sheet} ${block.split}V${frame.bottom}`,
  ].join('')
  const cell = (left: number, right: number, top: number, label: string, value: string): readonly Shape[] => [
    textAt(left + 8, top + 12, label, { size: 8.5, fill: 'map-ink3' }),
    textAt(left + 8, top + 28, cutMiddle(value, 11, right - left - 14, 600), { size: 11, weight: 600 }),
  ]
  return [
    { kind: 'path', d, fill: 'none', stroke: 'map-ink', strokeWidth: 1.25 },
    ...cell(block.left, frame.right, block.top, words.title, text.title),
    ...cell(block.left, date, block.split, words.file, file),
    ...cell(date, sheet, block.split, words.date, text.date),
    ...cell(sheet, frame.right, block.split, words.sheet, text.sheet),
  ]
}

/** What the sheet is about, in large letters, and in one line what is known of it. */
export function headShapes(name: string, about: string): readonly Shape[] {
  const left = frame.left + 16
  const end = left + textWidth(name, 16, 600) + 14
  return [
    textAt(left, 56, name, { size: 16, weight: 600 }),
    textAt(end, 56, cutMiddle(about, 11, frame.right - end - 16), { size: 11, fill: 'map-ink2' }),
  ]
}

/** A text in ink, unless said otherwise. */
export const textAt = (
  x: number,
  y: number,
  text: string,
  style: Pick<TextShape, 'size'> & Partial<Pick<TextShape, 'fill' | 'weight' | 'anchor'>>,
): TextShape => ({ kind: 'text', x, y, text, fill: 'map-ink', ...style })
