import type { Patch } from '../document.ts'

/** A text being built: parts of the original text and new text, in order. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string }

export type Pieces = readonly Piece[]

export const wholeText = (length: number): Pieces => [{ from: 0, to: length }]

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.to - piece.from)

function cut(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { from: piece.from + from, to: piece.from + to }
}

/** Applies patches whose offsets count in the text that the pieces make now; sorted, not overlapping. */
export function patchPieces(pieces: Pieces, patches: readonly Patch[]): Pieces {
  const out: Piece[] = []
  let at = 0
  let next = 0
  let inserted = -1
  for (const piece of pieces) {
    const start = at
    const length = lengthOf(piece)
    let done = 0
    for (; next < patches.length; ) {
      const { from, to, text } = patches[next]!
      if (from > start + length || (from === start + length && to > from)) break
      if (inserted !== next) {
        if (from > start + done) out.push(cut(piece, done, from - start))
        if (text !== '') out.push({ text })
        inserted = next
      }
      done = Math.max(done, Math.min(length, to - start))
      if (to > start + length) break
      next += 1
    }
    if (done < length) out.push(cut(piece, done, length))
    at = start + length
  }
  for (; next < patches.length; next += 1) {
    if (inserted !== next && patches[next]!.text !== '') out.push({ text: patches[next]!.text })
  }
  return out
}

/** The patches that make the pieces out of the original text, each as small as it can be. */
export function patchesOf(pieces: Pieces, original: string): readonly Patch[] {
  const patches: Patch[] = []
  let at = 0
  let text = ''
  const close = (to: number): void => {
    if (to > at || text !== '') {
      const patch = shrink({ from: at, to, text }, original)
      if (patch.to > patch.from || patch.text !== '') patches.push(patch)
    }
    text = ''
  }
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text
    else if (piece.to > piece.from) {
      if (piece.from > at || text !== '') close(piece.from)
      at = piece.to
    }
  }
  close(original.length)
  return patches
}

/** Without what both sides share at their beginning and end; never splits a surrogate pair. */
function shrink(patch: Patch, original: string): Patch {
  let { from, to, text } = patch
  let start = 0
  while (from + start < to && start < text.length && original[from + start] === text[start]) start += 1
  if (start > 0 && isGlued(original[from + start - 1]!)) start -= 1
  from += start
  text = text.slice(start)
  let end = 0
  while (to - end > from && end < text.length && original[to - end - 1] === text[text.length - end - 1])
    end += 1
  if (end > 0 && isSecondHalf(original[to - end]!)) end -= 1
  to -= end
  text = text.slice(0, text.length - end)
  return { from, to, text }
}

const isGlued = (character: string): boolean => /[\ud800-\udbff]/.test(character)
const isSecondHalf = (character: string): boolean => /[\udc00-\udfff]/.test(character)

/** The text after patches that are sorted and do not overlap. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  let out = ''
  let at = 0
  for (const patch of patches) {
    out += text.slice(at, patch.from) + patch.text
    at = patch.to
  }
  return out + text.slice(at)
}
