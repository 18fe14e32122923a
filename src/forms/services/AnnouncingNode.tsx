import Switch from '@mui/material/Switch'
import { styled } from '@mui/material/styles'
import { memo, useId } from 'react'
import type { NodeFact } from '../../core/model/facts.ts'
import { Icon } from '../../look/Icon.tsx'
import { RoleKey } from '../../look/RoleKey.tsx'
import { toggleNode } from '../../store/actions/forecast.ts'
import { useWords } from '../../store/use-words.ts'
import type { CardLine, CardLines } from './card-lines.ts'
import { isSameData } from './same-data.ts'

interface NodeHeadProps {
  readonly address: string
  readonly name: string
  readonly isTyped: boolean
  readonly role: NodeFact['role']
  readonly isDown: boolean
}

export type AnnouncingNodeProps = NodeHeadProps & CardLines

const roles = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const

/** One node with what it announces, what came to it and what left it; drawn anew only where that changes. */
export const AnnouncingNode = memo(function AnnouncingNode(props: AnnouncingNodeProps) {
  const { address, name, isTyped, role, isDown, lines, more } = props
  const words = useWords()
  return (
    <Card data-down={isDown}>
      <NodeHead address={address} name={name} isTyped={isTyped} role={role} isDown={isDown} />
      <ul>
        {lines.map((line) => (
          <Held key={line.id} {...line} />
        ))}
        {more > 0 && <li data-quiet="true">{words('form.topology.more', { count: more })}</li>}
        {lines.length === 0 && <li data-quiet="true">{words('services.down.holdsNothing')}</li>}
      </ul>
    </Card>
  )
}, isSameData)

const NodeHead = memo(function NodeHead({ address, name, isTyped, role, isDown }: NodeHeadProps) {
  const words = useWords()
  const id = useId()
  return (
    <label htmlFor={id}>
      <RoleKey role={roles[role]} />
      <span>
        <b>{name}</b>
        {isTyped && <small>{address}</small>}
      </span>
      <span data-switch="true">
        <Switch
          id={id}
          checked={!isDown}
          slotProps={{
            input: { role: 'switch', 'aria-label': words('services.down.switch', { node: name }) },
          }}
          onChange={() => toggleNode(address)}
        />
        <small aria-hidden="true">{words(isDown ? 'services.down.down' : 'services.down.up')}</small>
      </span>
    </label>
  )
})

/** There may be hundreds: plain elements, whose look the card gives them. */
const Held = memo(function Held({ id, state, other, address, short }: CardLine) {
  const words = useWords()
  const name = id.slice(id.indexOf('/') + 1)
  const spoken =
    state === 'held'
      ? undefined
      : state === 'came'
        ? words('services.down.cameFrom', { name, node: other ?? words('services.by.nobody') })
        : other === undefined
          ? words('services.down.leftSilent', { name })
          : words('services.down.left', { name, node: other })
  return (
    <li data-state={state}>
      {state === 'came' && <Icon name="arrow" size={14} />}
      {spoken === undefined ? (
        <span>{name}</span>
      ) : (
        <>
          <span aria-hidden="true">{name}</span>
          <span className="visually-hidden">{spoken}</span>
        </>
      )}
      {address !== undefined && <code title={address}>{short}</code>}
    </li>
  )
})

const Card = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 120,
  minWidth: 0,
  // Fifty cards are taller than any screen: only those in sight are laid out and painted.
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 300px',
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
    '& > [data-switch]': {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-end',
      gap: 2,
      paddingTop: 2,
    },
  },
  '& > ul': { padding: '6px 4px 8px' },
  '& > ul > li[data-quiet]': { padding: '3px 7px', fontSize: '0.75rem', color: 'var(--t3)' },
  '& > ul > li[data-state]': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 26,
    padding: '2px 6px',
    border: '1px solid transparent',
    borderRadius: 5,
  },
  '& > ul > li > span:not(.visually-hidden)': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > ul > li > svg': { flex: 'none' },
  '& > ul > li[data-state=came]': {
    borderColor: 'var(--line2)',
    background: 'var(--sel)',
    fontWeight: 500,
  },
  '& > ul > li[data-state=left]': {
    color: 'var(--t3)',
    '& code': { textDecoration: 'line-through' },
  },
  '&[data-down=true]': { borderStyle: 'dashed', background: 'var(--inset)', '& b': { color: 'var(--t2)' } },
})
