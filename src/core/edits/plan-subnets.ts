import type { EditValue, FileEdits } from '../document.ts'
import type { NetworkPlan, Segment, Subnet } from '../model/network-plan.ts'
import type { SegmentView, SubnetView } from '../model/segments.ts'
import { type Prefix, printPrefix } from '../net/prefix.ts'
import { inPlan } from './in-file.ts'
import { addSegment, writtenSegment, writtenSubnet } from './plan-segments.ts'

/** One click: the subnet is so. An assumed one is written down first, with the other subnets of its segment. */
export function confirmSubnet(
  plan: NetworkPlan,
  view: SegmentView,
  subnet: SubnetView,
): readonly FileEdits[] {
  const { segment } = view
  if (segment === undefined) return addSegment(plan, writtenSegment(plan, view, subnet))
  const written = segment.subnets.find((one) => one.cidr.path === subnet.place?.path)
  if (written !== undefined) return inPlan({ op: 'set', path: written.confirmed.path, value: true })
  return insertSubnet(segment, writtenSubnet(subnet, true))
}

/** One click: the subnet is this one, not the one that nobody confirmed. Its gateway stays. */
export function replaceSubnet(
  plan: NetworkPlan,
  view: SegmentView,
  subnet: SubnetView,
  prefix: Prefix,
): readonly FileEdits[] {
  const written = view.segment?.subnets.find((one) => one.cidr.path === subnet.place?.path)
  if (written !== undefined) return setSubnet(written, printPrefix(prefix))
  const now: SubnetView = { ...subnet, prefix }
  const subnets = view.subnets.map((one) => (one === subnet ? now : one))
  return confirmSubnet(plan, { ...view, subnets }, now)
}

/** A subnet as typed; typing it is saying so, therefore it is confirmed. */
export function addSubnet(segment: Segment, cidr: string, gateway?: string): readonly FileEdits[] {
  const head = { cidr, confirmed: true }
  return insertSubnet(segment, gateway === undefined || gateway === '' ? head : { ...head, gateway })
}

/** An emptied subnet goes away whole. A subnet that was confirmed as another one stays confirmed: it is typed by hand. */
export function setSubnet(subnet: Subnet, cidr: string): readonly FileEdits[] {
  if (cidr === '') return removeSubnet(subnet)
  const set = { op: 'set', path: subnet.cidr.path, value: cidr } as const
  if (subnet.confirmed.value === true) return inPlan(set)
  return inPlan(set, { op: 'set', path: subnet.confirmed.path, value: true })
}

export function removeSubnet(subnet: Subnet): readonly FileEdits[] {
  return inPlan({ op: 'remove', path: subnet.path })
}

/** The gateway as typed; an emptied one goes away. */
export function setGateway(subnet: Subnet, gateway: string): readonly FileEdits[] {
  const { path } = subnet.gateway
  return inPlan(gateway === '' ? { op: 'remove', path } : { op: 'set', path, value: gateway })
}

function insertSubnet(segment: Segment, value: EditValue): readonly FileEdits[] {
  return inPlan({ op: 'insert', path: [...segment.path, 'subnets'], index: segment.subnets.length, value })
}
