import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { moveVip } from '../core/edits/vips.ts'
import { balancerModes, balancerTypes } from '../core/model/cluster.ts'
import { subnetFor } from '../core/model/segments.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { printAddress } from '../core/net/address.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { contains } from '../core/net/range.ts'
import { firstFree } from '../core/plan/free.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { showSection } from '../store/actions/select.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { BgpFields } from './BgpFields.tsx'
import { ChoiceField } from './kit/ChoiceField.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { AddressField, NumberField } from './kit/TextFields.tsx'
import { ManualFacts } from './ManualFacts.tsx'
import { OtherPlaces } from './OtherPlaces.tsx'
import { VipRoomDoor } from './room/RoomDoors.tsx'
import { GroupHead, SectionHead } from './SectionHead.tsx'

/** `loadBalancer`: mode, type, port and the two VIPs. */
export function LoadBalancerSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster, facts } = view
  const { loadBalancer: balancer, file } = cluster
  const kind = facts.isManual ? 'manual' : facts.isBgp ? 'bgp' : 'layer2'
  const manual = facts.isManual ? words('form.unusedManual') : undefined
  return (
    <>
      <SectionHead title={words('app.section.loadBalancer')} sub={words(`form.lb.sub.${kind}`)} />
      <PlaceFindings file={file} path={balancer.path} />
      <ChoiceField
        file={file}
        field={balancer.mode}
        isSegmented
        choices={balancerModes.map((value) => ({ value, label: words(`form.lb.mode.${value}`) }))}
      />
      <ChoiceField
        file={file}
        field={balancer.type}
        isSegmented
        unused={manual}
        choices={balancerTypes.map((value) => ({ value, label: words(`form.lb.type.${value}`) }))}
      />
      <NumberField file={file} field={balancer.controlPlaneLBPort} />
      <GroupHead>{words('form.lb.vips')}</GroupHead>
      <PlaceFindings file={file} path={[...balancer.path, 'vips']} />
      <AddressField
        file={file}
        field={balancer.controlPlaneVIP}
        placeholder={useVipPlaceholder(view)}
        meaning={<Suggestion view={view} />}
      />
      <VipRoomDoor view={view} vip="controlPlaneVIP" />
      <AddressField
        file={file}
        field={balancer.ingressVIP}
        unused={facts.isAdmin ? words('form.unusedAdmin') : undefined}
        placeholder={words('form.lb.ingressPlaceholder')}
        meaning={<HomePool view={view} />}
      />
      {!facts.isAdmin && <VipRoomDoor view={view} vip="ingressVIP" />}
      {facts.isManual && <ManualFacts view={view} />}
      {(facts.isBgp || hasBgpFields(view)) && (
        <BgpFields view={view} unused={facts.isBgp ? undefined : words('form.unusedLayer2')} />
      )}
      <OtherPlaces section="loadBalancer" />
    </>
  )
}

/** BGP fields that stand in a file of another type are shown too: only so can they be taken away. */
function hasBgpFields({ cluster, file }: ClusterView): boolean {
  const { bgpPeers, localASN } = cluster.loadBalancer
  return (
    bgpPeers.written ||
    localASN.state !== 'absent' ||
    cluster.gatewayGroups.length > 0 ||
    file.others.some(({ kind }) => kind === 'BGPPeer' || kind === 'BGPLoadBalancer')
  )
}

function useVipPlaceholder(view: ClusterView): string {
  const words = useWords()
  const subnet = view.segment === undefined ? undefined : subnetFor(view.segment, 4)
  if (subnet === undefined) return words('form.lb.vipPlaceholderPlain')
  return words('form.lb.vipPlaceholder', { subnet: printPrefix(subnet.prefix) })
}

/** While no VIP stands there: the lowest address of the segment that nobody uses. */
function Suggestion({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const model = useWorkbench((state) => state.analysis?.model)
  if (view.cluster.loadBalancer.controlPlaneVIP.state !== 'absent') return null
  const free = model === undefined || view.segment === undefined ? undefined : firstFree(model, view.segment)
  if (free === undefined) return null
  const take = () =>
    runFormEdits(moveVip(view.cluster, 'controlPlaneVIP', free), {
      label: { key: 'step.field', args: { field: 'controlPlaneVIP' } },
    })
  return (
    <Link component="button" type="button" onClick={take} sx={{ fontSize: 'inherit' }}>
      {words('form.lb.suggest', { address: printAddress(free) })}
    </Link>
  )
}

/** The pool that holds the ingress VIP, which it must lie in. */
function HomePool({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const address = view.cluster.loadBalancer.ingressVIP.value
  const home =
    address === undefined
      ? undefined
      : view.facts.pools.find((pool) => pool.ranges.some(({ range }) => contains(range, address)))
  if (home === undefined) return null
  return (
    <Home>
      <RoleKey role={home.manualAssign ? 'manual-pool' : 'pool'} size={14} />
      <Link component="button" type="button" onClick={() => showSection('addressPools')}>
        {words('form.lb.ingressIn', { pool: home.name })}
      </Link>
    </Home>
  )
}

const Home = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  '& .MuiLink-root': { fontSize: 'inherit', color: 'var(--t2)', minHeight: 24 },
})
