import { type Edit, type Path, printPath } from '../../core/document.ts'
import { isRead, removeComments } from '../../core/yaml/comments.ts'
import { patchSource } from '../../core/yaml/patch.ts'
import { isPlaceholder } from '../../core/yaml/placeholder.ts'
import { readSource } from '../../core/yaml/read.ts'
import type { SourceText } from '../../core/yaml/source.ts'
import { entryOf, type Node } from '../../core/yaml/tree.ts'

/** What a person can keep back when a file is shown to others. */
export interface LeaveOut {
  /** Paths of key and certificate files, passwords, tokens, the data of Secrets, the accounts of people. */
  readonly credentials: boolean
  readonly projects: boolean
  readonly comments: boolean
}

export type Kept = keyof LeaveOut

export interface LeftOut {
  readonly kind: 'credentials' | 'projects'
  /** The field as it is called in the file, with the document first. */
  readonly path: Path
}

export interface Cleaned {
  readonly text: string
  readonly leftOut: readonly LeftOut[]
  readonly comments: number
  /** Documents, from 1, of which nothing could be left out: they do not parse, or an edit was refused. */
  readonly untouched: readonly number[]
  /** Lines of the cleaned text, from 1, in which something that was left out stands once more. */
  readonly repeated: readonly number[]
}

/** Stands where something was left out; the rules know it as a value that is still to be filled in. */
const placeholder = '<left out>'

/** A text without what others should not see; every other byte stays as it was. */
export function leaveOut(text: string, wanted: LeaveOut): Cleaned {
  const source = readSource(text)
  const found = source.documents.flatMap((document, index) =>
    document.root === undefined ? [] : findSecrets(document.root, [index], wanted, false),
  )
  const { source: after, refused } = putPlaceholders(source, found)
  const isAsked = wanted.credentials || wanted.projects || wanted.comments
  const unread = isAsked ? source.documents.flatMap((one, index) => (isRead(one) ? [] : [index + 1])) : []
  const clean = wanted.comments ? removeComments(after) : { text: after.text, count: 0 }
  const done = found.filter((one) => !refused.has(one))
  return {
    text: clean.text,
    leftOut: done.map(({ kind, path }) => ({ kind, path })),
    comments: clean.count,
    untouched: [...new Set([...unread, ...[...refused].map(({ path }) => Number(path[0]) + 1)])],
    repeated: linesWith(
      clean.text,
      done.map(({ value }) => value),
    ),
  }
}

interface Secret extends LeftOut {
  readonly value: string
}

/** All at once; where the engine refuses, one by one, so that one odd place does not give the others away. */
function putPlaceholders(
  source: SourceText,
  found: readonly Secret[],
): { readonly source: SourceText; readonly refused: ReadonlySet<Secret> } {
  const editOf = ({ path }: Secret): Edit => ({ op: 'set', path, value: placeholder })
  const all = patchSource(source, found.map(editOf))
  if (all.ok) return { source: all.source, refused: new Set() }
  const refused = new Set<Secret>()
  let current = source
  for (const secret of found) {
    const one = patchSource(current, [editOf(secret)])
    if (one.ok) current = one.source
    else refused.add(secret)
  }
  return { source: current, refused }
}

const isProject = (key: string): boolean => /^(?:gcp)?projectI[dD]$/.test(key)

/** Names of fields whose value is a secret or says where one lies; values of fields that are not documented too. */
const isCredential = (key: string): boolean =>
  /(?:key|cert|certificate|credential\w*|config|secret|token)(?:path|file)$/i.test(key) ||
  /^(?:\w*password|\w*passphrase|\w*token|clientSecret|gcpAccounts|privateKey|\w*certificateAuthorityData)$/i.test(
    key,
  )

/** `http://user:password@host` holds a secret wherever it stands. */
const holdsLogin = (value: string): boolean => /^\w+:\/\/[^/\s@]+@/.test(value)

/** In the order of the file; what is empty or a placeholder already is passed over. `isSecret` = all below is one. */
function findSecrets(node: Node, path: Path, wanted: LeaveOut, isSecret: boolean): readonly Secret[] {
  switch (node.kind) {
    case 'scalar': {
      const isLogin = wanted.credentials && holdsLogin(node.text)
      if ((!isSecret && !isLogin) || node.style === 'absent' || isPlaceholder(node.text)) return []
      return [{ kind: 'credentials', path, value: node.text }]
    }
    case 'list':
      return node.items.flatMap((item, index) => findSecrets(item, [...path, index], wanted, isSecret))
    case 'map':
      return node.entries.flatMap((entry): readonly Secret[] => {
        // A value from elsewhere is found there; of a key that stands twice, the last one can be written.
        if (entry.merged === true || entryOf(node, entry.key) !== entry) return []
        const below: Path = [...path, entry.key]
        if (wanted.projects && isProject(entry.key)) return findProject(entry.value, below)
        const isOne = wanted.credentials && (isCredential(entry.key) || isSecretData(node, path, entry.key))
        return findSecrets(entry.value, below, wanted, isSecret || isOne)
      })
    case 'alias':
      return []
    default:
      return node satisfies never
  }
}

function findProject(value: Node, path: Path): readonly Secret[] {
  if (value.kind !== 'scalar' || value.style === 'absent' || isPlaceholder(value.text)) return []
  return [{ kind: 'projects', path, value: value.text }]
}

/** `data` and `stringData` of a Secret. */
function isSecretData(node: Node & { readonly kind: 'map' }, path: Path, key: string): boolean {
  if (path.length !== 1 || (key !== 'data' && key !== 'stringData')) return false
  const kind = entryOf(node, 'kind')?.value
  return kind?.kind === 'scalar' && kind.text === 'Secret'
}

/** Shorter values stand in too many other words to be told from them. */
const shortestTold = 5

function linesWith(text: string, values: readonly string[]): readonly number[] {
  const told = [...new Set(values)].filter((value) => value.length >= shortestTold)
  if (told.length === 0) return []
  return text
    .split('\n')
    .flatMap((line, index) => (told.some((value) => line.includes(value)) ? [index + 1] : []))
}

/** `gkeConnect.projectID` of `2/spec/gkeConnect/projectID`, as short as people say it. */
export const nameOf = (path: Path): string => printPath(path.slice(1)).replaceAll('/', '.')
