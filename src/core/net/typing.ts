import { bitsOfValue, isAddressValue, readAddressText } from './address-text.ts'

/**
 * Whether characters typed at the end can still make an address of it: while typing, only what can no longer
 * become right is marked. `25` can, `256` cannot, `fd00:` can.
 */
export function canStillBecomeAddress(text: string): boolean {
  return canStillBecomeIPv4(text) || canStillBecomeIPv6(text)
}

/**
 * The same for CIDR or `first-last`; the start must be whole once a dash or slash follows it. An IPv4 end that can
 * no longer reach the start cannot become right; an IPv6 end is judged by its spelling alone.
 */
export function canStillBecomeEntry(text: string): boolean {
  const cut = text.search(/[-/]/)
  if (cut < 0) return canStillBecomeAddress(text)
  const first = readAddressText(text.slice(0, cut))
  if (!isAddressValue(first)) return false
  const rest = text.slice(cut + 1)
  if (text[cut] === '/')
    return rest === '' || (/^(?:0|[1-9]\d*)$/.test(rest) && Number(rest) <= bitsOfValue(first))
  if (typeof first === 'number') return canStillBecomeIPv4(rest) && highestIPv4(rest) >= first
  return canStillBecomeIPv6(rest)
}

function canStillBecomeIPv4(text: string): boolean {
  const parts = text.split('.')
  return (
    parts.length <= 4 &&
    parts.every(
      (part, index) =>
        (part === '' && index === parts.length - 1) ||
        (/^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255),
    )
  )
}

/** The highest address that begins with this text, which can still become one. */
function highestIPv4(text: string): number {
  const parts = text.split('.')
  const open = parts.pop() ?? ''
  const octets = [...parts.map(Number), highestOctet(open)]
  while (octets.length < 4) octets.push(255)
  return octets.reduce((value, octet) => value * 256 + octet, 0)
}

function highestOctet(digits: string): number {
  for (let octet = 255; octet > 0; octet -= 1) if (String(octet).startsWith(digits)) return octet
  return 0
}

function canStillBecomeIPv6(text: string): boolean {
  if (!/^[\da-f:.]*$/i.test(text) || /:::|::.*::|^:[^:]/.test(text)) return false
  const groups = text.split(':')
  const tail = groups.pop() ?? ''
  const isElided = text.includes('::')
  const written = groups.filter((group) => group !== '').length
  if (groups.some((group) => !/^[\da-f]{0,4}$/i.test(group))) return false
  const room = (isElided ? 7 : 8) - written
  if (tail === '') return room >= (text.endsWith('::') ? 0 : 1) || text === ''
  if (tail.includes('.')) return room >= 2 && (isElided || written === 6) && canStillBecomeIPv4(tail)
  return room >= 1 && /^[\da-f]{1,4}$/i.test(tail)
}
