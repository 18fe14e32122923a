import Collapse from '@mui/material/Collapse'
import { styled } from '@mui/material/styles'
import { memo, useId, useState } from 'react'
import type { ForecastRow } from '../../core/behaviour/forecast.ts'
import { PLAN_FILE } from '../../core/document.ts'
import { Icon } from '../../look/Icon.tsx'
import { select } from '../../store/actions/select.ts'
import { placeKey } from '../../store/numbering.ts'
import { selectFindings } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { FindingLine } from '../kit/FindingLine.tsx'
import { findingsWithin } from '../kit/findings-within.ts'
import { useIsSelectedWithin } from '../kit/Group.tsx'
import { AnnouncerCell } from './AnnouncerCell.tsx'
import { OutcomeCell } from './OutcomeCell.tsx'
import { OutcomeReasons } from './OutcomeReasons.tsx'
import { ServiceBody } from './ServiceBody.tsx'
import { ServiceMenu } from './ServiceMenu.tsx'
import { isSameData } from './same-data.ts'
import { sayWish } from './say-row.ts'
import { serviceColumns } from './service-columns.ts'

export interface ServiceRowProps {
  readonly row: ForecastRow
  /** Which row of the forecast. */
  readonly index: number
  /** Whether a Service of the plan stands before it, and behind it. */
  readonly canRise: boolean
  readonly canSink: boolean
  /** Just added by a button: its name waits to be typed. */
  readonly takesFocus: boolean
}

/**
 * One Service: what it asks for, what it gets, who answers; opened, its fields and the order of the nodes. Drawn anew
 * only when its own row reads differently; what follows the nodes stands in parts of their own.
 */
export const ServiceRow = memo(function ServiceRow(props: ServiceRowProps) {
  const { row, index, canRise, canSink, takesFocus } = props
  const words = useWords()
  const id = useId()
  const { service } = row
  const place = { file: PLAN_FILE, path: service?.path ?? [] }
  const isSelected = useIsSelectedWithin(service === undefined ? nowhere : place)
  const [wanted, setWanted] = useState<boolean | undefined>(takesFocus || undefined)
  const findings = useWorkbench((state) =>
    service === undefined ? none : findingsWithin(selectFindings(state), place),
  )
  const isOpen = wanted ?? false
  const [namespace = '', name = ''] = splitId(row.id)
  const wish = sayWish(row, words)
  const shownName = name === '' ? '–' : name
  return (
    <Item
      data-place={service === undefined ? undefined : placeKey(place)}
      data-selected={isSelected && service !== undefined}
      data-open={isOpen}
    >
      <Head>
        <Toggle
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setWanted(!isOpen)
            if (service !== undefined) select(place, 'form')
          }}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
          <span>
            <b>{shownName}</b> <small>{namespace}</small>
          </span>
        </Toggle>
        <Cell data-column="wants">
          <Label>{words('services.column.wants')}</Label>
          {wish.isLiteral ? <code>{wish.text}</code> : wish.text}
        </Cell>
        <Cell data-column="gets">
          <Label>{words('services.column.gets')}</Label>
          <OutcomeCell row={row} />
        </Cell>
        <Cell data-column="by">
          <Label>{words('services.column.by')}</Label>
          <AnnouncerCell index={index} />
        </Cell>
        {service !== undefined && (
          <ServiceMenu index={index} name={shownName} canRise={canRise} canSink={canSink} />
        )}
      </Head>
      {!isOpen && (findings.length > 0 || hasReasons(row)) && (
        <Under>
          {findings.map((finding) => (
            <FindingLine key={finding.number} finding={finding} />
          ))}
          {!findings.some(({ severity }) => severity === 'error') && <OutcomeReasons row={row} />}
        </Under>
      )}
      {/* Most rows are never opened; one that comes open has its name focused, which nothing hidden can have. */}
      {wanted !== undefined && (
        <Collapse in={isOpen} appear={!takesFocus} unmountOnExit>
          <ServiceBody id={id} index={index} takesFocus={takesFocus} />
        </Collapse>
      )}
    </Item>
  )
}, isSameData)

const nowhere = { file: '', path: [] } as const
const none: ReturnType<typeof findingsWithin> = []

function splitId(id: string): readonly string[] {
  const at = id.indexOf('/')
  return [id.slice(0, at), id.slice(at + 1)]
}

const hasReasons = ({ outcome }: ForecastRow): boolean =>
  typeof outcome === 'string' || outcome.state !== 'assigned'

const narrow = '@container form (max-width: 519.98px)'
const Item = styled('li')({
  position: 'relative',
  borderTop: '1px solid var(--line)',
  '&:last-of-type': { borderBottom: '1px solid var(--line)' },
  '&[data-selected=true]::before': {
    content: '""',
    position: 'absolute',
    left: -10,
    top: 0,
    bottom: 0,
    width: 3,
    background: 'var(--ink)',
    pointerEvents: 'none',
  },
})
const Head = styled('div')({
  ...serviceColumns,
  minHeight: 34,
  padding: '3px 0',
  [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) 44px', gap: '2px 8px', padding: '6px 0' },
  '& > .MuiIconButton-root': { gridColumn: 5, [narrow]: { gridColumn: 2, gridRow: 1 } },
})
const Toggle = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 28,
  minWidth: 0,
  cursor: 'pointer',
  color: 'var(--t1)',
  '& > svg': { flex: 'none', color: 'var(--t3)' },
  '& > span': { minWidth: 0, overflowWrap: 'anywhere' },
  '& b': { fontWeight: 500 },
  '& small': { display: 'inline-block', fontSize: '0.75rem', color: 'var(--t2)' },
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: -2, borderRadius: 4 },
  '@media (max-width: 599.98px)': { minHeight: 44 },
})
const Cell = styled('div')({
  minWidth: 0,
  overflowWrap: 'anywhere',
  lineHeight: '18px',
  color: 'var(--t2)',
  [narrow]: { gridColumn: '1 / -1', display: 'flex', gap: 8, paddingLeft: 22 },
})
const Label = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  [narrow]: {
    position: 'static',
    width: 92,
    height: 'auto',
    flex: 'none',
    clipPath: 'none',
    fontSize: '0.75rem',
    color: 'var(--t3)',
  },
})
const Under = styled('div')({ display: 'grid', gap: 6, padding: '0 0 10px 22px' })
