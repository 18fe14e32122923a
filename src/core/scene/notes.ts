import { isPrefixRange, type Prefix } from '../net/prefix.ts'
import { firstOf, type Range, rangeOfAddress, sizeOf } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { isPoolLetter, type Letter, looks } from './alphabet.ts'
import { countText } from './count-text.ts'
import type { Measures } from './layout.ts'
import { emptyRow, placeLabel, type Row } from './place.ts'
import { totalOf } from './runs.ts'
import type { Band, BinRow, Hatch, Label, Lane } from './scene.ts'
import { tone } from './shape.ts'
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
    const texts = textsOf(lane, band, place, isOneRun)
    const selected = place.selected(band)
    const within = insideText(lane, band, place)
    const others = bands.filter((other) => other !== band)
    const inside =
      within === undefined ? undefined : insideLabel(lane, band, within, y, place, [...hatches, ...others])
    if (inside !== undefined) inner.push(inside)
    if (inside !== undefined && !isPoolLetter(band.letter)) continue
    const wanted = {
      lane: lane.id,
      y,
      texts,
      mark: { left: band.x, right: band.x + band.width },
      gap: selected && place.inside ? 14 : 9,
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
  if (band.letter === 'O') return [range]
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

type Cover = Pick<Band, 'lane' | 'x' | 'width'>

/** In the middle of the widest part that no finding or other band covers; nothing when there is no room. */
function insideLabel(
  lane: Lane,
  band: Band,
  text: string,
  y: number,
  place: NotePlace,
  covers: readonly Cover[],
): Label | undefined {
  const size = place.measures.label
  const width = textWidth(text, size, 600)
  const cuts = covers
    .filter((one) => one.lane === lane.id && one.x < band.x + band.width && one.x + one.width > band.x)
    .toSorted((a, b) => a.x - b.x)
  let best = { left: band.x, right: band.x }
  let left = band.x
  for (const end of [...cuts, { x: band.x + band.width, width: 0 }]) {
    if (end.x - left > best.right - best.left) best = { left, right: end.x }
    left = Math.max(left, end.x + end.width)
  }
  if (best.right - best.left < width + 8) return undefined
  const family = looks[band.letter].family
  const x = Math.round((best.left + best.right - width) / 2)
  return {
    lane: lane.id,
    text,
    x,
    y,
    width,
    size,
    weight: 600,
    fill: tone(family, 'text'),
    anchor: 'middle',
    // Letters on a hatch need ground of their own.
    halo: looks[band.letter].shape === 'bar',
  }
}

const nodeOrder: readonly Letter[] = ['C', 'L', 'K', 'W']

/** `control plane .2 – .4, workers .10 – .12` behind the last node; one note for the lane. */
function nodeNotes(
  lane: Lane,
  marks: readonly { readonly x: number; readonly width: number }[],
  bands: readonly Band[],
  row: Row,
  y: number,
  place: NotePlace,
): readonly Label[] {
  if (marks.length === 0) return []
  const { words, prefix } = place
  const stretches = joinBands(bands)
  const all = lane.strands.filter(({ isSsh }) => !isSsh).reduce((sum, { runs }) => sum + totalOf(runs), 0)
  const kinds = nodeOrder.filter((letter) => stretches.some((stretch) => stretch.letter === letter))
  const nameOf = (letter: Letter): string =>
    letter === 'C'
      ? words.controlPlane
      : letter === 'L'
        ? words.loadBalancers
        : letter === 'K'
          ? 'k8sIP'
          : words.workers
  const listed = kinds.map((letter) => {
    const ranges = stretches
      .filter((stretch) => stretch.letter === letter)
      .map(({ range }) => printRangeShort(range, prefix))
    const shown = ranges.length <= 3 ? ranges.join(' ') : `${ranges.slice(0, 2).join(' ')} …`
    return lane.kind === 'nodes' ? `${nameOf(letter)} ${shown}` : shown
  })
  const counted = kinds.map((letter) => {
    const count = stretches
      .filter((one) => one.letter === letter)
      .reduce((sum, { range }) => sum + sizeOf(range), 0n)
    return lane.kind === 'nodes'
      ? `${countText(count)} ${nameOf(letter)}`
      : words.nodes(countText(count), count === 1n)
  })
  const label = placeLabel(row, {
    lane: lane.id,
    y,
    texts:
      marks.length > bands.length
        ? [words.nodes(countText(all), all === 1)]
        : [listed.join(words.comma), counted.join(words.comma)],
    mark: {
      left: Math.min(...marks.map(({ x }) => x)),
      right: Math.max(...marks.map(({ x, width }) => x + width)),
    },
    gap: 9,
    size: place.measures.label,
    weight: 400,
    fill: 'map-ink2',
    min: place.min,
    max: place.max,
    sides: ['after', 'before'],
  })
  return label === undefined ? [] : [label]
}

/** Neighbouring nodes of one kind as one range. */
function joinBands(bands: readonly Band[]): readonly { readonly letter: Letter; readonly range: Range }[] {
  const joined: { letter: Letter; range: Range }[] = []
  for (const { letter, range } of bands.filter((band) => !band.isSsh)) {
    const open = joined.at(-1)
    const isNext =
      open !== undefined && open.letter === letter && BigInt(open.range.last) + 1n === BigInt(range.first)
    if (open !== undefined && isNext) open.range = { ...open.range, last: range.last } as Range
    else joined.push({ letter, range })
  }
  return joined
}
