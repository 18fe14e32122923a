import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of real files and reference texts that stands beside the project in development and in CI. */
const sharedRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared')

/** False where only the project was cloned; tests that read the folder then say that they were skipped. */
export const hasShared = existsSync(join(sharedRoot, 'corpus'))

export const sharedPath = (...parts: readonly string[]): string => join(sharedRoot, ...parts)

export const readShared = (...parts: readonly string[]): string => readFileSync(sharedPath(...parts), 'utf8')

/** Every file below a shared folder, as paths relative to it, in a stable order. */
export function listShared(...parts: readonly string[]): readonly string[] {
  const root = sharedPath(...parts)
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(root, name)).isFile())
    .toSorted()
}
