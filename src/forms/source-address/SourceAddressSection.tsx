import { lazy, Suspense } from 'react'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { useWords } from '../../store/use-words.ts'
import { SectionHead } from '../SectionHead.tsx'
import type { TextOutlet } from '../text-outlet.ts'

/** The guide brings long texts along; they come when somebody looks. */
const SourceGuide = lazy(() => import('./SourceGuide.tsx'))

export interface SourceAddressSectionProps {
  readonly view: ClusterView
  readonly outlet: TextOutlet | undefined
}

/** Keeping the client's source address: the choice explained for this cluster, and a check of manifests. */
export function SourceAddressSection({ view, outlet }: SourceAddressSectionProps) {
  const words = useWords()
  return (
    <>
      <SectionHead title={words('source.title')} sub={words('source.sub')} />
      <Suspense fallback={null}>
        <SourceGuide view={view} outlet={outlet} />
      </Suspense>
    </>
  )
}
