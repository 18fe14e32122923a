import { type Analysis } from '../core/analyse.ts'
import type { FileId, Patch } from '../core/document.ts'
import { keyOrderAt } from '../core/model/key-order.ts'
import type { Fix } from '../core/rules/finding.ts'
import { sourceOf } from '../core/say.ts'
import { patchSource } from '../core/yaml/patch.ts'
import type { SourceText } from '../core/yaml/source.ts'

/** What a fix does to one text. */
export interface FilePatches {
  readonly file: FileId
  readonly source: SourceText
  /** In the offsets of `source.text`, sorted. */
  readonly patches: readonly Patch[]
  readonly text: string
}

/** The text changes of a fix, for each file it touches; undefined when the engine refuses one of them. */
export function patchesOfFix(analysis: Analysis, fix: Fix): readonly FilePatches[] | undefined {
  const changed: FilePatches[] = []
  for (const { file, edits } of fix.edits) {
    const source = sourceOf(analysis, file)
    if (source === undefined) return undefined
    const result = patchSource(source, edits, { keyOrder: (path) => keyOrderAt(source, path) })
    if (!result.ok) return undefined
    changed.push({ file, source, patches: result.patches, text: result.source.text })
  }
  for (const { file, patches } of fix.patches ?? []) {
    const source = sourceOf(analysis, file)
    if (source === undefined || changed.some((one) => one.file === file)) return undefined
    const sorted = patches.toSorted((a, b) => a.from - b.from)
    changed.push({ file, source, patches: sorted, text: replaceAll(source.text, sorted) })
  }
  return changed
}

function replaceAll(text: string, patches: readonly Patch[]): string {
  let result = ''
  let at = 0
  for (const { from, to, text: by } of patches) {
    result += text.slice(at, from) + by
    at = to
  }
  return result + text.slice(at)
}
