import { isPrefixRange, type Prefix } from '../net/prefix.ts'
import { firstOf, type Range, rangeOfAddress, sizeOf } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { isPoolLetter } from './alphabet.ts'
import { countText } from './count-text.ts'
import { insideLabel } from './inside-label.ts'
import type { Measures } from './layout.ts'
import { nodeNotes } from './node-notes.ts'
import { emptyRow, placeLabel, type Row } from './place.ts'
import type { Band, BinRow, Hatch, Label, Lane } from './scene.ts'
import { textWidth } from './text-width.ts'
import type { SceneWords } from './words.ts'

export interface NotePlace {
  readonly measures: Measures
  readonly words: SceneWords
  readonly prefix: Prefix
  /** Inside these px notes must stay. */
  readonly min: number
  readonly max: number
  /** Names may stand inside bands. */
  readonly inside: boolean
  readonly selected: (band: Band) => boolean
  /** The pools that a band of a lane with many pools stands for. */
  readonly namesIn: (lane: Lane, band: Band) => readonly string[]
  /** The part of a use behind the subnet's last address, when the band ends there. */
  readonly leaving: (lane: Lane, band: Band) => Range | undefined
}

/** The words beside and inside the bands of a lane; longest bands first, and what does not fit is left out. */
export function notesOf(
  lane: Lane,
  bands: readonly Band[],
  hatches: readonly Hatch[],
  bins: readonly BinRow[],
  place: NotePlace,
): readonly Label[] {
  const row = emptyRow()
  const dense = stretchesOf(bins)
  for (const { x, width } of [...bands, ...hatches, ...dense]) row.take(x, x + width)
  const y = Math.round(lane.y + lane.height / 2 + place.measures.label * 0.36)
  if (lane.kind === 'nodes' || lane.kind === 'node-role')
    return nodeNotes(lane, [...bands, ...dense], bands, row, y, place)
  const inner: Label[] = []
  const outer: Label[] = []
  const isOneRun = bands.filter((band) => band.kind === 'band').length === 1
  for (const band of bands.toSorted((a, b) => b.width - a.width)) {
    if (band.kind !== 'band') continue
    const within = insideText(lane, band, place)
    const inside =
      within === undefined
        ? undefined
        : insideLabel(lane, band, within, y, place, [...hatches, ...bands.filter((other) => other !== band)])
    if (inside !== undefined) inner.push(inside)
    if (inside !== undefined && !isPoolLetter(band.letter)) continue
    const mark = { left: band.x, right: band.x + band.width }
    const gap = place.selected(band) ? place.measures.chosenGap : 9
    // Most bands of a crowded lane have no room beside them: what they would say is not asked then.
    if (!hasRoom(row, mark, gap)) continue
    const wanted = {
      lane: lane.id,
      y,
      texts: textsOf(lane, band, place, isOneRun),
      mark,
      gap,
      size: place.measures.label,
      weight: 400 as const,
      fill: 'map-ink2' as const,
      min: place.min,
      max: place.max,
      sides: ['after', 'before'] as const,
    }
    const label = placeLabel(row, wanted)
    if (label !== undefined) outer.push(label)
  }
  return [...inner, ...outer]
}

/** px of the shortest text there is: a dot and a digit. */
const LEAST = 9

const hasRoom = (row: Row, { left, right }: { readonly left: number; readonly right: number }, gap: number) =>
  row.isFree(right + gap, right + gap + LEAST) || row.isFree(left - gap - LEAST, left - gap)

/** Neighbouring columns as one mark: no label fits between them. */
function stretchesOf(bins: readonly BinRow[]): readonly { readonly x: number; readonly width: number }[] {
  const stretches: { x: number; width: number }[] = []
  for (const { columns } of bins) {
    for (const { x, width } of columns) {
      const open = stretches.at(-1)
      if (open !== undefined && x >= open.x && x <= open.x + open.width + 12) open.width = x + width - open.x
      else stretches.push({ x, width })
    }
  }
  return stretches
}

/** `.72 – .90`, `.96/28`, `gateway .1`: an address as the subnet leaves it open. */
export function rangeText(range: Range, prefix: Prefix): string {
  // Two addresses side by side are nobody's block.
  const block = sizeOf(range) >= 4n ? isPrefixRange(range) : undefined
  if (block === undefined) return printRangeShort(range, prefix)
  return `${printRangeShort(rangeOfAddress(firstOf(range)), prefix)}/${block.length}`
}

function textsOf(lane: Lane, band: Band, place: NotePlace, isOneRun: boolean): readonly string[] {
  const { words, prefix } = place
  const range = rangeText(band.range, prefix)
  if (band.letter === 'O') {
    const [name, ...more] = place.namesIn(lane, band)
    if (name === undefined) return [range]
    const named = more.length === 0 ? name : `${name} +${more.length}`
    return [`${named} ${range}`, named, range]
  }
  if (!isPoolLetter(band.letter)) {
    const kind = band.name === '' || band.letter !== 'R' ? words.roles[band.letter] : band.name
    return [`${kind} ${range}`, range]
  }
  const size = sizeOf(band.range)
  const count = countText(size)
  const addresses = words.addresses(count, size === 1n)
  const rest = place.leaving(lane, band)
  if (rest !== undefined) {
    const whole = { ...band.range, last: rest.last } as Range
    const outside = words.outside(countText(sizeOf(rest)))
    const all = `${printRangeShort(whole, prefix)} · ${countText(sizeOf(whole))}`
    return [`${all}${words.comma}${outside}`, all]
  }
  const how = band.letter === 'M' ? words.onRequest : words.automatic
  if (lane.kind === 'pools') {
    const [name = '', ...more] = place.namesIn(lane, band)
    const named = more.length === 0 ? name : `${name} +${more.length}`
    return [`${named} ${range} · ${count}`, named, range]
  }
  if (!isOneRun) return [`${range} · ${count}`, range]
  return [`${range} · ${addresses} · ${how}`, `${range} · ${addresses}`, `${range} · ${count}`, range]
}

function insideText(lane: Lane, band: Band, place: NotePlace): string | undefined {
  const fits = (text: string): boolean =>
    text !== '' &&
    textWidth(text, place.measures.label, 600) + 12 <= band.width - (band.joints.length > 0 ? 8 : 0)
  if (isPoolLetter(band.letter))
    return place.inside && lane.kind === 'pool' && fits(lane.title) ? lane.title : undefined
  return textsOf(lane, band, place, false).find(fits)
}
