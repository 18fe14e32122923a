import { printUnifiedDiff } from '../core/yaml/diff.ts'
import { about, nameOf, reasonOf } from './input.ts'
import type { Io } from './io.ts'

interface Delivery {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly write: boolean
}

/** Writes the file when asked to (standard input goes to standard output); else prints what would change as a unified diff. */
export function deliver(io: Io, { path, before, after, write }: Delivery): void {
  if (!write) {
    io.out(printUnifiedDiff(before, after, nameOf(path)))
    return
  }
  if (path === '-') {
    io.out(after)
    return
  }
  if (before === after) return
  try {
    io.writeFile(path, after)
  } catch (error) {
    throw about(path, reasonOf(error))
  }
}
