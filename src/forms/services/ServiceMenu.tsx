import { copyService, moveService, removeService } from '../../core/edits/plan-services.ts'
import { notify } from '../../store/actions/notice.ts'
import { selectAnswers } from '../../store/forecast.ts'
import { selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { MoreMenu } from '../kit/MoreMenu.tsx'
import { runFormEdits } from '../kit/run-form-edits.ts'

export interface ServiceMenuProps {
  /** Which row of the forecast. */
  readonly index: number
  readonly name: string
  /** Whether a Service of the plan stands before it, and behind it. */
  readonly canRise: boolean
  readonly canSink: boolean
}

/** What can be done with a Service as a whole. It is done to the plan as it stands at that moment. */
export function ServiceMenu({ index, name, canRise, canSink }: ServiceMenuProps) {
  const words = useWords()
  const move = (by: -1 | 1) => {
    const { service, rows } = current(index)
    const place = rows[index + by]?.service
    if (service === undefined || place === undefined) return
    runFormEdits(moveService(service, place), { label: { key: 'step.moveRow', args: { name } } })
  }
  const copy = () => {
    const { service, plan } = current(index)
    if (service === undefined || plan === undefined) return
    runFormEdits(copyService(plan, service), { label: { key: 'step.addService', args: {} } })
  }
  const remove = () => {
    const { service, plan } = current(index)
    if (service === undefined || plan === undefined) return
    const args = { name: service.name.text ?? '' }
    const isDone = runFormEdits(removeService(plan, service), { label: { key: 'step.removeService', args } })
    if (isDone) notify('services.removed', args, { undo: true })
  }
  return (
    <MoreMenu
      label={words('form.moreOf', { name })}
      note={words('services.orderNote')}
      items={[
        { label: words('form.moveUp'), isOff: !canRise, run: () => move(-1) },
        { label: words('form.moveDown'), isOff: !canSink, run: () => move(1) },
        { label: words('services.copy', { name }), run: copy },
        { label: words('services.remove', { name }), run: remove },
      ]}
    />
  )
}

function current(index: number) {
  const state = useWorkbench.getState()
  const rows = selectAnswers(state)?.forecast.rows ?? []
  return { rows, service: rows[index]?.service, plan: selectShownAnalysis(state)?.model.plan }
}
