import { type Edit, type FileEdits, type FileId, PLAN_FILE } from '../document.ts'

/** Edits of one file as a step; no step at all when nothing would change. */
export function inFile(file: FileId, ...edits: readonly Edit[]): readonly FileEdits[] {
  return edits.length === 0 ? [] : [{ file, edits }]
}

/** The same for the network plan. */
export const inPlan = (...edits: readonly Edit[]): readonly FileEdits[] => inFile(PLAN_FILE, ...edits)
