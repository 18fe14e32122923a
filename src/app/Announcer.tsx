import { selectCounts } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

/** Says to screen readers how many problems there are, each time that changes. */
export function Announcer() {
  const words = useWords()
  const counts = useWorkbench(selectCounts)
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {words('app.announce', { count: counts.error + counts.warning })}
    </p>
  )
}
