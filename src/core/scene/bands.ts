import { isBuggy } from '../net/buggy.ts'
import type { Range } from '../net/range.ts'
import { firstOf } from '../net/range.ts'
import { isNodeLetter, isVipLetter } from './alphabet.ts'
import { binsOf } from './bins.ts'
import { type Box, hatchesOf, spread } from './hatches.ts'
import { edgeOf, type Island, SINGLE } from './islands.ts'
import type { Measures } from './layout.ts'
import { runEnd, runRange, runStart } from './runs.ts'
import type { Band, BandKind, BinRow, Hatch, Lane } from './scene.ts'
import type { Strand } from './strands.ts'
import { addressRange, visibleRuns } from './visible-runs.ts'

/** What a lane shows of its addresses in one island. */
export interface Marks {
  readonly bands: readonly Band[]
  readonly bins: readonly BinRow[]
  readonly hatches: readonly Hatch[]
}

/** Up to so many runs are drawn one by one even where a pixel holds several addresses. */
const FEW = 32

/** From here on each node carries its letter. */
const GLYPH = 14

export function marksOf(lane: Lane, island: Island, subnet: Range, measures: Measures): Marks {
  const bands: Band[] = []
  const bins: BinRow[] = []
  const hatches: Hatch[] = []
  for (const strand of lane.strands) {
    if (isVipLetter(strand.letter)) {
      hatches.push(...hatchesOf(lane, strand, island, { y: lane.y + lane.height - 9, height: 8 }))
      continue
    }
    const box = boxOf(lane, strand, measures)
    const [low, high] = visibleRuns(strand.runs, island)
    const isBinned = island.pxPerAddress < 1 && high - low > FEW
    if (isBinned) bins.push(binRow(lane, strand, island))
    else bands.push(...bandsOf(lane, strand, island, subnet, { ...box, low, high }))
    hatches.push(...hatchesOf(lane, strand, island, box, isBinned))
  }
  return { bands, bins, hatches }
}

function boxOf(lane: Lane, strand: Strand, measures: Measures): { y: number; height: number } {
  const height = isNodeLetter(strand.letter)
    ? measures.bar
    : lane.kind === 'reserved'
      ? measures.band - 3
      : measures.band
  return { y: Math.round(lane.y + (lane.height - height) / 2), height }
}

function bandsOf(
  lane: Lane,
  strand: Strand,
  island: Island,
  subnet: Range,
  box: Box & { readonly low: number; readonly high: number },
): readonly Band[] {
  const bands: Band[] = []
  const { letter, runs, isSsh } = strand
  const kind = kindOf(strand, island)
  for (let index = box.low; index < box.high; index += 1) {
    const start = runStart(runs, index, island.from)
    const end = runEnd(runs, index, island.from)
    const range = runRange(subnet, runs, index)
    const common = {
      lane: lane.id,
      letter,
      y: box.y,
      height: box.height,
      name: runs.names[index] ?? '',
      isSsh,
    }
    if (kind === 'bar' || kind === 'glyph') {
      for (let at = Math.max(0, start); at < Math.min(end, island.count); at += 1) {
        const one = addressRange(subnet, island, at)
        const x = edgeOf(island, at)
        const width = Math.max(SINGLE, edgeOf(island, at + 1) - x - 1)
        bands.push({ ...common, kind, x, width, range: one, cutLeft: false, cutRight: false, joints: [] })
      }
      continue
    }
    const [x, right] = spread(
      edgeOf(island, start),
      edgeOf(island, end),
      kind === 'post' ? 4 : SINGLE,
      island,
    )
    const width = kind === 'post' ? Math.min(4, right - x) : right - x
    bands.push({
      ...common,
      kind,
      x: kind === 'post' && letter === ']' ? right - width : x,
      width,
      range,
      cutLeft: start < island.skip - 1e-9,
      cutRight: end > island.count + 1e-9,
      joints: jointsOf(island, start, end),
    })
    if (strand.avoidsBuggy) bands.push(...skippedOf(island, subnet, start, end, common))
  }
  return bands
}

function kindOf(strand: Strand, island: Island): BandKind {
  if (strand.letter === '[' || strand.letter === ']') return 'post'
  if (!isNodeLetter(strand.letter) || island.pxPerAddress < SINGLE) return 'band'
  return island.pxPerAddress >= GLYPH ? 'glyph' : 'bar'
}

function jointsOf(island: Island, start: number, end: number): readonly number[] {
  if (island.pxPerAddress < GLYPH) return []
  const joints: number[] = []
  for (let at = Math.max(1, Math.ceil(start) + 1); at < Math.min(end, island.count); at += 1)
    joints.push(edgeOf(island, at))
  return joints
}

/** `.0` and `.255`, which `avoidBuggyIPs` leaves out, drawn where an address has 3 px or more. */
function skippedOf(
  island: Island,
  subnet: Range,
  start: number,
  end: number,
  common: Pick<Band, 'lane' | 'y' | 'height' | 'name' | 'isSsh'>,
): readonly Band[] {
  if (island.pxPerAddress < SINGLE || subnet.family === 6) return []
  const found: Band[] = []
  for (let at = Math.max(0, start); at < Math.min(end, island.count); at += 1) {
    const range = addressRange(subnet, island, at)
    if (!isBuggy(firstOf(range))) continue
    const x = edgeOf(island, at)
    const width = Math.max(SINGLE, edgeOf(island, at + 1) - x)
    found.push({
      ...common,
      kind: 'skipped',
      letter: 'S',
      x,
      width,
      range,
      cutLeft: false,
      cutRight: false,
      joints: [],
    })
  }
  return found
}

/** Height = share of the column; what is there at all is at least 3 px high, isolated columns 2 px wide. */
function binRow(lane: Lane, strand: Strand, island: Island): BinRow {
  const height = lane.height - 6
  const y = lane.y + 3
  const bins = binsOf(strand.runs, island)
  const columns = bins.map(({ at, share, count }, index) => {
    const isAlone = bins[index - 1]?.at !== at - 1 && bins[index + 1]?.at !== at + 1
    const tall = Math.max(3, Math.round(share * height))
    return { x: island.x + at, width: isAlone ? 2 : 1, top: y + height - tall, height: tall, count }
  })
  return { lane: lane.id, letter: strand.letter, y, height, columns }
}
