import { type FileId, PLAN_FILE, type Place, printPath } from '../core/document.ts'
import { keyOrderAt } from '../core/model/key-order.ts'
import { readWorkspace, type WorkspaceModel } from '../core/model/workspace-model.ts'
import type { AnyRule, CaseTexts } from '../core/rules/define.ts'
import type { Finding, Fix } from '../core/rules/finding.ts'
import { runRules } from '../core/rules/run.ts'
import { patchSource } from '../core/yaml/patch.ts'
import { readSource } from '../core/yaml/read.ts'
import { childOf, type Node } from '../core/yaml/tree.ts'

/** The file that a case is about; its further files are `other1`, `other2` and so on. */
const MAIN: FileId = 'case'

/** The texts of a case, read as a workspace; documents that `previous` knows already are not read again. */
export function workspaceOf(texts: CaseTexts, previous?: WorkspaceModel): WorkspaceModel {
  const { text, plan, deployed, others = [] } = texts
  const main = { id: MAIN, name: 'case.yaml', text }
  const workspace = {
    files: [
      deployed === undefined ? main : { ...main, deployed },
      ...others.map((other, index) => ({
        id: `other${index + 1}`,
        name: `other${index + 1}.yaml`,
        text: other,
      })),
    ],
    plan: plan ?? '',
  }
  return readWorkspace(workspace, previous)
}

export function judge(rules: readonly AnyRule[], model: WorkspaceModel): readonly Finding[] {
  return runRules(rules, model)
}

/** `2/spec/type`; in the plan `plan:0/segments`, in a further file `other1:2/spec`. */
export function printPlace({ file, path }: Place): string {
  return file === MAIN ? printPath(path) : `${file}:${printPath(path)}`
}

/** Whether something stands at the place, or its parent or the parent's parent could take it up. */
export function resolves(model: WorkspaceModel, { file, path }: Place): boolean {
  const source = file === PLAN_FILE ? model.plan.source : model.files.find((one) => one.file === file)?.source
  const [index, ...rest] = path
  if (source === undefined) return false
  if (index === undefined) return true
  const document = source.documents[Number(index)]
  if (rest.length === 0) return document !== undefined
  const found = (length: number): Node | undefined =>
    rest.slice(0, length).reduce<Node | undefined>((node, segment) => childOf(node, segment), document?.root)
  return [rest.length, rest.length - 1, Math.max(0, rest.length - 2)].some(
    (length) => found(length) !== undefined,
  )
}

/** The texts of the case with a fix applied. */
export function withFix(texts: CaseTexts, fix: Fix): CaseTexts {
  let now = patchCharacters(texts, fix)
  for (const { file, edits } of fix.edits) {
    now = replaceText(now, file, (text) => {
      const source = readSource(text)
      const result = patchSource(source, edits, { keyOrder: (path) => keyOrderAt(source, path) })
      if (!result.ok) throw new Error(`${fix.title}: ${JSON.stringify(result.refusal)}`)
      return result.source.text
    })
  }
  return now
}

function patchCharacters(texts: CaseTexts, fix: Fix): CaseTexts {
  return (fix.patches ?? []).reduce<CaseTexts>((now, { file, patches }) => {
    return replaceText(now, file, (text) =>
      patches
        .toSorted((a, b) => b.from - a.from)
        .reduce((result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to), text),
    )
  }, texts)
}

function replaceText(texts: CaseTexts, file: FileId, change: (text: string) => string): CaseTexts {
  if (file === MAIN) return { ...texts, text: change(texts.text) }
  if (file === PLAN_FILE) return { ...texts, plan: change(texts.plan ?? '') }
  const index = Number(file.replace('other', '')) - 1
  return { ...texts, others: (texts.others ?? []).map((text, at) => (at === index ? change(text) : text)) }
}
