import { countText } from './count-text.ts'
import { edgeOf, type Fold, type Island } from './islands.ts'
import { firstRunBehind, type Runs, runEnd, runStart } from './runs.ts'
import type { Dimension, Label, Lane } from './scene.ts'
import { textWidth } from './text-width.ts'
import type { SceneWords } from './words.ts'

interface FreeMarks {
  readonly dimensions: readonly Dimension[]
  readonly labels: readonly Label[]
}

/** Shorter gaps than this many px say nothing. */
const SHORTEST = 4

/** What lies between the uses, as dimension lines: text and arrows, the bare number, or posts only. */
export function freeRunsOf(
  lane: Lane,
  island: Island,
  taken: Runs,
  words: SceneWords,
  size: number,
): FreeMarks {
  const dimensions: Dimension[] = []
  const labels: Label[] = []
  const y = Math.round(lane.y + lane.height / 2)
  for (const { left, right, count } of gapsOf(island, taken)) {
    const texts = [words.free(countText(count)), countText(count)]
    const text = texts.find((one) => textWidth(one, size) + 24 <= right - left)
    const bare = textWidth(texts[1]!, size)
    if (text === undefined && bare + 4 > right - left) {
      dimensions.push({
        left,
        right,
        y,
        form: right - left >= 8 ? 'posts' : 'none',
        textLeft: left,
        textRight: left,
      })
      continue
    }
    const shown = text ?? texts[1]!
    const width = textWidth(shown, size)
    const x = (left + right - width) / 2
    const form = text === undefined ? 'posts' : 'arrows'
    dimensions.push({ left, right, y, form, textLeft: x - 5, textRight: x + width + 5 })
    labels.push({
      lane: lane.id,
      text: shown,
      x,
      y: y + 4,
      width,
      size,
      weight: 400,
      fill: 'map-ink3',
      halo: false,
      anchor: 'middle',
    })
  }
  return { dimensions, labels }
}

/** Counts in the strips of folded space. */
export function foldLabels(lane: Lane, folds: readonly Fold[], size: number): readonly Label[] {
  return folds.map((fold) => {
    const text = countText(fold.count)
    const width = textWidth(text, size, 600)
    const x = fold.x + (fold.width - width) / 2
    const y = Math.round(lane.y + lane.height / 2) + 4
    return {
      lane: lane.id,
      text,
      x,
      y,
      width,
      size,
      weight: 600,
      fill: 'map-ink2',
      halo: false,
      anchor: 'middle',
    }
  })
}

function gapsOf(
  island: Island,
  taken: Runs,
): readonly { readonly left: number; readonly right: number; readonly count: number }[] {
  const gaps: { left: number; right: number; count: number }[] = []
  let from = 0
  let index = firstRunBehind(taken, island.from, 0)
  while (from < island.count) {
    const start =
      index < taken.length ? Math.min(island.count, runStart(taken, index, island.from)) : island.count
    const left = edgeOf(island, from)
    const right = edgeOf(island, start)
    if (right - left >= SHORTEST) gaps.push({ left, right, count: start - from })
    if (index >= taken.length) break
    from = Math.max(from, runEnd(taken, index, island.from))
    // Nothing narrower than a gap worth drawing is visited on its own.
    const next = from + SHORTEST / island.pxPerAddress
    index += 1
    if (index < taken.length && runStart(taken, index, island.from) < next) {
      const far = firstRunBehind(taken, island.from, next, index)
      if (far > index) {
        from = runEnd(taken, far - 1, island.from)
        index = far
      }
    }
  }
  return gaps
}
