/** Lengths of a link, in characters, up to which programs that hand it on are known to keep it whole. */
export const linkMarks = [2_000, 8_000] as const

/** Windows hands at most 32,767 characters to a program that is to open a link. */
export const longestLink = 32_000

export type LinkSize = 'anywhere' | 'most' | 'long' | 'too-long'

export function sizeOf(length: number): LinkSize {
  if (length <= linkMarks[0]) return 'anywhere'
  if (length <= linkMarks[1]) return 'most'
  return length <= longestLink ? 'long' : 'too-long'
}
