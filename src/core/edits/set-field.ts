import type { EditValue, FileEdits, FileId, Path } from '../document.ts'
import { inFile } from './in-file.ts'

/** How a typed text is written: a `number` or `flag` that reads as one becomes one, everything else stays text. */
export type WrittenAs = 'text' | 'number' | 'flag'

/**
 * A field gets what was typed, also when it does not read yet: nothing is thrown away. An emptied field goes
 * away with its key.
 */
export function setField(
  file: FileId,
  path: Path,
  typed: string,
  writtenAs: WrittenAs = 'text',
): readonly FileEdits[] {
  if (typed === '') return clearField(file, path)
  return inFile(file, { op: 'set', path, value: valueOf(typed, writtenAs) })
}

export function clearField(file: FileId, path: Path): readonly FileEdits[] {
  return inFile(file, { op: 'remove', path })
}

function valueOf(typed: string, writtenAs: WrittenAs): EditValue {
  switch (writtenAs) {
    case 'text':
      return typed
    case 'number':
      return /^(?:0|[1-9]\d{0,14})$/.test(typed) ? Number(typed) : typed
    case 'flag':
      return typed === 'true' || typed === 'false' ? typed === 'true' : typed
  }
}
