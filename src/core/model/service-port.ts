/** The protocols that a Service's port may have. */
export const protocols = ['TCP', 'UDP', 'SCTP'] as const
export type Protocol = (typeof protocols)[number]

export interface ServicePort {
  /** 1 to 65,535. */
  readonly port: number
  readonly protocol: Protocol
}

const largestPort = 65_535

/** `80, 443/TCP, 53/UDP`: numbers with an optional protocol, TCP unless it is written; undefined where one is no port. */
export function parseServicePorts(text: string): readonly ServicePort[] | undefined {
  const parts = text.split(',').map((part) => part.trim())
  // A comma at the end is somebody about to type the next one.
  if (parts.at(-1) === '' && parts.length > 1) parts.pop()
  const ports: ServicePort[] = []
  for (const part of parts) {
    const match = /^(\d{1,5})(?:\/([A-Za-z]+))?$/.exec(part)
    const port = Number(match?.[1])
    const written = match?.[2]?.toUpperCase() ?? 'TCP'
    const protocol = protocols.find((one) => one === written)
    if (match === null || protocol === undefined || port < 1 || port > largestPort) return undefined
    ports.push({ port, protocol })
  }
  return ports
}

/** `443/TCP`. */
export const printServicePort = ({ port, protocol }: ServicePort): string => `${port}/${protocol}`
