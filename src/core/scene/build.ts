import { containsRange, firstOf, type Range, rangeLike } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { smallestPrefix } from '../net/prefix.ts'
import { marksOf } from './bands.ts'
import { countText } from './count-text.ts'
import { foldLabels, freeRunsOf } from './free-runs.ts'
import { gridOf } from './grid.ts'
import { edgeOf, type Island, rulerOf } from './islands.ts'
import { headNote, lanesOf } from './lanes.ts'
import { measuresOf, plotOf } from './layout.ts'
import { notesOf } from './notes.ts'
import { bigintOf, distance, offsetFrom } from './offset.ts'
import { outsideHeight, outsideRows } from './outside.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { badgesOf } from './problems.ts'
import { type Runs, runsOf } from './runs.ts'
import type { Band, Label, Lane, Outline, Pill, Scene } from './scene.ts'
import { signpostsOf } from './signposts.ts'
import { isOfStrand, MELTED, type Strand } from './strands.ts'
import { textWidth } from './text-width.ts'
import { axisOf } from './ticks.ts'
import { worstLane } from './worst-lane.ts'
import type { SceneView } from './view.ts'
import { type SceneLanguage, type SceneWords, sceneWords } from './words.ts'

/**
 * The drawing of one subnet for one view, as numbers. Costs what the pixels cost, not what the addresses would: bands
 * are found by binary search, dense lanes are counted per pixel. O(pixels log n).
 */
export function buildScene(subnet: PreparedSubnet, view: SceneView, language: SceneLanguage): Scene {
  const words = sceneWords(language)
  const measures = measuresOf(view.density)
  const plot = plotOf(view)
  const { islands, folds } = rulerOf(subnet, view)
  const top = 2
  const { lanes, bottom, hidden } = lanesOf(subnet, view, words, islands, top)
  const shown = shownPrefix(subnet, islands)
  const selected = view.selection ?? []
  const marks = lanes.flatMap((lane) =>
    islands.map((island) => marksOf(lane, island, subnet.range, measures)),
  )
  const bands = marks.flatMap((one) => one.bands)
  const bins = marks.flatMap((one) => one.bins)
  const worst = lanes.find(({ kind }) => kind === 'worst')
  const hatches = [
    ...marks.flatMap((one) => one.hatches),
    ...(worst === undefined ? [] : islands.flatMap((island) => worstLane(worst, subnet, island))),
  ]
  const axis = islands.map((island, index) =>
    axisOf(island, {
      y: bottom,
      height: measures.axis,
      subnet: subnet.range,
      shown,
      size: 11.5,
      isFirst: index === 0 && view.density !== 'phone',
    }),
  )
  const limits = { min: plot.x + 4, max: plot.x + plot.width + measures.overhang - 8 }
  const isFull = view.density === 'full' || view.density === 'print'
  const isGrouped = lanes.some(({ kind }) => kind === 'head')
  const vips = lanes
    .filter(({ kind }) => kind === 'vips')
    .map((lane) =>
      signpostsOf(lane, islands, {
        measures,
        words,
        prefix: shown,
        subnet: subnet.range,
        ...limits,
        clusterNames: isGrouped ? subnet.clusters.map(({ name }) => name) : undefined,
        isShort: view.density === 'phone',
      }),
    )
  const problems = lanes.find(({ kind }) => kind === 'problems')
  const isSelected = (range: Range): boolean => selected.some((item) => containsRange(range, item.range))
  const notes = lanes.flatMap((lane) => {
    const place = {
      measures,
      words,
      prefix: shown,
      ...limits,
      inside: isFull,
      selected: ({ range }: { range: Range }) => isSelected(range),
      namesIn: (_: Lane, band: Band) => namesIn(subnet, lane, band),
      leaving: (_: Lane, band: Band) => restOutside(subnet, lane, band),
    }
    const own = (mark: { readonly lane: string }): boolean => mark.lane === lane.id
    return notesOf(lane, bands.filter(own), hatches.filter(own), bins.filter(own), place)
  })
  const free = lanes.find(({ kind }) => kind === 'free')
  const gaps =
    free === undefined
      ? []
      : islands.map((island) => freeRunsOf(free, island, subnet.taken, words, measures.label))
  const leaving = leavingOf(subnet, lanes)
  const selectedRuns = runsOfItems(subnet, selected)
  const axisEnd = bottom + measures.axis + (folds.length === 0 ? 0 : 14)
  const gridTop = axisEnd + (isFull ? 18 : 4)
  const grid = gridOf(subnet, view, islands, gridStrands(subnet, view), [selectedRuns], { y: gridTop, shown })
  // The strip of the workbench is low; its header names what lies outside.
  const outside = grid === undefined || !isFull ? [] : outsideRows(subnet, grid, words)
  return {
    width: view.width,
    height: grid === undefined ? axisEnd : gridTop + grid.rows * grid.cellHeight + 4 + outsideHeight(outside),
    plot,
    top,
    axisY: bottom,
    prefix: subnet.subnet.prefix,
    shown,
    islands,
    folds,
    grounds: axis.flatMap((one) => one.grounds),
    lanes,
    bands,
    bins,
    hatches,
    signposts: vips.flatMap((one) => one.signposts),
    badges:
      problems === undefined
        ? []
        : badgesOf(subnet, islands, problems, hatches, { min: plot.x + 8, max: limits.max, bottom }),
    dimensions: gaps.flatMap((one) => one.dimensions),
    labels: [
      ...notes,
      ...vips.flatMap((one) => one.labels),
      ...gaps.flatMap((one) => one.labels),
      ...(free === undefined ? [] : foldLabels(free, folds, measures.label)),
      ...headLabels(subnet, lanes, words, plot.x),
      ...axis.flatMap((one) => one.labels),
      ...(folds.length === 0 ? [] : islands.flatMap((island) => scaleLabel(island, axisEnd, words))),
      ...(grid?.labels ?? []),
      ...outside.flatMap((row) => row.labels),
    ],
    ticks: axis.flatMap((one) => one.ticks),
    selection: outlinesOf(subnet, islands, lanes, selected, measures.band),
    pills: pillsOf(subnet, islands, lanes, selected, shown),
    leaving,
    outside,
    hiddenLanes: hidden,
    grid,
  }
}

