import type { Patch } from '../document.ts'

/**
 * Patches are computed on a text that ends with a line break. Where the file has none at its end, these are the
 * patches that give the same result without one: added before, removed after.
 */
export function withoutFinalBreak(patches: readonly Patch[], text: string): readonly Patch[] {
  if (text === '' || text.endsWith('\n')) return patches
  const { length } = text
  const joined = joinTouching(patches.filter((patch) => patch.to > patch.from || patch.text !== ''))
  const last = joined.at(-1)
  if (last === undefined || (last.to <= length && last.from < length)) return joined
  if (last.to <= length && last.from === length && last.text !== '' && !last.text.endsWith('\n'))
    return joined
  const rest = joined.slice(0, -1)
  if (last.from > length) {
    // New lines behind the last one: the line break goes before them.
    const lineBreak = last.text.endsWith('\r\n') ? '\r\n' : '\n'
    return [...rest, { from: length, to: length, text: lineBreak + dropBreak(last.text) }]
  }
  if (last.text !== '') return [...rest, { from: last.from, to: length, text: dropBreak(last.text) }]
  const from = last.from - (text.slice(0, last.from).match(/\r?\n$/)?.[0].length ?? 0)
  const before = rest.at(-1)
  if (before === undefined || before.to <= from) return [...rest, { from, to: length, text: '' }]
  return [...rest.slice(0, -1), { from: before.from, to: length, text: dropBreak(before.text) }]
}

const dropBreak = (text: string): string => text.replace(/\r?\n$/, '')

function joinTouching(patches: readonly Patch[]): readonly Patch[] {
  const joined: Patch[] = []
  for (const patch of patches) {
    const last = joined.at(-1)
    if (last !== undefined && last.to === patch.from) {
      joined[joined.length - 1] = { from: last.from, to: patch.to, text: last.text + patch.text }
    } else joined.push(patch)
  }
  return joined
}
