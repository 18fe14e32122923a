import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { Icon } from '../../look/Icon.tsx'
import { bringAllUp } from '../../store/actions/forecast.ts'
import type { Answers } from '../../store/forecast.ts'
import { useWords } from '../../store/use-words.ts'
import { AnnouncingNode } from './AnnouncingNode.tsx'
import { DownSummary } from './DownSummary.tsx'
import { EstimateNote } from './EstimateNote.tsx'
import { UncertainRows } from './UncertainRows.tsx'

export interface AnnouncingPanelProps {
  readonly view: ClusterView
  readonly answers: Answers
}

/** The nodes with what each announces; switch some off and see what moves. */
export function AnnouncingPanel({ view, answers }: AnnouncingPanelProps) {
  const words = useWords()
  const { nodes } = answers.forecast
  return (
    <section aria-label={words('app.pane.announcing')}>
      <Head>
        <h2>{words('services.down.title')}</h2>
        <span>{words('services.down.sub')}</span>
        <Button
          variant="text"
          startIcon={<Icon name="refresh" />}
          disabled={answers.down.size === 0}
          onClick={bringAllUp}
        >
          {words('services.down.allUp')}
        </Button>
      </Head>
      {nodes.length === 0 && <p>{words('services.noNodes')}</p>}
      <Nodes aria-label={words('services.down.nodes')}>
        {nodes.map((node) => (
          <AnnouncingNode key={node.key} view={view} answers={answers} node={node} />
        ))}
      </Nodes>
      <UncertainRows answers={answers} />
      <DownSummary answers={answers} />
      <EstimateNote forecast={answers.forecast} />
    </section>
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
