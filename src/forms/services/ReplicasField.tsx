import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { PLAN_FILE } from '../../core/document.ts'
import { setReplicas } from '../../core/edits/plan-services.ts'
import type { NodeFact } from '../../core/model/facts.ts'
import { fieldById } from '../../core/model/fields.ts'
import { isMachine, nodeNameOf } from '../../core/model/node-names.ts'
import type { PlannedService } from '../../core/model/planned-services.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { printAddress } from '../../core/net/address.ts'
import { RoleKey } from '../../look/RoleKey.tsx'
import { placeKey } from '../../store/numbering.ts'
import { useWords } from '../../store/use-words.ts'
import { FieldRow } from '../kit/FieldRow.tsx'
import { PlaceFindings } from '../kit/PlaceFindings.tsx'
import { runFormEdits } from '../kit/run-form-edits.ts'

export interface ReplicasFieldProps {
  readonly view: ClusterView
  readonly model: WorkspaceModel
  readonly service: PlannedService
}

const roles = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const satisfies Record<NodeFact['role'], string>

/** Which machines have a ready Pod: not known, or these. */
export function ReplicasField({ view, model, service }: ReplicasFieldProps) {
  const words = useWords()
  const { replicasOn } = service
  const { plan } = model
  const machines = view.facts.nodes.filter((node) => node.entry.address.value !== undefined)
  const written = replicasOn.items.map(({ text }) => text ?? '')
  const isOn = (node: NodeFact): boolean => written.some((text) => isMachine(plan, node, text))
  const others = written.filter((text) => !machines.some((node) => isMachine(plan, node, text)))
  const write = (nodes: readonly string[] | undefined) =>
    runFormEdits(setReplicas(service, nodes), {
      label: { key: 'step.replicas', args: {} },
      capture: `merge:${placeKey({ file: PLAN_FILE, path: replicasOn.path })}`,
    })
  const toggle = (node: NodeFact) => {
    const address = printAddress(node.entry.address.value!)
    write(isOn(node) ? written.filter((text) => !isMachine(plan, node, text)) : [...written, address])
  }
  return (
    <FieldRow
      place={{ file: PLAN_FILE, path: replicasOn.path }}
      facts={fieldById('plan.services[].replicasOn')}
      below={<PlaceFindings file={PLAN_FILE} path={replicasOn.path} />}
    >
      <ToggleButtonGroup
        exclusive
        aria-label={words('services.replicas')}
        value={replicasOn.written ? 'known' : 'unknown'}
        onChange={(_, value: 'known' | 'unknown' | null) => {
          if (value === 'unknown') write(undefined)
          if (value === 'known') write([])
        }}
      >
        <ToggleButton value="unknown">{words('services.replicasUnknown')}</ToggleButton>
        <ToggleButton value="known">{words('services.replicasKnown')}</ToggleButton>
      </ToggleButtonGroup>
      {replicasOn.written && (
        <Machines role="group" aria-label={words('services.replicasKnown')}>
          {machines.map((node) => (
            <ToggleButton
              key={node.path.join('/')}
              value={node.path.join('/')}
              selected={isOn(node)}
              onChange={() => toggle(node)}
            >
              <RoleKey role={roles[node.role]} />
              {nodeNameOf(plan, node)}
            </ToggleButton>
          ))}
          {others.map((text) => (
            <ToggleButton
              key={`other ${text}`}
              value={text}
              selected
              onChange={() => write(written.filter((one) => one !== text))}
            >
              {text}
            </ToggleButton>
          ))}
          {written.length === 0 && <p>{words('services.replicasNone')}</p>}
        </Machines>
      )}
    </FieldRow>
  )
}

const Machines = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  paddingTop: 6,
  '& .MuiToggleButton-root': { gap: 6, border: '1px solid var(--line2)', borderRadius: 5 },
  '& .Mui-selected': { borderColor: 'var(--ink)' },
  '& > p': { fontSize: '0.75rem', color: 'var(--t2)' },
})
