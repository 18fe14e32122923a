import Button from '@mui/material/Button'
import { addSegment } from '../core/edits/plan-segments.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { PlanChecklist } from './PlanChecklist.tsx'
import { SectionHead } from './SectionHead.tsx'
import { SegmentForm } from './SegmentForm.tsx'

export interface PlanSectionProps {
  readonly view: ClusterView | undefined
  readonly onOpenFile: (() => void) | undefined
}

/** The network plan: what no cluster file says. A segment that is only assumed can be typed into as well. */
export function PlanSection({ view, onOpenFile }: PlanSectionProps) {
  const words = useWords()
  const model = useWorkbench((state) => state.analysis?.model)
  if (model === undefined) return null
  const add = () => runFormEdits(addSegment(model.plan), { label: { key: 'step.plan', args: {} } })
  return (
    <>
      <SectionHead
        title={words('plan.title')}
        sub={words('plan.sub')}
        action={
          <Button startIcon={<Icon name="plus" />} onClick={add}>
            {words('plan.addSegment')}
          </Button>
        }
      />
      {model.segments.length === 0 && (
        <EmptyState title={words('plan.emptyTitle')}>{words('plan.empty')}</EmptyState>
      )}
      {model.segments.map((segment, index) => (
        // Planned segments keep their order; an assumed one is written down in the place it has here.
        <SegmentForm
          key={`segment ${index}`}
          model={model}
          segment={segment}
          isAlone={model.segments.length === 1}
          onOpenFile={onOpenFile}
        />
      ))}
      <PlanChecklist model={model} view={view} />
    </>
  )
}
