import { PLAN_FILE, type Place, samePlace } from '../document.ts'
import { broadcastAddress, networkAddress } from '../net/prefix.ts'
import { overlaps, printRangeShort, type Range, rangeLike, rangeOfAddress, sizeOf } from '../net/range.ts'
import { isNodeLetter, isPoolLetter, type Letter } from './alphabet.ts'
import type { MarkedFinding } from './conflicts.ts'
import { countText } from './count-text.ts'
import { describeRuns } from './describe-runs.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { sayUser } from './row-names.ts'
import { sheetWords } from './sheet-words.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

/** One line of the table on a sheet. Unlike the runs of the map, a pool is one line even with a VIP in it. */
export interface SheetRow {
  /** undefined = free. */
  readonly letter: Letter | undefined
  readonly range: Range
  readonly address: string
  readonly count: string
  readonly purpose: string
  /** Where it is written. */
  readonly from: string
  readonly problems: readonly MarkedFinding[]
}

/** Every use of a subnet and every free run in address order. */
export function sheetRows(
  subnet: PreparedSubnet,
  language: SceneLanguage,
  lineOf: (place: Place) => number | undefined,
): readonly SheetRow[] {
  const words = sheetWords(language)
  const names = sceneWords(language)
  const row = (
    letter: Letter | undefined,
    range: Range,
    rest: Pick<SheetRow, 'purpose' | 'from'> & Partial<SheetRow>,
  ): SheetRow => ({
    letter,
    range,
    address: printRangeShort(range, range.family === 6 ? subnet.subnet.prefix : undefined),
    count: countText(sizeOf(range)),
    problems: [],
    ...rest,
  })
  const fromOf = (place: Place): string => {
    if (place.file === PLAN_FILE) return words.plan
    const line = lineOf(place)
    return line === undefined ? '' : words.line(line)
  }
  const used = groupsOf(subnet).map(({ items, range }) => {
    const item = items[0]!
    const purpose = sayPurpose(item, subnet, language)
    const problems = problemsOf(subnet, items, range)
    return row(item.letter, range, { purpose, from: fromOf(item.use.place), problems })
  })
  const free = describeRuns(subnet)
    .filter(({ letters }) => letters.length === 0)
    .map(({ range }) => row(undefined, range, { purpose: names.table.free, from: '' }))
  const { prefix, place } = subnet.subnet
  const source = place === undefined ? '' : fromOf(place)
  const ends = [
    ['[', networkAddress(prefix), words.network] as const,
    [']', broadcastAddress(prefix), words.broadcast] as const,
  ].flatMap(([letter, address, purpose]) =>
    address === undefined ? [] : [row(letter, rangeOfAddress(address), { purpose, from: source })],
  )
  return [...used, ...free, ...ends].toSorted(
    (a, b) => compare(a.range.first, b.range.first) || compare(b.range.last, a.range.last),
  )
}

/** "address pool pool1, automatic", "worker node · np1". A note that only repeats the purpose is left out. */
function sayPurpose(item: SceneItem, subnet: PreparedSubnet, language: SceneLanguage): string {
  const words = sheetWords(language)
  const { roles, sshOnly } = sceneWords(language)
  const who = sayUser(item, subnet)
  if (isPoolLetter(item.letter)) {
    return words.pool(who, item.letter === 'M' ? 'manualAssign' : words.automatic)
  }
  const role = item.use.ssh === true ? sshOnly(roles[item.letter]) : roles[item.letter]
  return who === '' || who.toLowerCase() === role.toLowerCase() ? role : `${role} · ${who}`
}

interface Group {
  /** At least one. */
  readonly items: readonly SceneItem[]
  readonly range: Range
}

/** Neighbouring nodes of one kind and pool are one line; everything else is as it stands in the file. */
function groupsOf({ items }: PreparedSubnet): readonly Group[] {
  const groups: Group[] = []
  const open = new Map<string, number>()
  for (const item of items) {
    if (!isNodeLetter(item.letter)) {
      groups.push({ items: [item], range: item.range })
      continue
    }
    const { use, letter, cluster } = item
    const key = `${letter} ${cluster} ${use.name} ${use.ssh === true}`
    const index = open.get(key)
    const before = index === undefined ? undefined : groups[index]
    if (index !== undefined && before !== undefined && touches(before.range, item.range)) {
      const last = item.range.last > before.range.last ? item.range.last : before.range.last
      const range = rangeLike(before.range, before.range.first, last)
      groups[index] = { items: [...before.items, item], range }
    } else {
      open.set(key, groups.length)
      groups.push({ items: [item], range: item.range })
    }
  }
  return groups
}

const touches = (a: Range, b: Range): boolean => BigInt(b.first) <= BigInt(a.last) + 1n
const compare = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/** Numbers of the findings that stand at one of these uses or name it, and meet their addresses. */
function problemsOf(
  { conflicts }: PreparedSubnet,
  items: readonly SceneItem[],
  range: Range,
): readonly MarkedFinding[] {
  const isNamed = (place: Place): boolean => items.some(({ use }) => samePlace(place, use.place))
  return conflicts.findings.filter(
    ({ place, related, ranges }) =>
      ranges.some((one) => overlaps(one, range)) && (isNamed(place) || related.some(isNamed)),
  )
}
