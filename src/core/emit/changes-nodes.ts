import type { NodeFact } from '../model/facts.ts'
import { addressText } from './address-text.ts'
import type { Change, NodeGroup } from './change.ts'

interface Machine {
  readonly address: string
  readonly k8sIP: string
  readonly group: NodeGroup
  readonly fact: NodeFact
}

/** Machines that came, went, changed their job or their k8sIP; the order of a list does not count. */
export function nodeChanges(before: readonly NodeFact[], after: readonly NodeFact[]): readonly Change[] {
  const was = before.map(toMachine)
  const now = after.map(toMachine)
  const gone = leftOver(was, now)
  const come = leftOver(now, was)
  const moved = gone.flatMap((old) => {
    const same = come.find(({ address }) => address === old.address)
    return same === undefined || old.address === '' ? [] : [{ old, same }]
  })
  const stays = (machine: Machine): boolean =>
    !moved.some(({ old, same }) => old === machine || same === machine)
  return [
    ...listed('nodes-removed', gone.filter(stays)),
    ...moved.map(
      ({ old, same }): Change => ({
        kind: 'node-moved',
        address: old.address,
        from: old.group,
        to: same.group,
        before: old.fact.path,
        after: same.fact.path,
      }),
    ),
    ...listed('nodes-added', come.filter(stays)),
    ...k8sChanges(was, now),
  ]
}

function toMachine(fact: NodeFact): Machine {
  const { address, k8sIP } = fact.entry
  return {
    address: addressText(address),
    k8sIP: addressText(k8sIP),
    group: { role: fact.role, pool: fact.pool },
    fact,
  }
}

const keyOf = ({ address, group }: Machine): string => `${group.role} ${group.pool ?? ''} ${address}`

function leftOver(these: readonly Machine[], those: readonly Machine[]): readonly Machine[] {
  const known = new Set(those.map(keyOf))
  return these.filter((machine) => !known.has(keyOf(machine)))
}

/** One change for each group, in the order of the file. */
function listed(kind: 'nodes-added' | 'nodes-removed', machines: readonly Machine[]): readonly Change[] {
  const groups = new Map<string, Machine[]>()
  for (const machine of machines) {
    const key = `${machine.group.role} ${machine.group.pool ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), machine])
  }
  return [...groups.values()].map((members): Change => {
    const first = members[0]!
    const isAdded = kind === 'nodes-added'
    return {
      kind,
      group: first.group,
      addresses: members.map(({ address }) => address),
      before: isAdded ? undefined : first.fact.path,
      after: isAdded ? first.fact.path : undefined,
    }
  })
}

function k8sChanges(was: readonly Machine[], now: readonly Machine[]): readonly Change[] {
  const old = new Map(was.map((machine) => [keyOf(machine), machine]))
  return now.flatMap((machine): readonly Change[] => {
    const before = old.get(keyOf(machine))
    if (before === undefined || before.k8sIP === machine.k8sIP) return []
    return [
      {
        kind: 'k8s-ip',
        address: machine.address,
        ...(before.k8sIP === '' ? {} : { from: before.k8sIP }),
        ...(machine.k8sIP === '' ? {} : { to: machine.k8sIP }),
        before: before.fact.entry.k8sIP.path,
        after: machine.fact.entry.k8sIP.path,
      },
    ]
  })
}
