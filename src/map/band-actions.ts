import type { FileEdits } from '../core/document.ts'
import { carvePool } from '../core/edits/carve.ts'
import { mergeEntries, splitEntry } from '../core/edits/reshape-entry.ts'
import { type Reshapable, removeReshapable, reshapableAt } from '../core/edits/reshape-use.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { type Address, addressPlus, printAddress } from '../core/net/address.ts'
import {
  contains,
  firstOf,
  overlaps,
  printRangeShort,
  type Range,
  rangeLike,
  rangeOfAddress,
  sizeOf,
} from '../core/net/range.ts'
import { gapsWithin, setOf } from '../core/net/set.ts'
import { isPoolLetter } from '../core/scene/alphabet.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import type { StepLabel } from '../store/history.ts'

/** One thing that can be done with addresses at once. */
export interface BandAction {
  readonly kind: 'split' | 'merge' | 'carve' | 'remove'
  /** What is named in the menu. */
  readonly name: string
  readonly label: StepLabel
  readonly edits: readonly FileEdits[]
}

/** So many things inside a range are offered to be taken out. */
const mostHoles = 4

/** Everything that can be done with a thing at once; `at` is the address that was pointed at. */
export function bandActions(
  model: WorkspaceModel,
  subnet: PreparedSubnet,
  item: SceneItem,
  at: Address | undefined,
): readonly BandAction[] {
  const thing = reshapableAt(model, item.use.place)
  if (thing === undefined) return []
  const range = printRangeShort(item.range)
  const removed: BandAction = {
    kind: 'remove',
    name: range,
    label: { key: 'step.removeRange', args: { range } },
    edits: removeReshapable(thing),
  }
  if (thing.kind !== 'entry') return [removed]
  return [...splits(thing, item, at), ...merges(thing), ...carvings(thing, subnet, item, at), removed].filter(
    ({ edits }) => edits.length > 0,
  )
}

type Entry = Extract<Reshapable, { kind: 'entry' }>

/** Before the address pointed at, else in the middle. */
function splits(
  { cluster, pool, index }: Entry,
  item: SceneItem,
  at: Address | undefined,
): readonly BandAction[] {
  const middle = addressPlus(firstOf(item.range), sizeOf(item.range) / 2n)
  const place = at !== undefined && at.value !== item.range.first ? at : middle
  if (place === undefined || !contains(item.range, place)) return []
  return [
    {
      kind: 'split',
      name: printAddress(place),
      label: { key: 'step.splitRange', args: { range: printRangeShort(item.range) } },
      edits: splitEntry(cluster, pool, index, place),
    },
  ]
}

/** With the entries of the same pool that touch or overlap it. */
function merges({ cluster, pool, index }: Entry): readonly BandAction[] {
  const own = pool.addresses.items[index]?.value?.range
  if (own === undefined) return []
  return pool.addresses.items.flatMap((field, other): readonly BandAction[] => {
    const range = field.value?.range
    if (other === index || range?.family !== own.family) return []
    const [whole, more] = setOf(own.family, [own, range]).ranges
    if (whole === undefined || more !== undefined) return []
    const label = { key: 'step.mergeRanges', args: { range: printRangeShort(whole) } }
    return [
      {
        kind: 'merge',
        name: printRangeShort(range),
        label,
        edits: mergeEntries(cluster, pool, [index, other], whole),
      },
    ]
  })
}

/** What else uses addresses of it, and the address pointed at. */
function carvings(
  { cluster, pool, index }: Entry,
  subnet: PreparedSubnet,
  item: SceneItem,
  at: Address | undefined,
): readonly BandAction[] {
  const holes = new Map<string, Range>()
  const add = (range: Range): void => {
    if (overlaps(range, item.range)) holes.set(printRangeShort(range), range)
  }
  for (const other of subnet.index.meeting(item.range)) {
    // A pool inside a pool is a mistake that a rule repairs; the ingress VIP belongs into one.
    if (holes.size < mostHoles && !isPoolLetter(other.letter) && other.letter !== 'I') add(other.range)
  }
  if (at !== undefined) add(rangeOfAddress(at))
  return [...holes].map(([name, hole]) => ({
    kind: 'carve',
    name,
    label: { key: 'step.carveRange', args: { range: name } },
    edits: carvePool(cluster, pool, index, hole),
  }))
}

/** From an address on so many free ones: what a new range begins with. */
const freshSize = 16n

/** The free run that begins at an address, at most 16 long; undefined where the address is taken. */
export function freeFrom(subnet: PreparedSubnet, at: Address): Range | undefined {
  const end = BigInt(at.value) + freshSize - 1n
  const limit = BigInt(subnet.range.last)
  const wanted = rangeLike(subnet.range, at.value, end < limit ? end : limit)
  const taken = subnet.index.meeting(wanted).map(({ range }) => range)
  const [first] = gapsWithin(setOf(wanted.family, taken), wanted)
  return first !== undefined && contains(first, at) ? first : undefined
}