function shownPrefix(subnet: PreparedSubnet, islands: readonly Island[]): Scene['shown'] {
  const first = islands[0]!
  const last = islands.at(-1)!
  const base = BigInt(subnet.range.first)
  const from = base + bigintOf(first.from)
  const to = base + bigintOf(last.from) + BigInt(Math.max(1, Math.ceil(last.count))) - 1n
  const end = to > BigInt(subnet.range.last) ? subnet.range.last : to
  return smallestPrefix(rangeLike(subnet.range, from, end))
}

function runsOfItems(subnet: PreparedSubnet, items: readonly SceneItem[]): Runs {
  return runsOf(
    firstOf(subnet.range),
    items.map(({ range }) => ({ range, name: '' })),
  )
}

/** What the grid paints: each strand once, other clusters as one kind when one cluster is in focus. */
function gridStrands(subnet: PreparedSubnet, view: SceneView): readonly Strand[] {
  const { focus } = view
  const chosen = subnet.clusters.findIndex(
    ({ ref }) => focus !== undefined && ref.file === focus.file && ref.document === focus.document,
  )
  return subnet.strands.filter((strand) => {
    if (strand.letter === 'O') return chosen >= 0 && strand.cluster !== chosen
    if (strand.name === MELTED) return false
    return strand.cluster === undefined || chosen < 0 || strand.cluster === chosen
  })
}

function headLabels(
  subnet: PreparedSubnet,
  lanes: readonly Lane[],
  words: SceneWords,
  x: number,
): readonly Label[] {
  return lanes
    .filter(({ kind }) => kind === 'head')
    .map((lane) => {
      const text = headNote(subnet, Number(lane.id.slice('head:'.length)), words)
      const width = textWidth(text, 11.5)
      const y = Math.round(lane.y + lane.height / 2 + 4)
      return {
        lane: lane.id,
        text,
        x: x + 10,
        y,
        width,
        size: 11.5,
        weight: 400,
        fill: 'map-ink3',
        halo: true,
      }
    })
}

/** Black or white outlines round what is selected, one for each run of a lane. */
function outlinesOf(
  subnet: PreparedSubnet,
  islands: readonly Island[],
  lanes: readonly Lane[],
  selected: readonly SceneItem[],
  band: number,
): readonly Outline[] {
  return lanes.flatMap((lane) => {
    const own = selected.filter((item) => lane.strands.some((strand) => isOfStrand(item, strand)))
    if (own.length === 0 || lane.kind === 'vips') return []
    const runs = runsOfItems(subnet, own)
    const height = lane.kind === 'nodes' || lane.kind === 'node-role' ? Math.min(band, lane.height - 2) : band
    const y = Math.round(lane.y + (lane.height - height) / 2)
    return islands.flatMap((island) =>
      spansOf(runs, island).map(([left, right]) => ({
        x: left - 1,
        y: y - 1,
        width: right - left + 2,
        height: height + 2,
        radius: 4,
      })),
    )
  })
}

