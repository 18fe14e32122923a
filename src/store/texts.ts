import { type FileId, PLAN_FILE } from '../core/document.ts'
import type { Workspace } from '../core/model/workspace.ts'

/** The text behind a file id, the plan's included; undefined when no such file is open. */
export function textOf(workspace: Workspace, file: FileId): string | undefined {
  if (file === PLAN_FILE) return workspace.plan
  return workspace.files.find((one) => one.id === file)?.text
}

/** The workspace with one text replaced; the same object when nothing changed. */
export function withText(workspace: Workspace, file: FileId, text: string): Workspace {
  if (textOf(workspace, file) === text) return workspace
  if (file === PLAN_FILE) return { ...workspace, plan: text }
  return { ...workspace, files: workspace.files.map((one) => (one.id === file ? { ...one, text } : one)) }
}
