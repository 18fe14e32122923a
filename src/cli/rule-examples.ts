import type { Cases } from '../core/rules/define.ts'

/**
 * The cases of every rule, by file. The query makes them modules of their own, loaded with this one by `explain` alone:
 * a check neither reads nor runs them.
 */
export const casesByFile: Readonly<Record<string, Cases>> = import.meta.glob<Cases>(
  ['../core/rules/catalog/*.ts', '!../core/rules/catalog/*.test.ts'],
  { query: '?cases', import: 'cases', eager: true },
)
