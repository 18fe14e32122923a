import type { Analysis } from '../core/analyse.ts'
import type { FileId } from '../core/document.ts'

/** For each file the last analysis in which all its documents parsed: what forms and map show meanwhile. */
export type LastGood = Readonly<Record<FileId, Analysis>>

export function keepGood(before: LastGood, analysis: Analysis): LastGood {
  const good = analysis.model.files.filter((file) =>
    file.source.documents.every((document) => document.problems.length === 0),
  )
  return { ...before, ...Object.fromEntries(good.map((file) => [file.file, analysis])) }
}
