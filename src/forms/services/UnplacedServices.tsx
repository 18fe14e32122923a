import { styled } from '@mui/material/styles'
import type { PlannedService } from '../../core/model/planned-services.ts'
import { serviceId } from '../../core/model/services-of-cluster.ts'
import type { WorkspaceModel } from '../../core/model/workspace-model.ts'
import { useWords } from '../../store/use-words.ts'
import { GroupHead } from '../SectionHead.tsx'
import { ServiceCluster } from './ServiceCluster.tsx'

export interface UnplacedServicesProps {
  readonly model: WorkspaceModel
  readonly services: readonly PlannedService[]
}

/** Planned Services that name no open cluster where several could be meant: asked, not guessed. */
export function UnplacedServices({ model, services }: UnplacedServicesProps) {
  const words = useWords()
  if (services.length === 0) return null
  return (
    <section aria-label={words('services.unplaced')}>
      <GroupHead>{words('services.unplaced')}</GroupHead>
      <Help>{words('services.unplacedHelp')}</Help>
      <ul>
        {services.map((service) => (
          <li key={service.index}>
            <Name>{serviceId(service)}</Name>
            <ServiceCluster model={model} service={service} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Help = styled('p')({ fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)', paddingBottom: 6 })
const Name = styled('b')({ fontWeight: 500, overflowWrap: 'anywhere' })
