import type { FileId } from '../document.ts'

/** Everything that is open: texts and nothing else (design 2). */
export interface Workspace {
  readonly files: readonly WorkspaceFile[]
  /** The network plan's text; `''` while there is none. */
  readonly plan: string
}

export interface WorkspaceFile {
  readonly id: FileId
  /** The name it was opened under and is downloaded as. */
  readonly name: string
  readonly text: string
  /** The text of the cluster as it runs, once somebody said so; judges immutable fields. */
  readonly deployed?: string
}

export const emptyWorkspace: Workspace = { files: [], plan: '' }
