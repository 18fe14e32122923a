import type { Edit } from '../document.ts'
import { type Draft, type Patches, refuse } from './draft.ts'
import { moveItem } from './edit-block.ts'
import { moveFlowItem } from './edit-flow.ts'
import { findPlace, findSharedAnchor } from './find-place.ts'
import { ownEntries } from './layout.ts'
import { printKey } from './print-value.ts'
import { isRefusal } from './refusal.ts'
import { canBePlain, quote } from './scalar.ts'

/** Moves an item of a list. */
export function runMove(draft: Draft, edit: Extract<Edit, { op: 'move' }>): Patches {
  const found = draft.root === undefined ? undefined : findPlace(draft.root, edit.path.slice(1), edit.path)
  if (found === undefined) return refuse('no-such-place', edit.path)
  if (isRefusal(found)) return found
  if (found.kind === 'missing') return refuse('no-such-place', edit.path)
  const { node } = found
  if (node.kind !== 'list') return refuse('other-shape', edit.path, { found: node.kind })
  const { length } = node.items
  for (const index of [edit.from, edit.to]) {
    if (!(index >= 0 && index < length)) return refuse('index-out-of-range', edit.path, { index, length })
  }
  const shared = findSharedAnchor(
    draft.root!,
    [...edit.path.slice(1), edit.from],
    edit.path,
    false,
    draft.text,
  )
  if (shared !== undefined) return shared
  return node.flow
    ? moveFlowItem(node, edit.from, edit.to, draft.text, edit.path)
    : moveItem(draft, node, edit.from, edit.to, edit.path)
}

/** Gives a key another name in the quotes it has. */
export function runRename(draft: Draft, edit: Extract<Edit, { op: 'rename' }>): Patches {
  const found = draft.root === undefined ? undefined : findPlace(draft.root, edit.path.slice(1), edit.path)
  if (found === undefined) return refuse('no-such-place', edit.path)
  if (isRefusal(found)) return found
  if (found.kind === 'missing' || found.slot?.container.kind !== 'map')
    return refuse('no-such-place', edit.path)
  const shared = findSharedAnchor(draft.root!, edit.path.slice(1), edit.path, true, draft.text)
  if (shared !== undefined) return shared
  const { container, index } = found.slot
  const entries = ownEntries(container)
  const { key, keySpan } = entries[index]!
  if (key === edit.name) return []
  if (container.entries.some((entry) => entry.key === edit.name)) {
    return refuse('key-exists', edit.path, { key: edit.name })
  }
  const mark = draft.text[keySpan.from]
  // Quotes that the old name needed go with it; quotes of taste stay.
  const isTaste = canBePlain(key, 'block-key')
  const quoted = !isTaste ? undefined : mark === '"' ? 'double' : mark === "'" ? 'single' : undefined
  if (mark !== '"' && mark !== "'" && draft.text.slice(keySpan.from, keySpan.to) !== key)
    return refuse('complex-key', edit.path)
  const text =
    quoted === undefined ? printKey(edit.name, found.inFlow ? 'flow' : 'block-key') : quote(edit.name, quoted)
  return [{ ...keySpan, text }]
}
