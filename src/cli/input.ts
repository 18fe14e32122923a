import { normalize } from 'node:path'
import { type Analysis, analyse } from '../core/analyse.ts'
import type { WorkspaceFile } from '../core/model/workspace.ts'
import { type Io, type Sentence, Unusable } from './io.ts'

export interface Input {
  /** As given on the command line; `-` is standard input. */
  readonly path: string
  readonly text: string
}

/** The name a file has in messages. */
export const nameOf = (path: string): string => (path === '-' ? 'stdin' : path)

/** Several files, each once however it is spelled; standard input can be read once only. */
export function readInputs(io: Io, paths: readonly string[], others: readonly (string | undefined)[] = []) {
  if ([...paths, ...others].filter((path) => path === '-').length > 1) {
    throw new Unusable({
      en: 'standard input can be read once: name - once only',
      'zh-CN': '标准输入只能读取一次：- 只能出现一次',
    })
  }
  const keys = paths.map((path) => (path === '-' ? path : normalize(path)))
  return paths.filter((_, index) => keys.indexOf(keys[index]!) === index).map((path) => readInput(io, path))
}

/** Reads one text file without changing a byte; directories, binaries and unreadable files are refused with the reason. */
export function readInput(io: Io, path: string): Input {
  return { path, text: decode(nameOf(path), readBytes(io, path)) }
}

function readBytes(io: Io, path: string): Uint8Array {
  if (path !== '-' && io.isDirectory(path)) {
    throw about(path, {
      en: 'is a directory; name the cluster.yaml in it',
      'zh-CN': '是目录；应指定其中的 cluster.yaml',
    })
  }
  try {
    return path === '-' ? io.readStdin() : io.readFile(path)
  } catch (error) {
    throw about(nameOf(path), reasonOf(error))
  }
}

/** A sentence about a file, its name before it. */
export const about = (path: string, { en, 'zh-CN': zh }: Sentence): Unusable =>
  new Unusable({ en: `${path}: ${en}`, 'zh-CN': `${path}：${zh}` })

/** Why Node could not read or write a file. */
export function reasonOf(error: unknown): Sentence {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? { en: `cannot be read or written (${code})`, 'zh-CN': `无法读写 (${code})` }
}

const missing = { en: 'no such file', 'zh-CN': '没有这个文件' }
const forbidden = { en: 'permission denied', 'zh-CN': '没有访问权限' }
const reasons: Readonly<Record<string, Sentence>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: { en: 'the file system is read-only', 'zh-CN': '文件系统为只读' },
  ENOSPC: { en: 'no space is left on the disk', 'zh-CN': '磁盘空间不足' },
}

function decode(name: string, bytes: Uint8Array): string {
  if (bytes.subarray(0, 65_536).includes(0)) {
    throw about(name, { en: 'holds binary data, not text', 'zh-CN': '内容是二进制数据，不是文本' })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw about(name, {
      en: 'is not UTF-8 text; save it as UTF-8',
      'zh-CN': '不是 UTF-8 文本；应另存为 UTF-8',
    })
  }
}

interface Beside {
  readonly plan?: string | undefined
  readonly deployed?: string | undefined
}

/** Several files are one workspace: clusters that share a segment are judged together. */
export function analyseInputs(inputs: readonly Input[], { plan, deployed }: Beside = {}): Analysis {
  const files = inputs.map(({ path, text }, index): WorkspaceFile => {
    const file = { id: `f${index + 1}`, name: nameOf(path), text }
    return deployed === undefined ? file : { ...file, deployed }
  })
  return analyse({ files, plan: plan ?? '' })
}
