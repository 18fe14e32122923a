import type { Path } from '../document.ts'
import type { PoolFact } from '../model/facts.ts'
import { printRange, type Range, sizeOf } from '../net/range.ts'
import { differenceOf, setOf } from '../net/set.ts'
import type { Change } from './change.ts'

/** All that a file says under one pool name; a name that stands twice is one pool here. */
interface NamedPool {
  readonly name: string
  readonly path: Path
  readonly ranges: readonly Range[]
  readonly unread: readonly string[]
  readonly avoidBuggyIPs: boolean
  readonly manualAssign: boolean
}

export function poolChanges(before: readonly PoolFact[], after: readonly PoolFact[]): readonly Change[] {
  const was = byName(before)
  const now = byName(after)
  const gone = was.filter((pool) => !now.some(({ name }) => name === pool.name))
  const come = now.filter((pool) => !was.some(({ name }) => name === pool.name))
  const renamed = gone.flatMap((old) => {
    const same = come.find((pool) => hasSameAddresses(old, pool))
    return same === undefined ? [] : [{ old, same }]
  })
  return [
    ...gone
      .filter((old) => !renamed.some((one) => one.old === old))
      .map((pool) => entire('pool-removed', pool)),
    ...renamed.flatMap(({ old, same }): readonly Change[] => [
      { kind: 'pool-renamed', pool: old.name, to: same.name, before: old.path, after: same.path },
      ...flagChanges(old, same),
    ]),
    ...now.flatMap((pool) => {
      const old = was.find(({ name }) => name === pool.name)
      return old === undefined ? [] : [...addressChanges(old, pool), ...flagChanges(old, pool)]
    }),
    ...come
      .filter((pool) => !renamed.some((one) => one.same === pool))
      .map((pool) => entire('pool-added', pool)),
  ]
}

function byName(pools: readonly PoolFact[]): readonly NamedPool[] {
  const named = new Map<string, NamedPool>()
  for (const fact of pools) {
    const known = named.get(fact.name)
    const unread = fact.pool.addresses.items.flatMap((field) =>
      field.state === 'bad' || field.state === 'placeholder' ? [field.text] : [],
    )
    named.set(fact.name, {
      name: fact.name,
      path: known?.path ?? fact.pool.path,
      ranges: [...(known?.ranges ?? []), ...fact.ranges.map(({ range }) => range)],
      unread: [...(known?.unread ?? []), ...unread],
      avoidBuggyIPs: known?.avoidBuggyIPs ?? fact.avoidBuggyIPs,
      manualAssign: known?.manualAssign ?? fact.manualAssign,
    })
  }
  return [...named.values()]
}

function addressChanges(old: NamedPool, pool: NamedPool): readonly Change[] {
  const unread =
    pool.unread.join('\n') === old.unread.join('\n') ? [] : [...new Set([...old.unread, ...pool.unread])]
  const paths = { before: old.path, after: pool.path }
  const some = (kind: 'pool-lost' | 'pool-gained', ranges: readonly Range[]): readonly Change[] =>
    ranges.length === 0 ? [] : [{ kind, pool: pool.name, ranges, count: countOf(ranges), ...paths }]
  return [
    ...some('pool-lost', minus(old.ranges, pool.ranges)),
    ...some('pool-gained', minus(pool.ranges, old.ranges)),
    ...(unread.length === 0
      ? []
      : [{ kind: 'pool-unread', pool: pool.name, texts: unread, ...paths } as const]),
  ]
}

function flagChanges(old: NamedPool, pool: NamedPool): readonly Change[] {
  const paths = { before: old.path, after: pool.path }
  return (['avoidBuggyIPs', 'manualAssign'] as const).flatMap((flag): readonly Change[] =>
    old[flag] === pool[flag] ? [] : [{ kind: 'pool-flag', pool: pool.name, flag, to: pool[flag], ...paths }],
  )
}

function entire(kind: 'pool-added' | 'pool-removed', pool: NamedPool): Change {
  const ranges = minus(pool.ranges, [])
  const isAdded = kind === 'pool-added'
  return {
    kind,
    pool: pool.name,
    ranges,
    count: countOf(ranges),
    before: isAdded ? undefined : pool.path,
    after: isAdded ? pool.path : undefined,
  }
}

const minus = (these: readonly Range[], those: readonly Range[]): readonly Range[] =>
  ([4, 6] as const).flatMap((family) => differenceOf(setOf(family, these), setOf(family, those)).ranges)

const countOf = (ranges: readonly Range[]): bigint => ranges.reduce((sum, range) => sum + sizeOf(range), 0n)

const hasSameAddresses = (a: NamedPool, b: NamedPool): boolean =>
  minus(a.ranges, []).map(printRange).join() === minus(b.ranges, []).map(printRange).join() &&
  a.unread.join('\n') === b.unread.join('\n') &&
  a.ranges.length + a.unread.length > 0
