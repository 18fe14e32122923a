import Button from '@mui/material/Button'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { showPane } from '../store/actions/select.ts'
import { selectCounts } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

/** The verdict at a glance; opens the list of problems. */
export function CheckButton() {
  const words = useWords()
  const counts = useWorkbench(selectCounts)
  return (
    <Button
      variant="outlined"
      onClick={() => showPane('problems')}
      aria-label={words('app.checkCounts', {
        errors: words('findings.filter.error', { count: counts.error }),
        warnings: words('findings.filter.warning', { count: counts.warning }),
      })}
    >
      {words('app.check')}
      {counts.error > 0 ? <SeverityMark severity="error" /> : <Icon name="check" />}
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
