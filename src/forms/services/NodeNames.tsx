import { styled } from '@mui/material/styles'
import type { Forecast, ForecastNode } from '../../core/behaviour/forecast.ts'
import { PLAN_FILE } from '../../core/document.ts'
import { setElection, setNodeName } from '../../core/edits/plan-node-names.ts'
import type { NodeName } from '../../core/model/planned-services.ts'
import { elections } from '../../core/model/planned-services.ts'
import type { WorkspaceModel } from '../../core/model/workspace-model.ts'
import { printAddress } from '../../core/net/address.ts'
import { placeKey } from '../../store/numbering.ts'
import { useWords } from '../../store/use-words.ts'
import { ChoiceField } from '../kit/ChoiceField.tsx'
import { FieldInput } from '../kit/FieldInput.tsx'
import { FieldMessages } from '../kit/FieldMessages.tsx'
import { FieldRow } from '../kit/FieldRow.tsx'
import { PlaceFindings } from '../kit/PlaceFindings.tsx'
import { ShownRows } from '../kit/ShownRows.tsx'
import { useBoundField } from '../kit/use-bound-field.ts'
import { GroupHead } from '../SectionHead.tsx'

export interface NodeNamesProps {
  readonly model: WorkspaceModel
  readonly forecast: Forecast
}

/** The names that the election hashes, and by which rule it does. */
export function NodeNames({ model, forecast }: NodeNamesProps) {
  const words = useWords()
  const { nodes } = forecast
  return (
    <section
      aria-label={words('services.nodeNames')}
      data-place={placeKey({ file: PLAN_FILE, path: [0, 'nodeNames'] })}
    >
      <GroupHead>{words('services.nodeNames')}</GroupHead>
      <Help>{words('services.nodeNamesHelp')}</Help>
      <PlaceFindings file={PLAN_FILE} path={[0, 'nodeNames']} />
      <ShownRows
        count={nodes.length}
        first={20}
        at={(index) => model.plan.nodeNames.find((one) => isFor(one, nodes[index]!))?.name.path.slice(0, -1)}
        renderRow={(index) => <NodeNameField key={nodes[index]!.key} model={model} node={nodes[index]!} />}
      />
      <ChoiceField
        file={PLAN_FILE}
        field={model.plan.election}
        choices={elections.map((value) => ({ value, label: words(`services.election.${value}`) }))}
        isSegmented
        meaning={words('services.electionHelp')}
        write={(value) => setElection(model.plan, elections.find((one) => one === value) ?? 'address')}
      />
    </section>
  )
}

function NodeNameField({ model, node }: { readonly model: WorkspaceModel; readonly node: ForecastNode }) {
  const words = useWords()
  const { plan } = model
  const typed = plan.nodeNames.find((one) => isFor(one, node))
  const bound = useBoundField({
    file: PLAN_FILE,
    field: typed?.name,
    ghostPath: [0, 'nodeNames', plan.nodeNames.length, 'name'],
    reads: 'text',
    holdsEmpty: true,
    write: (name) => setNodeName(plan, typed?.address.value ?? node.address, name),
  })
  return (
    <FieldRow
      place={bound.place}
      facts={undefined}
      label={words('services.nodeNameOf', { address: node.key })}
      htmlFor={bound.id}
      width={236}
      below={<FieldMessages bound={bound} />}
    >
      <FieldInput bound={bound} placeholder={node.key} />
    </FieldRow>
  )
}

/** A name may have been written for either address of the machine. */
function isFor({ address }: NodeName, node: ForecastNode): boolean {
  if (address.value === undefined) return false
  const text = printAddress(address.value)
  const other = node.fact.entry.address.value
  return text === node.key || (other !== undefined && text === printAddress(other))
}

const Help = styled('p')({ fontSize: '0.75rem', lineHeight: '18px', color: 'var(--t2)', paddingBottom: 6 })