function spansOf(runs: Runs, island: Island): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  for (let index = 0; index < runs.length && spans.length < 64; index += 1) {
    const start = distance({ hi: runs.firstHi[index]!, lo: runs.firstLo[index]! }, island.from)
    const end = distance({ hi: runs.lastHi[index]!, lo: runs.lastLo[index]! }, island.from) + 1
    if (end <= island.skip || start >= island.count) continue
    const left = edgeOf(island, start)
    spans.push([left, Math.max(left + 3, edgeOf(island, end))])
  }
  return spans
}

/** First and last address of the selection in the cursor row, as one pill where two would meet. */
function pillsOf(
  subnet: PreparedSubnet,
  islands: readonly Island[],
  lanes: readonly Lane[],
  selected: readonly SceneItem[],
  shown: Scene['shown'],
): readonly Pill[] {
  const lane = lanes.find(({ kind }) => kind === 'cursor')
  const item = selected[0]
  if (lane === undefined || item === undefined || selected.length > 4) return []
  const origin = firstOf(subnet.range)
  const first = offsetFrom(
    origin,
    selected.reduce((low, one) => (one.range.first < low ? one.range.first : low), item.range.first),
  )
  const last = offsetFrom(
    origin,
    selected.reduce((high, one) => (one.range.last > high ? one.range.last : high), item.range.last),
  )
  const island = islands.find((one) => distance(first, one.from) >= 0 && distance(last, one.from) < one.count)
  if (island === undefined) return []
  const base = BigInt(subnet.range.first)
  const print = (from: bigint, to: bigint): string =>
    printRangeShort(rangeLike(subnet.range, base + from, base + to), shown)
  const left = edgeOf(island, distance(first, island.from))
  const right = edgeOf(island, distance(last, island.from) + 1)
  const y = lane.y + 2
  const pill = (text: string, middle: number): Pill => {
    const width = textWidth(text, 11, 600) + 12
    return { x: Math.round(middle - width / 2), y, width, text }
  }
  const a = pill(print(bigintOf(first), bigintOf(first)), left)
  const b = pill(print(bigintOf(last), bigintOf(last)), right)
  if (a.x + a.width + 6 <= b.x) return [a, b]
  return [pill(print(bigintOf(first), bigintOf(last)), (left + right) / 2)]
}

/** `8 px each`, `256 per px`: each part of a folded ruler has its own scale. */
function scaleLabel(island: Island, bottom: number, words: SceneWords): readonly Label[] {
  const scale = island.pxPerAddress
  const text =
    scale >= 1
      ? words.pxEach(String(Math.round(scale * 10) / 10))
      : words.perPx(countText(Math.round(1 / scale)))
  const width = textWidth(text, 10.5)
  if (width > island.width) return []
  const x = island.x + (island.width - width) / 2
  return [
    {
      lane: 'axis',
      text,
      x,
      y: bottom - 6,
      width,
      size: 10.5,
      weight: 400,
      fill: 'map-ink3',
      halo: false,
      anchor: 'middle',
    },
  ]
}

/** Names of the pools that lie in a band, each once. */
function namesIn(subnet: PreparedSubnet, lane: Lane, band: Band): readonly string[] {
  const met = subnet.index
    .meeting(band.range)
    .filter((item) => lane.strands.some((strand) => isOfStrand(item, strand)))
  return [...new Set(met.map((item) => item.use.name))]
}

/** What follows a band behind the subnet's end, of the same use. */
function restOutside(subnet: PreparedSubnet, lane: Lane, band: Band): Range | undefined {
  if (band.range.last !== subnet.range.last) return undefined
  return subnet.outside.find(
    (item) =>
      item.range.first > subnet.range.last &&
      item.use.range.first <= band.range.last &&
      lane.strands.some((strand) => isOfStrand(item, strand)),
  )?.range
}

/** Ranges that go on behind the subnet's last address, once for each lane. */
function leavingOf(subnet: PreparedSubnet, lanes: readonly Lane[]): Scene['leaving'] {
  return lanes.flatMap((lane) => {
    const strand = lane.strands.find((one) => subnet.outside.some((item) => isOfStrand(item, one)))
    return strand === undefined
      ? []
      : [{ lane: lane.id, y: Math.round(lane.y + lane.height / 2), letter: strand.letter }]
  })
}
