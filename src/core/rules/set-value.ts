import type { EditValue, FileEdits, FileId, Path } from '../document.ts'

/** The commonest repair: one value written anew. */
export function setValue(file: FileId, path: Path, value: EditValue): readonly FileEdits[] {
  return [{ file, edits: [{ op: 'set', path, value }] }]
}

/** A field taken away. */
export function removeField(file: FileId, path: Path): readonly FileEdits[] {
  return [{ file, edits: [{ op: 'remove', path }] }]
}
