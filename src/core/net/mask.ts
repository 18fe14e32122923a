import { readIPv4 } from './ipv4-text.ts'

/** The prefix length of `255.255.255.0` (or of its inverse `0.0.0.255`, as routers write it); undefined when the bits are no run. */
export function readMaskLength(text: string): number | undefined {
  const value = readIPv4(text)
  if (typeof value !== 'number') return undefined
  const inverse = value >= 0x8000_0000 || value === 0 ? 0xffff_ffff - value : value
  const length = 32 - Math.log2(inverse + 1)
  return Number.isInteger(length) ? length : undefined
}
