import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { select, showNarrowPane, showPane } from '../store/actions/select.ts'
import { selectActiveCluster, selectBrokenAt } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

/** Said above the form while a document of the file does not parse. */
export function BrokenNote() {
  const words = useWords()
  const active = useWorkbench((state) => state.active)
  const document = useWorkbench((state) => selectBrokenAt(state)?.document)
  const line = useWorkbench((state) => selectBrokenAt(state)?.line)
  // Before its first good reading there is nothing that forms and map could show.
  const hasGood = useWorkbench((state) => selectActiveCluster(state) !== undefined)
  if (document === undefined || line === undefined || active === undefined) return null
  const goThere = () => {
    select({ file: active, path: [document] }, 'app')
    showPane('yaml')
    showNarrowPane('yaml')
  }
  return (
    <Note role="status">
      <SeverityMark severity="error" />
      <span>
        {words(hasGood ? 'app.broken' : 'app.brokenAtFirst', {
          document: String(document + 1),
          line: String(line),
        })}
      </span>
      <Button size="small" variant="outlined" onClick={goThere}>
        {words('app.goToLine', { line: String(line) })}
      </Button>
    </Note>
  )
}

const Note = styled('div')({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  flexWrap: 'wrap',
  margin: '12px 24px 0',
  padding: '8px 12px',
  border: '1px solid var(--err-line)',
  borderRadius: 8,
  background: 'var(--err-weak)',
})
