import { parseServicePorts } from '../model/service-port.ts'
import { isProblem, parseAddress } from '../net/address.ts'
import type { NewService } from './plan-services.ts'

/**
 * A pasted list of Services, one to a line: `namespace/name` or a name, then in any order an address, ports and a
 * policy, with blanks or tabs between. Words that are none of these are passed over.
 */
export function readServiceList(text: string): readonly NewService[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [first = '', ...rest] = line
      .replace(/\s*,\s*/g, ',')
      .split(/\s+/)
      .filter((cell) => cell !== '' && cell !== '-')
    const [, namespace, name] = /^(?:([^/]+)\/)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)$/.exec(first) ?? []
    const parts = partsOf(rest)
    // A sentence begins with a word too.
    if (name === undefined || (rest.length > 0 && Object.keys(parts).length === 0)) return []
    return [{ name, ...(namespace === undefined ? {} : { namespace }), ...parts }]
  })
}

function partsOf(cells: readonly string[]): NewService {
  const parts: { -readonly [Key in keyof NewService]: NewService[Key] } = {}
  for (const cell of cells) {
    if (cell === 'Local' || cell === 'Cluster') parts.externalTrafficPolicy = cell
    else if (parseServicePorts(cell) !== undefined) parts.ports = cell.replaceAll(',', ', ')
    else if (!isProblem(parseAddress(cell))) parts.loadBalancerIP = cell
  }
  return parts
}
