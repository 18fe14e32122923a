import { styled } from '@mui/material/styles'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { GroupHead } from './SectionHead.tsx'
import { TopologyDiagram } from './TopologyDiagram.tsx'

/** What a load balancer of one's own has to do, for exactly this cluster (manual load balancing, MLB). */
export function ManualFacts({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { ingressVIP } = view.cluster.loadBalancer
  const wantsIngress = !view.facts.isAdmin && view.cluster.network.bundledIngress.value !== false
  return (
    <>
      <GroupHead>{words('network.manual')}</GroupHead>
      <TopologyDiagram view={view} />
      <List>
        <li>{words('network.manualCheck')}</li>
        {wantsIngress && ingressVIP.value === undefined && <li>{words('network.manualIngressOpen')}</li>}
        <li>{words('network.manualReach')}</li>
      </List>
    </>
  )
}

const List = styled('ul')({
  padding: '8px 0 0 16px',
  listStyle: 'disc',
  fontSize: '0.75rem',
  lineHeight: '19px',
  color: 'var(--t2)',
})
