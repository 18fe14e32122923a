import { styled } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { ReactNode, RefObject } from 'react'
import { PLAN_FILE } from '../../core/document.ts'
import { clusterOfService } from '../../core/model/services-of-cluster.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { EmptyState } from '../../look/EmptyState.tsx'
import { forecastFor } from '../../store/forecast.ts'
import { placeKey } from '../../store/numbering.ts'
import { useWords } from '../../store/use-words.ts'
import { useRowKeys } from '../kit/row-keys.ts'
import { ShownRows } from '../kit/ShownRows.tsx'
import { AnnouncingPanel } from './AnnouncingPanel.tsx'
import { NodeNames } from './NodeNames.tsx'
import { PasteServices } from './PasteServices.tsx'
import { PoolRoom } from './PoolRoom.tsx'
import { ServiceRow } from './ServiceRow.tsx'
import { serviceColumns } from './service-columns.ts'
import { UnplacedServices } from './UnplacedServices.tsx'

export interface ServicesBodyProps {
  readonly view: ClusterView
  readonly model: WorkspaceModel
  /** Index in the plan of the Service that a button just added. */
  readonly added: RefObject<number | undefined>
  readonly addButton: ReactNode
}

/** The list with what each Service gets, the pools' room, and the names it all rests on. */
export default function ServicesBody({ view, model, added, addButton }: ServicesBodyProps) {
  const words = useWords()
  const forecast = forecastFor(view, model)
  // Where there is room, who announces stands in the pane beside the form.
  const hasPane = useMediaQuery('(min-width: 900px)', { noSsr: true })
  const { rows } = forecast
  const { keys } = useRowKeys(rows.map(({ id, service }) => (service === undefined ? ' ingress' : id)))
  const planned = rows.filter(({ service }) => service !== undefined).length
  const unplaced = model.plan.services.filter((service) => clusterOfService(service, model) === undefined)
  return (
    <div data-place={placeKey({ file: PLAN_FILE, path: [0, 'services'] })}>
      {rows.length > 0 && (
        <Columns aria-hidden="true">
          <span>{words('services.column.service')}</span>
          <span>{words('services.column.wants')}</span>
          <span>{words('services.column.gets')}</span>
          <span>{words('services.column.by')}</span>
        </Columns>
      )}
      <List aria-label={words('app.section.services')}>
        <ShownRows
          count={rows.length}
          at={(index) => rows[index]?.service?.path}
          renderRow={(index) => (
            <ServiceRow
              key={keys[index]}
              row={rows[index]!}
              index={index}
              canRise={rows[index - 1]?.service !== undefined}
              canSink={rows[index + 1] !== undefined}
              takesFocus={rows[index]?.service?.index === added.current && added.current !== undefined}
            />
          )}
        />
      </List>
      {planned === 0 && (
        <EmptyState title={words('services.emptyTitle')} actions={addButton}>
          {words('services.empty')}
        </EmptyState>
      )}
      <PasteServices view={view} model={model} />
      <UnplacedServices model={model} services={unplaced} />
      <PoolRoom view={view} forecast={forecast} />
      {!hasPane && <AnnouncingPanel view={view} model={model} />}
      <NodeNames model={model} forecast={forecast} />
    </div>
  )
}

const Columns = styled('div')({
  ...serviceColumns,
  padding: '0 0 4px',
  fontSize: '0.75rem',
  color: 'var(--t3)',
  '@container form (max-width: 519.98px)': { display: 'none' },
})
const List = styled('ul')({ marginBottom: 8 })
