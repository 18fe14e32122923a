import { styled } from '@mui/material/styles'
import type { HeldAddress, HolderGroup } from './topology-groups.ts'
import {
  apiSlotWidth,
  chipPitch,
  chipWidth,
  inset,
  lineHeight,
  mostDrawn,
  slotWidth,
  wide,
} from './topology-measures.ts'

const inkOf = { 'control-plane-vip': 'V', 'ingress-vip': 'I', pool: 'P' } as const

interface Line {
  readonly from: number
  readonly to: number
  readonly stands: 'holds' | 'waits'
}

/** From each address to the machines that answer for it; dashed to those that would take over. */
export function TopologyLines({ group }: { readonly group: HolderGroup }) {
  return (
    <Drawing aria-hidden="true" height={lineHeight}>
      {group.addresses.flatMap((address, index) =>
        linesOf(address, index, startOf(group, index), group.machines).map(({ from, to, stands }) => (
          <path
            key={`${address.role} ${to}`}
            d={elbow(from, to, 6 + index * 6)}
            stroke={stands === 'holds' ? `var(--role-${inkOf[address.role]}-ink)` : 'var(--ctl)'}
            strokeDasharray={stands === 'holds' ? undefined : '3 3'}
          />
        )),
      )}
    </Drawing>
  )
}

/** Where the line of an address begins: under its glyph. */
const startOf = ({ addresses }: HolderGroup, index: number): number =>
  addresses
    .slice(0, index)
    .reduce((x, { role }) => x + (role === 'control-plane-vip' ? apiSlotWidth : slotWidth), inset + 8)

/** The first machine holds what one holds; what is spread goes to the rest, so that lines part. */
function linesOf(
  { held, holders }: HeldAddress,
  index: number,
  from: number,
  machines: HolderGroup['machines'],
): readonly Line[] {
  const count = Math.min(machines.length, mostDrawn)
  if (count === 0) return [{ from, to: from, stands: 'holds' }]
  const toMachine = (machine: number): number => inset + machine * chipPitch + chipWidth / 2
  const all = Array.from({ length: count }, (_, machine) => machine)
  if (holders !== undefined) {
    return all
      .filter((machine) => holders.has(machines[machine]!.key))
      .map((machine) => ({ from, to: toMachine(machine), stands: 'holds' }))
  }
  switch (held) {
    case 'one': {
      const holder = Math.min(index, count - 1)
      const shown = index === 0 ? all : [holder]
      return shown
        .toSorted((a, b) => Number(a === holder) - Number(b === holder))
        .map((machine) => ({ from, to: toMachine(machine), stands: machine === holder ? 'holds' : 'waits' }))
    }
    case 'spread': {
      const rest = all.slice(Math.min(index, count - 1))
      return rest.map((machine) => ({ from, to: toMachine(machine), stands: 'holds' }))
    }
    case 'all':
      return all.map((machine) => ({ from, to: toMachine(machine), stands: 'holds' }))
  }
}

/** Down, across and down again, with round corners. */
function elbow(from: number, to: number, level: number): string {
  if (Math.abs(from - to) < 1) return `M${from} 0V${lineHeight}`
  const turn = Math.min(5, Math.abs(to - from) / 2)
  const side = to > from ? turn : -turn
  return [
    `M${from} 0V${level - turn}Q${from} ${level} ${from + side} ${level}`,
    `H${to - side}Q${to} ${level} ${to} ${level + turn}V${lineHeight}`,
  ].join('')
}

const Drawing = styled('svg')({
  display: 'none',
  width: '100%',
  fill: 'none',
  strokeWidth: 1.4,
  overflow: 'visible',
  [wide]: { display: 'block' },
})
