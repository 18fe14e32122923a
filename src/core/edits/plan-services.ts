import type { EditValue, FileEdits } from '../document.ts'
import type { NetworkPlan } from '../model/network-plan.ts'
import type { PlannedService } from '../model/planned-services.ts'
import { freeName } from './free-name.ts'
import { inPlan } from './in-file.ts'

/** A planned Service as it is written down; what is left out is not written. */
export interface NewService {
  /** Left out = the first free `service1`, `service2`, … */
  readonly name?: string
  readonly namespace?: string
  readonly cluster?: string
  readonly ports?: string
  readonly externalTrafficPolicy?: string
  readonly loadBalancerIP?: string
  readonly loadBalancerIPs?: string
  readonly addressPool?: string
  readonly allowSharedIP?: string
  readonly ipFamilyPolicy?: string
  readonly ipFamily?: string
  readonly selector?: string
  readonly lbnodeSelector?: boolean
  readonly toleratesTaints?: boolean
  readonly replicasOn?: readonly string[]
}

/** The parts of a Service that are typed or chosen as one value. */
export type ServiceText = {
  [Key in keyof NewService]-?: NewService[Key] extends string | undefined ? Key : never
}[keyof NewService]
export type ServiceFlag = 'lbnodeSelector' | 'toleratesTaints'

/** Planned Services behind the others, in order. */
export function addServices(plan: NetworkPlan, services: readonly NewService[]): readonly FileEdits[] {
  const taken = new Set(plan.services.map(({ name }) => name.text))
  const values = services.map((service): EditValue => {
    const name = service.name ?? freeName('service', taken)
    taken.add(name)
    return { name, ...withoutNothing(service) }
  })
  const path = [0, 'services']
  const start = plan.services.length
  // A first list is one value: as many steps as a long list has items would take long.
  if (start === 0 && values.length > 1) return inPlan({ op: 'set', path, value: values })
  return inPlan(
    ...values.map((value, offset) => ({ op: 'insert' as const, path, index: start + offset, value })),
  )
}

/** Puts a Service into the place of another one: the order of the list is the order in which they are created. */
export function moveService(service: PlannedService, place: PlannedService): readonly FileEdits[] {
  if (service.index === place.index) return []
  return inPlan({ op: 'move', path: [0, 'services'], from: service.index, to: place.index })
}

/** The last one takes the whole section along. */
export function removeService(plan: NetworkPlan, service: PlannedService): readonly FileEdits[] {
  return inPlan({ op: 'remove', path: plan.services.length === 1 ? service.path.slice(0, -1) : service.path })
}

/** A copy behind the Service itself, with a free name. */
export function copyService(plan: NetworkPlan, service: PlannedService): readonly FileEdits[] {
  const { name: _name, ...rest } = writtenService(service)
  const name = freeName(
    `${service.name.text ?? 'service'}-`,
    plan.services.map((one) => one.name.text),
  )
  const value: EditValue = { name, ...withoutNothing(rest) }
  return inPlan({ op: 'insert', path: [0, 'services'], index: service.index + 1, value })
}

/** One part as typed; an emptied one goes away with its key. The name stays, as an empty text would lose the Service. */
export function setServiceText(
  service: PlannedService,
  key: ServiceText,
  typed: string,
): readonly FileEdits[] {
  const { path, state } = service[key]
  if (typed !== '') return inPlan({ op: 'set', path, value: typed })
  if (key === 'name') return inPlan({ op: 'set', path, value: '' })
  return state === 'absent' ? [] : inPlan({ op: 'remove', path })
}

export function setServiceFlag(
  service: PlannedService,
  key: ServiceFlag,
  isOn: boolean,
): readonly FileEdits[] {
  const { path, state } = service[key]
  if (isOn) return inPlan({ op: 'set', path, value: true })
  return state === 'absent' ? [] : inPlan({ op: 'remove', path })
}

/** The machines with a ready Pod; `undefined` = not known. */
export function setReplicas(
  service: PlannedService,
  nodes: readonly string[] | undefined,
): readonly FileEdits[] {
  const { path, written } = service.replicasOn
  if (nodes !== undefined) return inPlan({ op: 'set', path, value: nodes })
  return written ? inPlan({ op: 'remove', path }) : []
}

/** What stands in the plan, in a form that can be written again. */
function writtenService(service: PlannedService): NewService {
  const texts = [
    'name',
    'namespace',
    'cluster',
    'ports',
    'externalTrafficPolicy',
    'loadBalancerIP',
    'loadBalancerIPs',
    'addressPool',
    'allowSharedIP',
    'ipFamilyPolicy',
    'ipFamily',
    'selector',
  ] as const satisfies readonly ServiceText[]
  return {
    ...Object.fromEntries(texts.map((key) => [key, service[key].text ?? ''])),
    ...(service.lbnodeSelector.value === true ? { lbnodeSelector: true } : {}),
    ...(service.toleratesTaints.value === true ? { toleratesTaints: true } : {}),
    ...(service.replicasOn.written
      ? { replicasOn: service.replicasOn.items.map(({ text }) => text ?? '') }
      : {}),
  }
}

/** Empty texts and flags that are off are not written. */
function withoutNothing(service: NewService): { readonly [key: string]: EditValue } {
  return Object.fromEntries(
    Object.entries(service).filter(([, value]) => value !== '' && value !== false && value !== undefined),
  )
}
