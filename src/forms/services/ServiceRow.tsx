import Collapse from '@mui/material/Collapse'
import { styled } from '@mui/material/styles'
import { memo, useId, useState } from 'react'
import type { Announcer } from '../../core/behaviour/announcers.ts'
import type { Forecast } from '../../core/behaviour/forecast.ts'
import { PLAN_FILE } from '../../core/document.ts'
import { copyService, moveService, removeService } from '../../core/edits/plan-services.ts'
import type { PlannedService } from '../../core/model/planned-services.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { Icon } from '../../look/Icon.tsx'
import { notify } from '../../store/actions/notice.ts'
import { select } from '../../store/actions/select.ts'
import { placeKey } from '../../store/numbering.ts'
import { selectFindings } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { FindingLine } from '../kit/FindingLine.tsx'
import { findingsWithin } from '../kit/findings-within.ts'
import { useIsSelectedWithin } from '../kit/Group.tsx'
import { MoreMenu } from '../kit/MoreMenu.tsx'
import { runFormEdits } from '../kit/run-form-edits.ts'
import { AnnouncerCell } from './AnnouncerCell.tsx'
import { NodeOrder } from './NodeOrder.tsx'
import { OutcomeCell } from './OutcomeCell.tsx'
import { OutcomeReasons } from './OutcomeReasons.tsx'
import { ServiceForm } from './ServiceForm.tsx'
import { sayWish } from './say-row.ts'
import { serviceColumns } from './service-columns.ts'

export interface ServiceRowProps {
  readonly view: ClusterView
  readonly model: WorkspaceModel
  readonly forecast: Forecast
  readonly index: number
  /** Who announces while every node is up, and now. */
  readonly before: Announcer
  readonly now: Announcer
  /** Just added by a button: its name waits to be typed. */
  readonly takesFocus: boolean
}

/** One Service: what it asks for, what it gets, who answers; opened, its fields and the order of the nodes. */
export const ServiceRow = memo(function ServiceRow(props: ServiceRowProps) {
  const { view, model, forecast, index, before, now, takesFocus } = props
  const words = useWords()
  const id = useId()
  const { rows } = forecast
  const row = rows[index]!
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
          <OutcomeCell view={view} row={row} />
        </Cell>
        <Cell data-column="by">
          <Label>{words('services.column.by')}</Label>
          <AnnouncerCell before={before} now={now} />
        </Cell>
        {service !== undefined && (
          <MoreMenu
            label={words('form.moreOf', { name: shownName })}
            note={words('services.orderNote')}
            items={[
              ...moves(rows, index).map(({ by, place }) => ({
                label: words(by < 0 ? 'form.moveUp' : 'form.moveDown'),
                isOff: place === undefined,
                run: () =>
                  place !== undefined &&
                  runFormEdits(moveService(service, place), {
                    label: { key: 'step.moveRow', args: { name: shownName } },
                  }),
              })),
              {
                label: words('services.copy', { name: shownName }),
                run: () =>
                  runFormEdits(copyService(model.plan, service), {
                    label: { key: 'step.addService', args: {} },
                  }),
              },
              {
                label: words('services.remove', { name: shownName }),
                run: () => remove(model, service),
              },
            ]}
          />
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
      <Collapse in={isOpen} unmountOnExit>
        <Body id={id} ref={takesFocus ? focusName : undefined}>
          <OutcomeReasons row={row} />
          <NodeOrder forecast={forecast} index={index} announcer={now} />
          {service !== undefined && <ServiceForm view={view} model={model} service={service} />}
        </Body>
      </Collapse>
    </Item>
  )
})

const nowhere = { file: '', path: [] } as const
const none: ReturnType<typeof findingsWithin> = []

function splitId(id: string): readonly string[] {
  const at = id.indexOf('/')
  return [id.slice(0, at), id.slice(at + 1)]
}

function hasReasons({ outcome }: Forecast['rows'][number]): boolean {
  return typeof outcome === 'string' || outcome.state !== 'assigned'
}

/** The Services before and behind, whose places it could take. */
function moves(rows: Forecast['rows'], index: number) {
  return ([-1, 1] as const).map((by) => ({ by, place: rows[index + by]?.service }))
}

function remove(model: WorkspaceModel, service: PlannedService): void {
  const name = service.name.text ?? ''
  const isDone = runFormEdits(removeService(model.plan, service), {
    label: { key: 'step.removeService', args: { name } },
  })
  if (isDone) notify('services.removed', { name }, { undo: true })
}

/** Once, when the row comes. */
const focusName = (body: HTMLElement | null): void => {
  const input = body?.querySelector('input')
  input?.focus()
  input?.select()
}

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
const Body = styled('div')({
  padding: '2px 0 12px 22px',
  '@media (max-width: 599.98px)': { paddingLeft: 0 },
})
