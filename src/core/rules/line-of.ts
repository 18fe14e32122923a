import type { FileId, Path } from '../document.ts'
import type { Arg } from './finding.ts'

/** A message's argument that is shown as the line where something stands. */
export const lineOf = (file: FileId, path: Path): Arg => ({ place: { file, path } })
