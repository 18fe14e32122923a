import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { showSection } from '../store/actions/select.ts'
import { selectActiveCluster, selectActiveFile } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

/** Says why nothing is drawn and what to do about it. */
export function EmptyMap() {
  const words = useWords()
  const name = useWorkbench((state) => selectActiveFile(state)?.name)
  const hasCluster = useWorkbench((state) => selectActiveCluster(state) !== undefined)
  return (
    <Empty>
      <Grid viewBox="0 0 320 40" aria-hidden="true">
        {Array.from({ length: 17 }, (_, index) => (
          <path key={index} d={`M${index * 20} 20v${index % 8 === 0 ? 18 : index % 4 === 0 ? 12 : 6}`} />
        ))}
        <path d="M0 20h320" />
      </Grid>
      <strong>{words('map.emptyTitle')}</strong>
      <p>
        {name === undefined
          ? words('map.emptyFile')
          : words(hasCluster ? 'map.emptyAddresses' : 'map.emptyUnread', { name })}
      </p>
      {name !== undefined && hasCluster && (
        <Choices>
          <Button variant="outlined" onClick={() => showSection('controlPlane')}>
            {words('map.emptyControlPlane')}
          </Button>
          <Button onClick={() => showSection('plan')}>{words('map.emptyPlan')}</Button>
        </Choices>
      )}
    </Empty>
  )
}

const Empty = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 6,
  minHeight: '100%',
  padding: 20,
  textAlign: 'center',
  color: 'var(--t2)',
  '& strong': { color: 'var(--t1)', fontWeight: 600 },
  '& p': { margin: 0, maxWidth: '56ch' },
})
const Grid = styled('svg')({ width: 320, maxWidth: '80%', stroke: 'var(--map-line)', fill: 'none' })
const Choices = styled('div')({ display: 'flex', gap: 8, marginTop: 6 })
