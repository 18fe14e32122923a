import { type Range, sizeOf } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { type Letter } from './alphabet.ts'
import { countText } from './count-text.ts'
import type { NotePlace } from './notes.ts'
import { placeLabel, type Row } from './place.ts'
import { totalOf } from './runs.ts'
import type { Band, Label, Lane } from './scene.ts'

const nodeOrder: readonly Letter[] = ['C', 'L', 'K', 'W']

/** `control plane .2 – .4, workers .10 – .12` behind the last node; one note for the lane. */
export function nodeNotes(
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
