import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { Icon } from '../../look/Icon.tsx'
import { bringAllUp } from '../../store/actions/forecast.ts'
import { useAnswers } from '../../store/forecast.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { AnnouncingNode } from './AnnouncingNode.tsx'
import { cardLines } from './card-lines.ts'
import { DownSummary } from './DownSummary.tsx'
import { EstimateNote } from './EstimateNote.tsx'
import { UncertainRows } from './UncertainRows.tsx'

export interface AnnouncingPanelProps {
  readonly view: ClusterView
  readonly model: WorkspaceModel
}

/** The nodes with what each announces; switch some off and see what moves. */
export function AnnouncingPanel({ view, model }: AnnouncingPanelProps) {
  const words = useWords()
  const answers = useAnswers(view, model)
  const { forecast, down, holdings } = answers
  const { nodes, rows } = forecast
  const prefixes = (view.segment?.subnets ?? []).map(({ prefix }) => prefix)
  return (
    <section aria-label={words('app.pane.announcing')}>
      <Head>
        <h2>{words('services.down.title')}</h2>
        <span>{words('services.down.sub')}</span>
        <AllUp />
      </Head>
      {nodes.length === 0 && <p>{words('services.noNodes')}</p>}
      <Nodes aria-label={words('services.down.nodes')}>
        {nodes.map(({ key, name, isTyped, fact }) => (
          <AnnouncingNode
            key={key}
            address={key}
            name={name}
            isTyped={isTyped}
            role={fact.role}
            isDown={down.has(name)}
            {...cardLines(rows, holdings.get(name) ?? [], prefixes)}
          />
        ))}
      </Nodes>
      <UncertainRows answers={answers} />
      <DownSummary answers={answers} />
      <EstimateNote isTyped={nodes.length > 0 && nodes.every((node) => node.isTyped)} />
    </section>
  )
}

function AllUp() {
  const words = useWords()
  const isAllUp = useWorkbench(({ down }) => down.size === 0)
  return (
    <Button variant="text" startIcon={<Icon name="refresh" />} disabled={isAllUp} onClick={bringAllUp}>
      {words('services.down.allUp')}
    </Button>
  )
}

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 10px',
  minHeight: 40,
  '& h2': { fontSize: '0.8125rem', fontWeight: 600 },
  '& > span': { fontSize: '0.75rem', color: 'var(--t2)' },
  '& > .MuiButton-root': { marginLeft: 'auto' },
})
const Nodes = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(164px, 1fr))',
  gap: 10,
  paddingBottom: 10,
})
