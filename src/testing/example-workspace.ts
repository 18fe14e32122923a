import { type FileEdits, type FileId, PLAN_FILE } from '../core/document.ts'
import { readWorkspace, type WorkspaceModel } from '../core/model/workspace-model.ts'
import { patchSource } from '../core/yaml/patch.ts'
import { readSource } from '../core/yaml/read.ts'

export { exampleBgp } from '../core/rules/example-bgp.ts'
export { exampleServices } from '../core/rules/example-services.ts'
export { type Example, exampleFile, examplePlan, nodePoolDocument } from '../core/rules/examples.ts'

/** The engine that writes edits stands there. */
export const canApply = true

/** Cluster files `a`, `b`, … with a network plan, read. */
export function readExamples(plan: string, ...texts: readonly string[]): WorkspaceModel {
  const ids = 'abcdefgh'
  return readWorkspace({
    files: texts.map((text, index) => ({ id: ids[index]!, name: `${ids[index]}.yaml`, text })),
    plan,
  })
}

/** The text of one file after some edits; a refusal is a thrown error. */
export function applyTo(text: string, edits: readonly FileEdits[], file: FileId = 'a'): string {
  return edits
    .filter((one) => one.file === file)
    .reduce((now, one) => {
      const result = patchSource(readSource(now), one.edits)
      if (!result.ok) throw new Error(JSON.stringify(result))
      return result.source.text
    }, text)
}

export const applyToPlan = (text: string, edits: readonly FileEdits[]): string =>
  applyTo(text, edits, PLAN_FILE)
