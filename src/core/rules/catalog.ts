import type { AnyRule } from './define.ts'

/** Every file of catalog/ is a rule; adding the file is all it takes. Tests there are not rules. */
const files = import.meta.glob<AnyRule>(['./catalog/*.ts', '!./catalog/*.test.ts'], {
  eager: true,
  import: 'default',
})

/** All rules, by id. */
export const catalog: readonly AnyRule[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1))

const byId = new Map(catalog.map((rule) => [rule.id, rule]))

export const findRule = (id: string): AnyRule | undefined => byId.get(id)
