import Button from '@mui/material/Button'
import { lazy, Suspense, useRef } from 'react'
import { addServices } from '../../core/edits/plan-services.ts'
import { servesServices } from '../../core/model/services-of-cluster.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { EmptyState } from '../../look/EmptyState.tsx'
import { Icon } from '../../look/Icon.tsx'
import { selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { runFormEdits } from '../kit/run-form-edits.ts'
import { SectionHead } from '../SectionHead.tsx'
import { clusterToName } from './cluster-name.ts'

/** The forecast brings the rules of MetalLB along; they come when somebody looks. */
const ServicesBody = lazy(() => import('./ServicesBody.tsx'))

/** Planned Services and what MetalLB would do with them. */
export function ServicesSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const model = useWorkbench(selectShownAnalysis)?.model
  const added = useRef<number>(undefined)
  if (model === undefined) return null
  const reason = noForecast(view)
  const add = () => {
    added.current = model.plan.services.length
    runFormEdits(addServices(model.plan, [clusterToName(view, model)]), {
      label: { key: 'step.addService', args: {} },
    })
  }
  const button = (
    <Button startIcon={<Icon name="plus" />} onClick={add}>
      {words('services.add')}
    </Button>
  )
  return (
    <>
      <SectionHead
        title={words('app.section.services')}
        sub={words('services.sub')}
        action={reason === undefined && button}
      />
      {reason === undefined ? (
        <Suspense fallback={null}>
          <ServicesBody view={view} model={model} added={added} addButton={button} />
        </Suspense>
      ) : (
        <EmptyState title={words('services.noneTitle')}>{words(`services.none.${reason}`)}</EmptyState>
      )}
    </>
  )
}

/** Why MetalLB's layer 2 has nothing to do here. */
function noForecast(view: ClusterView): 'manual' | 'admin' | 'bgp' | undefined {
  if (view.facts.isManual) return 'manual'
  if (!servesServices(view)) return 'admin'
  return view.facts.isBgp ? 'bgp' : undefined
}
