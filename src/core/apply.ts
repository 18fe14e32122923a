import type { Analysis } from './analyse.ts'
import { type FileEdits, type FileId, type Patch, PLAN_FILE } from './document.ts'
import { planTextToEdit } from './edits/plan-text.ts'
import { keyOrderAt } from './model/key-order.ts'
import type { Workspace } from './model/workspace.ts'
import { sourceOf } from './say.ts'
import { patchSource } from './yaml/patch.ts'
import { readSource } from './yaml/read.ts'
import type { Refusal } from './yaml/refusal.ts'
import type { SourceText } from './yaml/source.ts'

/** Edits of any files of a workspace, as `core/edits` and the fixes of findings give them. */
export interface Intention {
  readonly edits: readonly FileEdits[]
  /** Characters to replace where no path leads, because the text does not parse. */
  readonly patches?: readonly { readonly file: FileId; readonly patches: readonly Patch[] }[] | undefined
}

/** What an intention does to one text. */
export interface ChangedText {
  readonly file: FileId
  /** What stood before; the patches count in its offsets. */
  readonly before: SourceText
  readonly patches: readonly Patch[]
  readonly text: string
  /** The new text, read; pass it to `analyse` so that it is not read again. */
  readonly after: SourceText
}

export type Applied =
  | { readonly ok: true; readonly workspace: Workspace; readonly changed: readonly ChangedText[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** All or nothing: the workspace with the changed texts, every other byte as it was; or why it cannot be done without loss. */
export function applyIntention(analysis: Analysis, { edits, patches = [] }: Intention): Applied {
  const changed: ChangedText[] = []
  const standing = (file: FileId): SourceText | undefined => {
    const known = changed.find((one) => one.file === file)
    return known === undefined ? textToEdit(analysis, file) : known.after
  }
  const put = (file: FileId, before: SourceText, own: readonly Patch[], after: SourceText): void => {
    changed.push({ file, before, patches: own, text: after.text, after })
  }
  for (const { file, patches: own } of patches) {
    const before = standing(file)
    if (before === undefined) return nowhere(file)
    const sorted = own.toSorted((a, b) => a.from - b.from)
    put(file, before, sorted, readSource(replaceIn(before.text, sorted), before))
  }
  for (const { file, edits: own } of edits) {
    const before = standing(file)
    if (before === undefined) return nowhere(file)
    const result = patchSource(before, own, { keyOrder: (path) => keyOrderAt(before, path) })
    if (!result.ok) return { ok: false, refusal: result.refusal }
    put(file, before, result.patches, result.source)
  }
  return { ok: true, workspace: changed.reduce(withText, analysis.workspace), changed }
}

/** An empty plan begins with the text that a new plan begins with. */
function textToEdit(analysis: Analysis, file: FileId): SourceText | undefined {
  const source = sourceOf(analysis, file)
  if (file !== PLAN_FILE || source === undefined) return source
  return readSource(planTextToEdit(source.text), source)
}

const nowhere = (file: FileId): Applied => ({
  ok: false,
  refusal: { code: 'no-such-place', path: [], args: { file } },
})

function withText(workspace: Workspace, { file, text }: ChangedText): Workspace {
  if (file === PLAN_FILE) return { ...workspace, plan: text }
  const files = workspace.files.map((one) => (one.id === file ? { ...one, text } : one))
  return { ...workspace, files }
}

function replaceIn(text: string, patches: readonly Patch[]): string {
  let result = ''
  let at = 0
  for (const { from, to, text: by } of patches) {
    result += text.slice(at, from) + by
    at = to
  }
  return result + text.slice(at)
}
