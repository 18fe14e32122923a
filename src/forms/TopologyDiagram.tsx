import { styled } from '@mui/material/styles'
import type { NodeFact } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { printAddress } from '../core/net/address.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { printRangeShort, rangeOfAddress } from '../core/net/range.ts'
import { RoleKey, type RoleKeyName } from '../look/RoleKey.tsx'
import { useWords } from '../store/use-words.ts'
import { poolTotals } from './pool-totals.ts'
import { printCount } from './print-count.ts'

/** Machines drawn in a box; the others are counted. */
const mostDrawn = 4

/** Who answers for which address: the VIPs and pools above, the machines that hold or announce them below. */
export function TopologyDiagram({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { facts } = view
  const isShared = facts.topology !== 'split'
  const workers = facts.nodes.filter((node) => node.role === 'worker')
  const subnets = view.segment?.subnets.map((subnet) => printPrefix(subnet.prefix)) ?? []
  return (
    <Figure role="group" aria-label={words('form.topology.diagram')}>
      <DomainName>
        {words('form.topology.domain')} {subnets.join(', ')}
      </DomainName>
      <Columns>
        <Column>
          <Addresses>
            <ApiAddress view={view} />
            {isShared && <ServiceAddresses view={view} />}
          </Addresses>
          <Box>
            <Machines view={view} nodes={facts.vipNodes} />
            <b>{words(isShared ? 'form.topology.both' : 'form.topology.keepalived')}</b>
            <small>
              {words('form.topology.keepalivedHelp')}
              {isShared && `, ${words('form.topology.speakersHelp')}`}
            </small>
          </Box>
        </Column>
        {!isShared && (
          <Column>
            <Addresses>
              <ServiceAddresses view={view} />
            </Addresses>
            <Box>
              <Machines view={view} nodes={facts.dataPlaneNodes} />
              <b>{words('form.topology.speakers')}</b>
              <small>{words('form.topology.speakersHelp')}</small>
            </Box>
          </Column>
        )}
      </Columns>
      {workers.length > 0 && (
        <Workers>
          <small>{words('form.topology.workers')}</small>
          <Machines view={view} nodes={workers} />
        </Workers>
      )}
    </Figure>
  )
}

function ApiAddress({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { controlPlaneVIP, controlPlaneLBPort } = view.cluster.loadBalancer
  const address = controlPlaneVIP.value === undefined ? '–' : printAddress(controlPlaneVIP.value)
  return (
    <Held role="control-plane-vip" name={`${address}:${controlPlaneLBPort.value ?? 443}`}>
      {words('form.topology.api')}
    </Held>
  )
}

function ServiceAddresses({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { ingressVIP } = view.cluster.loadBalancer
  const { automatic, manual } = poolTotals(view)
  const names = view.facts.pools.map((pool) => pool.name)
  return (
    <>
      {ingressVIP.value !== undefined && (
        <Held role="ingress-vip" name={printAddress(ingressVIP.value)}>
          {words('form.topology.ingress')}
        </Held>
      )}
      {names.length > 0 && (
        <Held role="pool" name={names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '')}>
          {words('form.topology.services', { count: printCount(automatic + manual) })}
        </Held>
      )}
    </>
  )
}

interface HeldProps {
  readonly role: RoleKeyName
  readonly name: string
  readonly children: string
}

function Held({ role, name, children }: HeldProps) {
  return (
    <Address data-role={role}>
      <RoleKey role={role} />
      <span>
        <code>{name}</code>
        <small>{children}</small>
      </span>
    </Address>
  )
}

const roles = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const

function Machines({ view, nodes }: { readonly view: ClusterView; readonly nodes: readonly NodeFact[] }) {
  const words = useWords()
  return (
    <Chips>
      {nodes.slice(0, mostDrawn).map((node) => (
        <Chip key={node.path.join('/')}>
          <RoleKey role={roles[node.role]} />
          {shortOf(view, node)}
        </Chip>
      ))}
      {nodes.length > mostDrawn && (
        <li>{words('form.topology.more', { count: nodes.length - mostDrawn })}</li>
      )}
      {nodes.length === 0 && <li>{words('form.nodes.empty')}</li>}
    </Chips>
  )
}

function shortOf(view: ClusterView, { dataAddress }: NodeFact): string {
  if (dataAddress === undefined) return '–'
  const subnet = view.segment?.subnets.find((one) => one.prefix.family === dataAddress.family)
  return printRangeShort(rangeOfAddress(dataAddress), subnet?.prefix)
}

const Figure = styled('div')({ padding: '12px 0 4px' })
const DomainName = styled('p')({
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  paddingBottom: 6,
})
const Columns = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })
const Column = styled('div')({ display: 'flex', flexDirection: 'column', flex: '1 1 220px', minWidth: 0 })
const Addresses = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 16px',
  padding: '0 12px',
  marginTop: 'auto',
})
const Box = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  padding: '4px 12px 10px',
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--inset)',
  '& > b': { fontWeight: 500, paddingTop: 6 },
  '& > small': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
})
const inkOf = { 'control-plane-vip': 'V', 'ingress-vip': 'I', pool: 'P' } as const
const Address = styled('p')({
  position: 'relative',
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  paddingBottom: 14,
  '& > svg': { marginTop: 2 },
  '& > span': { display: 'flex', flexDirection: 'column' },
  '& code': { fontWeight: 500 },
  '& small': { fontSize: '0.75rem', lineHeight: '16px', color: 'var(--t2)' },
  // The line down to the machines that answer.
  '&::after': {
    content: '""',
    position: 'absolute',
    left: 7,
    top: 20,
    bottom: 0,
    width: 1.5,
    background: 'var(--ctl)',
  },
  ...Object.fromEntries(
    Object.entries(inkOf).map(([role, letter]) => [
      `&[data-role=${role}]::after`,
      { background: `var(--role-${letter}-ink)` },
    ]),
  ),
})
const Chips = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  minHeight: 34,
  paddingTop: 6,
  fontSize: '0.75rem',
})
const Chip = styled('li')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  height: 28,
  padding: '0 8px 0 6px',
  border: '1px solid var(--line2)',
  borderRadius: 5,
  background: 'var(--pane)',
  fontWeight: 500,
  fontSize: '0.8125rem',
})
const Workers = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 16px',
  paddingTop: 4,
  '& small': { fontSize: '0.75rem', color: 'var(--t2)', paddingTop: 6 },
})
