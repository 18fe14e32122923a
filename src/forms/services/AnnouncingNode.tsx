import Switch from '@mui/material/Switch'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import type { ForecastNode, ForecastRow } from '../../core/behaviour/forecast.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { type Address, printAddress } from '../../core/net/address.ts'
import { printRangeShort, rangeOfAddress } from '../../core/net/range.ts'
import { Icon } from '../../look/Icon.tsx'
import { RoleKey } from '../../look/RoleKey.tsx'
import { toggleNode } from '../../store/actions/forecast.ts'
import type { Answers } from '../../store/forecast.ts'
import { useWords } from '../../store/use-words.ts'
import { nodeOf } from './say-row.ts'

export interface AnnouncingNodeProps {
  readonly view: ClusterView
  readonly answers: Answers
  readonly node: ForecastNode
}

const roles = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const

/** Services shown on one card; the others are counted. */
const mostShown = 12

/** One node with what it announces, what came to it and what left it. */
export function AnnouncingNode({ view, answers, node }: AnnouncingNodeProps) {
  const words = useWords()
  const id = useId()
  const { forecast, down, before, now } = answers
  const isDown = down.has(node.name)
  const held = forecast.rows.flatMap((row, index) => {
    const [was, is] = [nodeOf(before[index]), nodeOf(now[index])]
    if (is !== node.name && was !== node.name) return []
    return [{ row, was, is }]
  })
  const hasMoved = ({ was, is }: (typeof held)[number]): boolean => was !== is
  // Of many, what moved is what somebody looks for.
  const shown =
    held.length <= mostShown
      ? held
      : [...held.filter(hasMoved), ...held.filter((one) => !hasMoved(one))].slice(0, mostShown)
  return (
    <Card data-down={isDown}>
      <label htmlFor={id}>
        <RoleKey role={roles[node.fact.role]} />
        <span>
          <b>{node.name}</b>
          {node.isTyped && <small>{node.key}</small>}
        </span>
        <SwitchBox>
          <Switch
            id={id}
            checked={!isDown}
            slotProps={{
              input: { role: 'switch', 'aria-label': words('services.down.switch', { node: node.name }) },
            }}
            onChange={() => toggleNode(node.key)}
          />
          <small aria-hidden="true">{words(isDown ? 'services.down.down' : 'services.down.up')}</small>
        </SwitchBox>
      </label>
      <ul>
        {shown.map(({ row, was, is }) => (
          <Held
            key={row.id}
            row={row}
            view={view}
            state={is !== node.name ? 'left' : was === node.name ? 'held' : 'came'}
            other={is !== node.name ? is : was}
          />
        ))}
        {held.length > mostShown && (
          <li data-quiet="true">{words('form.topology.more', { count: held.length - mostShown })}</li>
        )}
        {held.length === 0 && <li data-quiet="true">{words('services.down.holdsNothing')}</li>}
      </ul>
    </Card>
  )
}

interface HeldProps {
  readonly row: ForecastRow
  readonly view: ClusterView
  readonly state: 'held' | 'came' | 'left'
  /** Where it came from, or went. */
  readonly other: string | undefined
}

function Held({ row, view, state, other }: HeldProps) {
  const words = useWords()
  const name = row.id.slice(row.id.indexOf('/') + 1)
  const spoken =
    state === 'held'
      ? undefined
      : state === 'came'
        ? words('services.down.cameFrom', { name, node: other ?? words('services.by.nobody') })
        : other === undefined
          ? words('services.down.leftSilent', { name })
          : words('services.down.left', { name, node: other })
  const address =
    typeof row.outcome === 'string' || row.outcome.state !== 'assigned' ? undefined : row.outcome.addresses[0]
  return (
    <Line data-state={state}>
      {state === 'came' && <Icon name="arrow" size={14} />}
      {spoken === undefined ? (
        <span>{name}</span>
      ) : (
        <>
          <span aria-hidden="true">{name}</span>
          <span className="visually-hidden">{spoken}</span>
        </>
      )}
      {address !== undefined && <code title={printAddress(address)}>{shorten(address, view)}</code>}
    </Line>
  )
}

function shorten(address: Address, view: ClusterView): string {
  const subnet = view.segment?.subnets.find((one) => one.prefix.family === address.family)
  return printRangeShort(rangeOfAddress(address), subnet?.prefix)
}

const Card = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 120,
  minWidth: 0,
  border: '1px solid var(--line2)',
  borderRadius: 8,
  '& > label': {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 8,
    padding: '9px 10px 8px',
    borderBottom: '1px solid var(--line)',
    cursor: 'pointer',
    '& > svg': { marginTop: 2 },
    '& > span:first-of-type': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
    '& b': { font: '500 0.78125rem/19px var(--mono)', overflowWrap: 'anywhere' },
    '& small': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
  },
  '& > ul': { padding: '6px 4px 8px' },
  '& > ul > li[data-quiet]': { padding: '3px 7px', fontSize: '0.75rem', color: 'var(--t3)' },
  '&[data-down=true]': { borderStyle: 'dashed', background: 'var(--inset)', '& b': { color: 'var(--t2)' } },
})
const SwitchBox = styled('span')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-end',
  gap: 2,
  paddingTop: 2,
})
const Line = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 26,
  padding: '2px 6px',
  border: '1px solid transparent',
  borderRadius: 5,
  '& > span:not(.visually-hidden)': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > svg': { flex: 'none' },
  '&[data-state=came]': { borderColor: 'var(--line2)', background: 'var(--sel)', fontWeight: 500 },
  '&[data-state=left]': { color: 'var(--t3)', '& code': { textDecoration: 'line-through' } },
})
