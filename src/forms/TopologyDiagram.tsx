import { styled } from '@mui/material/styles'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { useAnswers } from '../store/forecast.ts'
import { selectShownAnalysis } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { announcedBy } from './announced.ts'
import { TopologyLines } from './TopologyLines.tsx'
import { type HolderGroup, type Machine, topologyPicture } from './topology-groups.ts'
import { apiSlotWidth, chipPitch, chipWidth, mostDrawn, slotWidth, wide } from './topology-measures.ts'

/** Who answers for which address: the VIPs and pools above, the machines that hold or announce them below. */
export function TopologyDiagram({ view }: { readonly view: ClusterView }) {
  const model = useWorkbench(selectShownAnalysis)?.model
  if (model === undefined) return null
  return <Drawn view={view} model={model} />
}

function Drawn({ view, model }: { readonly view: ClusterView; readonly model: WorkspaceModel }) {
  const words = useWords()
  const answers = useAnswers(view, model)
  const { groups, below, domain } = topologyPicture(view, words, announcedBy(answers))
  return (
    <Figure role="group" aria-label={words('form.topology.diagram')}>
      <Groups>
        {groups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
        {domain !== undefined && <Domain>{domain}</Domain>}
      </Groups>
      {below.map(({ label, machines }) => (
        <Below key={label}>
          <small>{label}</small>
          <Machines machines={machines} />
        </Below>
      ))}
    </Figure>
  )
}

function Group({ group }: { readonly group: HolderGroup }) {
  return (
    <Column sx={{ flexGrow: group.addresses.length }}>
      <Addresses>
        {group.addresses.map(({ role, name, help }) => (
          <Address key={role} data-role={role}>
            <RoleKey role={role} />
            <span>
              <code>{name}</code>
              <small>{help}</small>
            </span>
          </Address>
        ))}
      </Addresses>
      <TopologyLines group={group} />
      <Box>
        {group.holds === 'machines' && <Machines machines={group.machines} />}
        <b>{group.title}</b>
        <small>{group.help}</small>
      </Box>
    </Column>
  )
}

function Machines({ machines }: { readonly machines: readonly Machine[] }) {
  const words = useWords()
  return (
    <Chips>
      {machines.slice(0, mostDrawn).map(({ key, role, name, announces = 0, isDown = false }) => (
        <Chip key={key} data-down={isDown}>
          <RoleKey role={role} size={14} />
          <span>{name}</span>
          {isDown && <span className="visually-hidden">{words('services.isDown')}</span>}
          {announces > 0 && (
            <Count>
              <span aria-hidden="true">{announces}</span>
              <span className="visually-hidden">{words('services.announces', { count: announces })}</span>
            </Count>
          )}
        </Chip>
      ))}
      {machines.length > mostDrawn && (
        <li>{words('form.topology.more', { count: machines.length - mostDrawn })}</li>
      )}
      {machines.length === 0 && <li>{words('network.bgpNone')}</li>}
    </Chips>
  )
}

const Figure = styled('div')({ padding: '16px 0 4px' })
const Groups = styled('div')({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
})
const Domain = styled('p')({
  width: '100%',
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
})
const Column = styled('div')({ display: 'flex', flexDirection: 'column', flex: '1 1 200px', minWidth: 0 })
const Addresses = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 0',
  padding: '0 0 0 12px',
  marginTop: 'auto',
})
const Address = styled('p')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  minWidth: 0,
  paddingRight: 12,
  paddingBottom: 6,
  '& > svg': { marginTop: 2 },
  '& > span': { display: 'flex', flexDirection: 'column', minWidth: 0 },
  '& code': { fontWeight: 500, overflowWrap: 'anywhere' },
  '& small': { fontSize: '0.75rem', lineHeight: '16px', color: 'var(--t2)' },
  [wide]: {
    width: slotWidth,
    paddingBottom: 0,
    '&[data-role=control-plane-vip]': { width: apiSlotWidth },
  },
})
const Box = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  padding: '8px 12px 10px',
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--inset)',
  '& > b': { fontWeight: 500, paddingTop: 4 },
  '& > small': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
})
const Chips = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: chipPitch - chipWidth,
  minHeight: 28,
  fontSize: '0.75rem',
})
const Chip = styled('li')({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  boxSizing: 'border-box',
  minWidth: chipWidth,
  height: 28,
  padding: '0 7px 0 6px',
  border: '1px solid var(--line2)',
  borderRadius: 5,
  background: 'var(--pane)',
  fontWeight: 500,
  '& > span': { whiteSpace: 'nowrap' },
  '&[data-down=true]': {
    borderStyle: 'dashed',
    '& > span:first-of-type': { textDecoration: 'line-through' },
  },
})
/** On the corner, so that the lines keep meeting the chips. */
const Count = styled('span')({
  position: 'absolute',
  top: -8,
  right: -7,
  minWidth: 16,
  height: 16,
  padding: '0 4px',
  boxSizing: 'border-box',
  borderRadius: 8,
  background: 'var(--ink)',
  color: 'var(--on-ink)',
  fontSize: '0.6875rem',
  lineHeight: '16px',
  textAlign: 'center',
})
const Below = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 16px',
  padding: '8px 12px 0',
  '& small': { fontSize: '0.75rem', color: 'var(--t2)' },
})
