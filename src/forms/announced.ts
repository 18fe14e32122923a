import type { Answers } from '../store/forecast.ts'
import { nodeOf } from './services/say-row.ts'

/** Who announces what by the forecast, by the machines' keys in the picture (their paths). */
export interface Announced {
  /** The machine that holds the ingress VIP, if any does. */
  readonly ingress: ReadonlySet<string>
  /** Machines that certainly announce a planned Service. */
  readonly services: ReadonlySet<string>
  /** How many Services each machine certainly announces, the ingress included. */
  readonly counts: ReadonlyMap<string, number>
  readonly down: ReadonlySet<string>
}

/** undefined while nothing is planned: then there is nothing to foretell. */
export function announcedBy({ forecast, down, now }: Answers): Announced | undefined {
  if (forecast.rows.every(({ service }) => service === undefined)) return undefined
  const keys = new Map(forecast.nodes.map(({ name, fact }) => [name, fact.path.join('/')]))
  const ingress = new Set<string>()
  const services = new Set<string>()
  const counts = new Map<string, number>()
  forecast.rows.forEach(({ service }, index) => {
    const key = keys.get(nodeOf(now[index]) ?? '')
    if (key === undefined) return
    counts.set(key, (counts.get(key) ?? 0) + 1)
    ;(service === undefined ? ingress : services).add(key)
  })
  const isDown = forecast.nodes.filter(({ name }) => down.has(name))
  return { ingress, services, counts, down: new Set(isDown.map(({ fact }) => fact.path.join('/'))) }
}
