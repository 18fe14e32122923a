import type { Edit } from '../document.ts'
import { type Patches, refuse } from './draft.ts'
import { insertDocument, moveDocument, removeDocument } from './edit-stream.ts'
import { withoutFinalBreak } from './final-break.ts'
import { nodeOf } from './intended.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { hasSameReading } from './same-reading.ts'
import { lineBreakOf } from './text-lines.ts'
import type { Node } from './tree.ts'
import { accept, readPatched, type Work } from './work.ts'

/** Documents come, go and change places; all others must read as before. */
export function editStream(work: Work, edit: Edit): Refusal | undefined {
  const { source } = work
  const text =
    source.text === '' || source.text.endsWith('\n') ? source.text : source.text + lineBreakOf(source.text)
  const roots = source.documents.map(({ root }) => root)
  let patches: Patches
  let intended: readonly (Node | undefined)[]
  if (edit.op === 'insert') {
    patches = insertDocument(source, text, edit.index, edit.value)
    intended = roots.toSpliced(edit.index, 0, nodeOf(edit.value))
  } else if (edit.op === 'move') {
    patches = moveDocument(source, text, edit.from, edit.to)
    intended = roots.toSpliced(edit.from, 1).toSpliced(edit.to, 0, roots[edit.from])
  } else if (edit.op === 'remove') {
    patches = removeDocument(source, text, Number(edit.path[0]))
    intended = roots.toSpliced(Number(edit.path[0]), 1)
  } else return refuse('other-shape', edit.path, { found: 'stream' })
  if (isRefusal(patches)) return patches
  const local = withoutFinalBreak(patches, source.text)
  const changed = readPatched(work, local)
  const isAsIntended =
    changed.documents.length === intended.length &&
    changed.documents.every(({ root, problems }, index) => {
      if (root === undefined && problems.length > 0) return intended[index] === undefined
      return hasSameReading(root, intended[index])
    })
  if (!isAsIntended) return refuse('not-lossless', edit.path)
  accept(work, local, changed)
  return undefined
}
