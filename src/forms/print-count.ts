/** Made once: a formatter costs far more than formatting. */
const grouped = new Intl.NumberFormat('en-US')

/** A count for people: with separators while that can be read, else as a power of two. */
export function printCount(count: bigint): string {
  if (count < 1_000_000_000n) return grouped.format(count)
  const bits = count.toString(2).length - 1
  return count === 1n << BigInt(bits) ? `2^${bits}` : `≈ 2^${bits}`
}
