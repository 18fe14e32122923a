import { isWithin, type Path } from '../document.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import type { Address } from '../net/address.ts'
import { firstOf, type Range } from '../net/range.ts'
import { isPoolLetter, type Letter, letters } from './alphabet.ts'
import type { Conflicts } from './conflicts.ts'
import type { SceneItem } from './prepare.ts'
import { intersectRuns, type Runs, runsOf } from './runs.ts'

/** Uses of one kind, of one cluster or of the plan, as disjoint runs; pools have a strand each. */
export interface Strand {
  readonly letter: Letter
  /** Pool name; `''` for other kinds, whose runs have names of their own. */
  readonly name: string
  readonly cluster: number | undefined
  readonly runs: Runs
  /** The pool skips addresses that end in .0 or .255. */
  readonly avoidsBuggy: boolean
  /** The nodes' addresses that only SSH uses. */
  readonly isSsh: boolean
  /** Where findings speak of these addresses. */
  readonly error: Runs
  readonly warning: Runs
}

type Bare = Omit<Strand, 'error' | 'warning'>

interface End {
  readonly letter: Letter
  readonly range: Range
}

export function strandsOf(
  subnet: Range,
  items: readonly SceneItem[],
  ends: readonly End[],
  views: readonly ClusterView[],
  conflicts: Conflicts,
): readonly Strand[] {
  const groups = groupsOf(items)
  const origin = firstOf(subnet)
  const avoided = views.map(({ facts }) =>
    facts.pools.filter(({ avoidBuggyIPs }) => avoidBuggyIPs).map(({ pool }) => pool.path),
  )
  const avoiding = (cluster: number): readonly Path[] => avoided[cluster] ?? []
  const strands = groups.map((group): Bare => {
    const { letter, cluster, use } = group[0]!
    const isPool = isPoolLetter(letter)
    return {
      letter,
      name: isPool ? use.name : '',
      cluster,
      runs: runsOf(
        origin,
        isPool ? group : group.map((item) => ({ range: item.range, name: item.use.name })),
      ),
      avoidsBuggy:
        isPool && cluster !== undefined && avoiding(cluster).some((path) => isWithin(use.place.path, path)),
      isSsh: use.ssh === true,
    }
  })
  const bare: readonly Bare[] = [
    ...strands,
    ...melted(origin, items, views.length > 1),
    ...ends.map(({ letter, range }) => plain(letter, undefined, runsOf(origin, [{ range, name: '' }]))),
  ]
  return bare.map((strand) => ({
    ...strand,
    error: intersectRuns(strand.runs, conflicts.error),
    warning: intersectRuns(strand.runs, conflicts.warning),
  }))
}

/** Name of the strands that show every pool of one kind together. */
export const MELTED = '*'

/** Whether a use is part of what a strand draws. */
export function isOfStrand(item: SceneItem, strand: Strand): boolean {
  if (item.cluster !== strand.cluster || item.letter !== strand.letter) return false
  return strand.name === '' || strand.name === MELTED || strand.name === item.use.name
}

const plain = (letter: Letter, cluster: number | undefined, runs: Runs, name = ''): Bare => ({
  letter,
  name,
  cluster,
  runs,
  avoidsBuggy: false,
  isSsh: false,
})

/** All pools of a kind as one strand, and all of a cluster as `O` where there are others: for views that cannot show each. */
function melted(origin: Address, items: readonly SceneItem[], isMany: boolean): readonly Bare[] {
  const groups = new Map<number, { letter: Letter; cluster: number; own: SceneItem[] }>()
  const add = (letter: Letter, cluster: number, item: SceneItem): void => {
    const key = cluster * letters.length + letters.indexOf(letter)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { letter, cluster, own: [item] })
    else group.own.push(item)
  }
  for (const item of items) {
    if (item.cluster === undefined) continue
    if (isPoolLetter(item.letter)) add(item.letter, item.cluster, item)
    if (isMany) add('O', item.cluster, item)
  }
  return [...groups.values()].map(({ letter, cluster, own }) =>
    plain(letter, cluster, runsOf(origin, own), MELTED),
  )
}

/** Pools by their name, all else by kind and cluster; without a new text for each of 100,000 uses. */
function groupsOf(items: readonly SceneItem[]): readonly (readonly SceneItem[])[] {
  const kinds = new Map<number, Map<string, SceneItem[]>>()
  for (const item of items) {
    const { cluster, letter, use } = item
    const kind = ((cluster ?? -1) + 1) * 64 + letters.indexOf(letter) * 2 + (use.ssh === true ? 1 : 0)
    const name = isPoolLetter(letter) ? use.name : ''
    let named = kinds.get(kind)
    if (named === undefined) kinds.set(kind, (named = new Map<string, SceneItem[]>()))
    const group = named.get(name)
    if (group === undefined) named.set(name, [item])
    else group.push(item)
  }
  return [...kinds.values()].flatMap((named) => [...named.values()])
}
