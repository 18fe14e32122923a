import { styled } from '@mui/material/styles'
import { selectAnswers } from '../../store/forecast.ts'
import { selectActiveCluster, selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { NodeOrder } from './NodeOrder.tsx'
import { OutcomeReasons } from './OutcomeReasons.tsx'
import { ServiceForm } from './ServiceForm.tsx'

export interface ServiceBodyProps {
  readonly id: string
  /** Which row of the forecast. */
  readonly index: number
  /** Just added by a button: its name waits to be typed. */
  readonly takesFocus: boolean
}

/** What stands in an opened row: why, the order of the nodes, and the fields. */
export function ServiceBody({ id, index, takesFocus }: ServiceBodyProps) {
  const view = useWorkbench(selectActiveCluster)
  const model = useWorkbench(selectShownAnalysis)?.model
  const row = useWorkbench((state) => selectAnswers(state)?.forecast.rows[index])
  if (view === undefined || model === undefined || row === undefined) return null
  const { service } = row
  return (
    <Body id={id} ref={takesFocus ? focusName : undefined}>
      <OutcomeReasons row={row} />
      <Order index={index} />
      {service !== undefined && <ServiceForm view={view} model={model} service={service} />}
    </Body>
  )
}

/** By itself, because it follows the nodes that go down and the fields do not. */
function Order({ index }: { readonly index: number }) {
  const answers = useWorkbench(selectAnswers)
  const announcer = answers?.now[index]
  if (answers === undefined || announcer === undefined) return null
  return <NodeOrder answers={answers} index={index} announcer={announcer} />
}

/** Once, when the row comes. */
const focusName = (body: HTMLElement | null): void => {
  const input = body?.querySelector('input')
  input?.focus()
  input?.select()
}

const Body = styled('div')({
  padding: '2px 0 12px 22px',
  '@media (max-width: 599.98px)': { paddingLeft: 0 },
})
