import type { Analysis } from '../core/analyse.ts'
import type { FileId } from '../core/document.ts'
import { readWorkspace } from '../core/model/workspace-model.ts'
import type { SourceDocument, SourceText } from '../core/yaml/source.ts'

/** For each file its documents by their last reading that could be read. */
export type LastGood = Readonly<Record<FileId, readonly SourceDocument[]>>

const isUnread = (document: SourceDocument): boolean =>
  document.root === undefined && document.problems.length > 0

function keepGood(before: LastGood, { model }: Analysis): LastGood {
  const kept = model.files.map(({ file, source }) => {
    const good = source.documents.map((document, index) =>
      isUnread(document) ? (before[file]?.[index] ?? document) : document,
    )
    return [file, good] as const
  })
  return Object.fromEntries(kept)
}

/**
 * What forms and map show: a document that does not parse by its last reading that did, the others as they are.
 * The findings stay those of the texts. The same analysis when everything parses.
 */
function mend(analysis: Analysis, good: LastGood): Analysis {
  const { workspace, model } = analysis
  const mended = new Map<FileId, SourceText>()
  for (const { file, source } of model.files) {
    if (!source.documents.some(isUnread)) continue
    const documents = source.documents.map((document, index) => {
      const root = isUnread(document) ? good[file]?.[index]?.root : undefined
      return root === undefined ? document : { ...document, root }
    })
    mended.set(file, { ...source, documents })
  }
  if (mended.size === 0) return analysis
  const readable = { ...model, files: model.files.filter(({ file }) => !mended.has(file)) }
  return { ...analysis, model: readWorkspace(workspace, readable, mended) }
}

/** The part of the state that follows from an analysis. */
export function analysed(
  before: LastGood,
  analysis: Analysis,
): { readonly analysis: Analysis; readonly shown: Analysis; readonly lastGood: LastGood } {
  const lastGood = keepGood(before, analysis)
  return { analysis, shown: mend(analysis, lastGood), lastGood }
}
