import Button from '@mui/material/Button'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { selectCounts } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { showProblems } from './problems.ts'
import { countUnfilled } from './save-file.ts'

/** The verdict at a glance; opens the list of problems. */
export function CheckButton() {
  const words = useWords()
  const counts = useWorkbench(selectCounts)
  const unfilled = useWorkbench(countUnfilled)
  return (
    <Button
      variant="outlined"
      onClick={showProblems}
      aria-label={words('app.checkCounts', {
        errors: words('findings.filter.error', { count: counts.error }),
        warnings: words('findings.filter.warning', { count: counts.warning }),
      })}
    >
      {words('app.check')}
      {counts.error > 0 && <SeverityMark severity="error" />}
      {counts.error === 0 && unfilled === 0 && <Icon name="check" />}
      {counts.error > 0 && counts.error}
      {counts.warning > 0 && (
        <>
          <SeverityMark severity="warning" />
          {counts.warning}
        </>
      )}
    </Button>
  )
}
