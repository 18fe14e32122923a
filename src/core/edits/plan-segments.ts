import type { EditValue, FileEdits, Path } from '../document.ts'
import type { NetworkPlan, Segment } from '../model/network-plan.ts'
import type { SegmentView, SubnetView } from '../model/segments.ts'
import { printAddress } from '../net/address.ts'
import { printPrefix } from '../net/prefix.ts'
import { freeName } from './free-name.ts'
import { inPlan } from './in-file.ts'

const segmentsPath: Path = [0, 'segments']

export interface NewSegment {
  /** Left out = the first free `segment1`, `segment2`, … */
  readonly name?: string
  readonly subnets?: readonly EditValue[]
  readonly reserved?: readonly EditValue[]
  readonly clusters?: readonly string[]
}

/** A segment behind the others. */
export function addSegment(plan: NetworkPlan, segment: NewSegment = {}): readonly FileEdits[] {
  const { name = freeSegmentName(plan), subnets = [], ...rest } = segment
  const value: EditValue = { name, subnets, ...rest }
  return inPlan({ op: 'insert', path: segmentsPath, index: plan.segments.length, value })
}

export function removeSegment(segment: Segment): readonly FileEdits[] {
  return inPlan({ op: 'remove', path: segment.path })
}

export function renameSegment(segment: Segment, name: string): readonly FileEdits[] {
  return inPlan({ op: 'set', path: [...segment.path, 'name'], value: name })
}

/** Whether pool addresses outside the subnets are routed to the load balancer nodes. */
export function setPoolsRouted(segment: Segment, routed: boolean): readonly FileEdits[] {
  const { path, state } = segment.poolsRouted
  if (!routed) return state === 'absent' ? [] : inPlan({ op: 'remove', path })
  return inPlan({ op: 'set', path, value: true })
}

/** What an assumed segment becomes when it is written down: its subnets, none of them confirmed but `confirmed`. */
export function writtenSegment(plan: NetworkPlan, view: SegmentView, confirmed?: SubnetView): NewSegment {
  return {
    name: freeSegmentName(plan),
    subnets: view.subnets.map((subnet) => writtenSubnet(subnet, subnet === confirmed)),
  }
}

/** `confirmed: true` is written only where somebody said so. */
export function writtenSubnet(subnet: SubnetView, confirmed: boolean): EditValue {
  const head = { cidr: printPrefix(subnet.prefix), confirmed }
  return subnet.gateway === undefined ? head : { ...head, gateway: printAddress(subnet.gateway) }
}

function freeSegmentName(plan: NetworkPlan): string {
  return freeName(
    'segment',
    plan.segments.map((segment) => segment.name.text),
  )
}
