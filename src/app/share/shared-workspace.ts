import type { Workspace, WorkspaceFile } from '../../core/model/workspace.ts'

/** What a link or a share file carries: texts and their names, nothing about the person or the machine. */
export interface SharedWorkspace {
  readonly files: readonly SharedFile[]
  /** The network plan's text; `''` while there is none. */
  readonly plan: string
}

export interface SharedFile {
  readonly name: string
  readonly text: string
  readonly deployed?: string
}

/** The newest form that this page writes and reads; links and files of a higher one say so. */
export const shareVersion = 1

const mark = 'bundledLbDesigner'

export const printShared = ({ files, plan }: SharedWorkspace): string =>
  JSON.stringify({ [mark]: shareVersion, files, plan })

export type SharedReading =
  | { readonly ok: true; readonly shared: SharedWorkspace }
  | { readonly ok: false; readonly reason: 'damaged' | 'newer' }

/** Reads what `printShared` wrote; anything else is damaged or newer, and never half taken. */
export function readShared(text: string): SharedReading {
  const damaged = { ok: false, reason: 'damaged' } as const
  const kept = parse(text)
  if (typeof kept !== 'object' || kept === null) return damaged
  const { [mark]: version, files, plan } = kept as Readonly<Record<string, unknown>>
  if (typeof version !== 'number') return damaged
  if (version > shareVersion) return { ok: false, reason: 'newer' }
  if (!Array.isArray(files) || files.length === 0 || typeof plan !== 'string') return damaged
  const read = files.map(readFile)
  if (!read.every((file) => file !== undefined)) return damaged
  return { ok: true, shared: { files: read, plan } }
}

/** Whether a file that was opened is one of ours, by how it begins. */
export const looksShared = (text: string): boolean => text.startsWith(`{"${mark}":`)

/** As a workspace of its own, with fresh ids. */
export const workspaceOf = ({ files, plan }: SharedWorkspace): Workspace => ({
  files: files.map((file, index): WorkspaceFile => ({ id: `f${index + 1}`, ...file })),
  plan,
})

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readFile(file: unknown): SharedFile | undefined {
  if (typeof file !== 'object' || file === null) return undefined
  const { name, text, deployed } = file as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || name === '' || typeof text !== 'string') return undefined
  if (deployed !== undefined && typeof deployed !== 'string') return undefined
  return { name, text, ...(deployed === undefined ? {} : { deployed }) }
}
