const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = (value: number): string =>
  [...String(value)].map((digit) => superscripts[Number(digit)]).join('')

/** Counts up to here are written out. */
const EXACT = 2 ** 20

/** `56,832`; above a million `2⁶⁴` when it is exactly that, else `≈ 2⁶⁴`. */
export function countText(count: number | bigint): string {
  if (count <= EXACT) return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
  const power = Math.round(Math.log2(Number(count)))
  const isExact = typeof count === 'number' ? count === 2 ** power : count === 1n << BigInt(power)
  return `${isExact ? '' : '≈ '}2${raised(power)}`
}
