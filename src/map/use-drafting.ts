import { useMemo, useState } from 'react'
import type { Analysis } from '../core/analyse.ts'
import { type FileEdits, PLAN_FILE, type Place } from '../core/document.ts'
import type { ClusterRef } from '../core/model/occupancy.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { Address } from '../core/net/address.ts'
import type { Range } from '../core/net/range.ts'
import type { Snap } from '../core/scene/gesture-snap.ts'
import type { Ghost } from '../core/scene/ghost.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import type { Lane, Scene } from '../core/scene/scene.ts'
import { isOfStrand } from '../core/scene/strands.ts'
import { runEdits } from '../store/actions/edit.ts'
import { select } from '../store/actions/select.ts'
import { freeFrom } from './band-actions.ts'
import { type Draft, editsOf, labelOf, letterOfUse } from './draft.ts'
import type { Preview } from './preview.ts'
import { choicesFor, laneOf, type RangeChoice, suggestedChoice } from './range-choices.ts'
import { usePreview } from './use-preview.ts'

/** A change of addresses that is being made, and what can be done with it. */
export interface Drafting {
  readonly draft: Draft | undefined
  readonly ghost: Ghost | undefined
  readonly preview: Preview | undefined
  readonly choices: readonly RangeChoice[]
  readonly choice: RangeChoice | undefined
  readonly put: (draft: Draft) => void
  /** From now on the keys move it. */
  readonly beginMove: (item: SceneItem, origin: Draft['origin']) => void
  /** A new range from a free address on, for the keys. */
  readonly beginDraw: (at: Address, origin: Draft['origin']) => void
  readonly pull: (range: Range, snap?: Snap) => void
  readonly choose: (choice: RangeChoice) => void
  /** Writes a draft as one step; what was drawn is asked for first. */
  readonly keep: (draft: Draft) => void
  readonly write: (choice: RangeChoice) => void
  readonly giveUp: () => void
}

interface Given {
  readonly analysis: Analysis
  readonly segment: SegmentView
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly focus: ClusterRef | undefined
}

/** Holds the one draft of a map; nothing is written before it is kept. */
export function useDrafting({ analysis, segment, subnet, scene, focus }: Given): Drafting {
  const { model } = analysis
  const [draft, setDraft] = useState<Draft>()
  const [chosen, setChosen] = useState<RangeChoice>()
  const [preview, ask] = usePreview()
  const choices = useMemo(() => choicesFor(model, segment, focus), [model, segment, focus])
  const choiceOf = (one: Draft): RangeChoice | undefined =>
    chosen ?? suggestedChoice(choices, subnet, scene, one.lane, one.range)
  const choice = draft === undefined || draft.item !== undefined ? undefined : choiceOf(draft)
  const put = (given: Draft): void => {
    const next = given.lane === '' ? { ...given, lane: laneFor(scene, given.item)?.id ?? '' } : given
    setDraft(next)
    ask(editsOf(model, next, next.item === undefined ? choiceOf(next)?.use : undefined))
  }
  const giveUp = (): void => {
    setDraft(undefined)
    setChosen(undefined)
    ask(undefined)
  }
  const write = (one: Draft, by: RangeChoice | undefined): void => {
    const edits = editsOf(model, one, by?.use)
    const isDone = edits.length > 0 && runEdits(edits, { label: labelOf(one), origin: 'map' })
    const place = one.item?.use.place ?? placeOfNew(edits)
    giveUp()
    if (isDone && place !== undefined) select(place, 'map')
  }
  return {
    draft,
    ghost: useMemo(
      () => (draft === undefined ? undefined : ghostOf(draft, choice, scene, subnet, preview)),
      [draft, choice, scene, subnet, preview],
    ),
    preview,
    choices,
    choice,
    put,
    beginMove: (item, origin) => {
      put({ ...byKeys, item, range: item.range, moving: 'both', origin })
    },
    beginDraw: (at, origin) => {
      const range = freeFrom(subnet, at)
      if (range !== undefined) put({ ...byKeys, item: undefined, range, moving: 'last', origin })
    },
    pull: (range, snap) => {
      if (draft !== undefined) put({ ...draft, range, snap })
    },
    choose: (next) => {
      setChosen(next)
      if (draft !== undefined) ask(editsOf(model, draft, next.use))
    },
    keep: (one) => {
      if (one.item === undefined) put({ ...one, by: 'asked', snap: undefined })
      else write(one, undefined)
    },
    write: (by) => {
      if (draft !== undefined) write(draft, by)
    },
    giveUp,
  }
}

/** What the keys begin shows in the lane where such things are. */
const byKeys = { lane: '', snap: undefined, by: 'keys' } as const

const laneFor = ({ lanes }: Scene, item: SceneItem | undefined): Lane | undefined =>
  item === undefined
    ? (lanes.find(({ kind }) => kind === 'pool' || kind === 'pools') ?? lanes.at(-1))
    : lanes.find(({ strands }) => strands.some((strand) => isOfStrand(item, strand)))

function ghostOf(
  draft: Draft,
  choice: RangeChoice | undefined,
  scene: Scene,
  subnet: PreparedSubnet,
  preview: Preview | undefined,
): Ghost | undefined {
  const begun = scene.lanes.find(({ id }) => id === draft.lane)
  const lane = (choice === undefined ? undefined : laneOf(scene, subnet, choice.use)) ?? begun
  if (lane === undefined) return undefined
  const { item, range, snap } = draft
  return {
    lane,
    letter: item?.letter ?? letterOfUse(choice?.use),
    range,
    item,
    snap,
    clashes: (preview?.judged?.findings ?? []).flatMap(({ severity, ranges }) =>
      severity === 'info' ? [] : ranges.map((one) => ({ severity, range: one })),
    ),
  }
}

/** Where a drawn range stands once it is written. */
function placeOfNew(edits: readonly FileEdits[]): Place | undefined {
  const [first] = edits
  const [edit] = first?.edits ?? []
  if (first === undefined || edit?.op !== 'insert') return undefined
  const path = [...edit.path, edit.index]
  return { file: first.file, path: first.file === PLAN_FILE ? [...path, 'range'] : path }
}
