import { smallestPrefix } from '../net/prefix.ts'
import { containsRange, type Range, rangeLike } from '../net/range.ts'
import { marksOf } from './bands.ts'
import { foldLabels, freeRunsOf } from './free-runs.ts'
import { gridOf } from './grid.ts'
import { type Island, rulerOf } from './islands.ts'
import { headLabels, scaleLabel } from './lane-labels.ts'
import { lanesOf } from './lanes.ts'
import { measuresOf, plotOf } from './layout.ts'
import { leavingOf, namesIn, restOutside } from './leaving.ts'
import { notesOf } from './notes.ts'
import { bigintOf } from './offset.ts'
import { outsideHeight, outsideRows } from './outside.ts'
import type { PreparedSubnet } from './prepare.ts'
import { badgesOf } from './problems.ts'
import type { Band, Lane, Scene } from './scene.ts'
import { outlinesOf, pillsOf, runsOfItems } from './selection.ts'
import { signpostsOf } from './signposts.ts'
import { MELTED, type Strand } from './strands.ts'
import { axisOf } from './ticks.ts'
import type { SceneView } from './view.ts'
import { type SceneLanguage, sceneWords } from './words.ts'
import { worstLane } from './worst-lane.ts'

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
