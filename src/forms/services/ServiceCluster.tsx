import { PLAN_FILE } from '../../core/document.ts'
import { setServiceText } from '../../core/edits/plan-services.ts'
import type { PlannedService } from '../../core/model/planned-services.ts'
import { servesServices } from '../../core/model/services-of-cluster.ts'
import type { WorkspaceModel } from '../../core/model/workspace-model.ts'
import { ChoiceField } from '../kit/ChoiceField.tsx'
import { clusterReference } from './cluster-name.ts'

export interface ServiceClusterProps {
  readonly model: WorkspaceModel
  readonly service: PlannedService
}

/** Which of the open clusters a Service is for; nothing to choose where there is one. */
export function ServiceCluster({ model, service }: ServiceClusterProps) {
  const references = model.clusters.filter(servesServices).map((view) => clusterReference(view, model))
  const written = service.cluster.text ?? ''
  if (references.length < 2 && written === '') return null
  const all = written === '' || references.includes(written) ? references : [...references, written]
  return (
    <ChoiceField
      file={PLAN_FILE}
      field={service.cluster}
      choices={all.map((value) => ({ value, label: value }))}
      write={(value) => setServiceText(service, 'cluster', value)}
    />
  )
}
