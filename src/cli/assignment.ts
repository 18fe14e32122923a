import type { Edit, EditValue, Path } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { kindAt } from '../core/model/document-kind.ts'
import type { FieldType } from '../core/model/field-row.ts'
import { fieldNodeAt } from '../core/model/fields.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import { resolveAlias } from '../core/yaml/tree.ts'
import { about } from './input.ts'
import { Unusable } from './io.ts'
import { resolvePath } from './path.ts'

/** `PATH=VALUE` sets, `PATH+=VALUE` appends to a list, `PATH-` removes. */
export type Assignment =
  | { readonly op: 'set' | 'append'; readonly path: string; readonly value: string }
  | { readonly op: 'remove'; readonly path: string }

export function readAssignment(text: string): Assignment {
  const match = /^([^=]+?)(\+?=)([\s\S]*)$/.exec(text)
  if (match !== null) return { op: match[2] === '+=' ? 'append' : 'set', path: match[1]!, value: match[3]! }
  if (text.length > 1 && text.endsWith('-')) return { op: 'remove', path: text.slice(0, -1) }
  throw new Unusable({
    en: `'${text}' is none of PATH=VALUE, PATH+=VALUE, PATH-`,
    'zh-CN': `'${text}' 不是 PATH=VALUE、PATH+=VALUE 或 PATH- 中的任何一种`,
  })
}

/** The edit that an assignment means in this file. */
export function toEdit(assignment: Assignment, file: ClusterFile): Edit {
  const path = resolvePath(assignment.path, file)
  const node = resolveAlias(nodeAt(file.source, path))
  const type = typeAt(file, path)
  if (assignment.op === 'remove') {
    if (node === undefined) {
      throw about(assignment.path, { en: 'nothing stands there', 'zh-CN': '此处没有内容' })
    }
    return { op: 'remove', path }
  }
  if (assignment.op === 'append') {
    const isList = node === undefined ? type === 'list' || type === undefined : node.kind === 'list'
    if (!isList && !(node?.kind === 'scalar' && node.text === '')) {
      throw about(assignment.path, {
        en: 'is not a list, so nothing can be appended',
        'zh-CN': '不是列表，无法追加',
      })
    }
    const index = node?.kind === 'list' ? node.items.length : 0
    return { op: 'insert', path, index, value: readItem(file, path, assignment.value) }
  }
  return { op: 'set', path, value: readWhole(file, path, assignment) }
}

function readWhole(
  file: ClusterFile,
  path: Path,
  { path: written, value }: { path: string; value: string },
): EditValue {
  const type = typeAt(file, path)
  const json = readJson(value)
  if (type === 'list' && json === undefined) {
    return value === '' ? [] : value.split(',').map((item) => readItem(file, path, item.trim()))
  }
  if ((type === 'group' || type === 'map') && json === undefined) {
    throw about(written, {
      en: 'is a section; name a field in it, or give its value as JSON',
      'zh-CN': '是一个分节；应指定其中的字段，或以 JSON 给出其值',
    })
  }
  return readScalar(value, type)
}

/** A bare address appended to a list of machines is a machine. */
function readItem(file: ClusterFile, list: Path, text: string): EditValue {
  const value = readScalar(text, typeAt(file, [...list, 0]))
  return list.at(-1) === 'nodes' && typeof value === 'string' ? { address: value } : value
}

/** Below a section that is passed through nothing is known. */
function typeAt(file: ClusterFile, path: Path): FieldType | undefined {
  const kind = kindAt(file.source, path)
  return kind === undefined ? undefined : fieldNodeAt(kind, path)?.row?.type
}

/** By what the field takes; a field nobody described gets JSON, whole numbers and true or false as such. */
function readScalar(text: string, type: FieldType | undefined): EditValue {
  switch (type) {
    case 'text':
    case 'choice':
    case 'address':
    case 'ipv4':
    case 'prefix':
    case 'entry':
    case 'version':
      return text
    case 'flag':
      return isFlag(text) ? text === 'true' : text
    case 'number':
      return isWhole(text) ? Number(text) : text
    case 'list':
    case 'group':
    case 'map':
    case 'any':
    case undefined:
      return readJson(text) ?? (isFlag(text) ? text === 'true' : isWhole(text) ? Number(text) : text)
  }
}

const isFlag = (text: string): boolean => text === 'true' || text === 'false'
const isWhole = (text: string): boolean => /^(0|[1-9]\d{0,14})$/.test(text)

function readJson(text: string): EditValue | undefined {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as EditValue
  } catch {
    return undefined
  }
}
