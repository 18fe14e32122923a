import { styled } from '@mui/material/styles'
import { useCallback, useRef } from 'react'
import type { FileId } from '../core/document.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { focusGroup, keepFocus } from '../look/keep-focus.ts'
import type { SectionId } from '../store/sections.ts'
import { selectActiveCluster } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { AddressPoolsSection } from './AddressPoolsSection.tsx'
import { ClusterSection } from './ClusterSection.tsx'
import { ControlPlaneSection } from './ControlPlaneSection.tsx'
import { container } from './kit/layout-rules.ts'
import { newsId } from './kit/move-row.ts'
import { LoadBalancerSection } from './LoadBalancerSection.tsx'
import { NetworksSection } from './NetworksSection.tsx'
import { NoCluster } from './NoCluster.tsx'
import { NodePoolsSection } from './NodePoolsSection.tsx'
import { OtherSection } from './OtherSection.tsx'
import { PlanSection } from './PlanSection.tsx'
import { RunningStrip } from './RunningStrip.tsx'
import { ServicesSection } from './services/ServicesSection.tsx'
import { SourceAddressSection } from './source-address/SourceAddressSection.tsx'
import type { TextOutlet } from './text-outlet.ts'
import { useFollowSelection } from './use-follow-selection.ts'

export interface SectionFormProps {
  /** Asks for the text by which a file's cluster runs; who shows the form can open files. */
  readonly onLoadDeployed?: (file: FileId) => void
  /** Asks for further files to open beside this one. */
  readonly onOpenFile?: () => void
  /** Where texts are copied and downloaded to. */
  readonly outlet?: TextOutlet
}

/** The form of the section that is chosen, for the file that is shown. */
export function SectionForm({ onLoadDeployed, onOpenFile, outlet }: SectionFormProps) {
  const section = useWorkbench((state) => state.section)
  const active = useWorkbench((state) => state.active)
  const view = useWorkbench(selectActiveCluster)
  const root = useRef<HTMLDivElement>(null)
  const isLater = useRef(false)
  const enter = useCallback((body: HTMLDivElement | null) => {
    root.current = body
    if (body === null) return
    // The first section begins at the top by itself; asking would lay out the whole page within the first drawing.
    if (isLater.current) startAtTop(body)
    isLater.current = true
    // What had the focus, such as the button that opened the file, went with the view before.
    if (document.activeElement === document.body) focusGroup(body.querySelector('h1'))
  }, [])
  useFollowSelection(root)
  return (
    <Container ref={keepFocus}>
      {view !== undefined && section !== 'plan' && <RunningStrip view={view} />}
      <p id={newsId} className="visually-hidden" role="status" />
      {/* Another file or section is another form: nothing half typed goes along. */}
      <Body ref={enter} key={`${active ?? ''} ${section}`}>
        <Section
          section={section}
          view={view}
          onLoadDeployed={onLoadDeployed}
          onOpenFile={onOpenFile}
          outlet={outlet}
        />
      </Body>
    </Container>
  )
}

/** The scroll position belongs to the section that was left; what is chosen in the new one is then brought into view. */
function startAtTop(body: HTMLElement): void {
  const page = body.ownerDocument.documentElement
  for (let at = body.parentElement; at !== null && at !== page; at = at.parentElement) {
    if (at.scrollTop > 0) at.scrollTop = 0
  }
}

interface SectionProps {
  readonly section: SectionId
  readonly view: ClusterView | undefined
  readonly onLoadDeployed: SectionFormProps['onLoadDeployed'] | undefined
  readonly onOpenFile: SectionFormProps['onOpenFile'] | undefined
  readonly outlet: TextOutlet | undefined
}

function Section({ section, view, onLoadDeployed, onOpenFile, outlet }: SectionProps) {
  if (section === 'plan') return <PlanSection view={view} onOpenFile={onOpenFile} />
  if (section === 'credentials' || section === 'storage' || section === 'operations')
    return <OtherSection section={section} view={view} />
  if (view === undefined) return <NoCluster section={section} />
  switch (section) {
    case 'cluster':
      return <ClusterSection view={view} onLoadDeployed={onLoadDeployed} />
    case 'controlPlane':
      return <ControlPlaneSection view={view} />
    case 'loadBalancer':
      return <LoadBalancerSection view={view} />
    case 'addressPools':
      return <AddressPoolsSection view={view} />
    case 'nodePools':
      return <NodePoolsSection view={view} />
    case 'networks':
      return <NetworksSection view={view} />
    case 'services':
      return <ServicesSection view={view} />
    case 'sourceAddress':
      return <SourceAddressSection view={view} outlet={outlet} />
  }
}

const Container = styled('div')({ ...container, minWidth: 0 })
const Body = styled('div')({
  padding: '0 24px 24px',
  // What has the focus never hides under the strip above or at the very edge.
  '& :is(input, button, textarea, [role=combobox], a)': { scrollMargin: '52px 0 16px' },
  '@media (max-width: 599.98px)': { padding: '0 12px 24px' },
})
