import type { PoolFact } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** The first of `name-2`, `name-3` … that no pool has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${name}-${number}`)) number += 1
  return `${name}-${number}`
}

/** RNG-009: MetalLB answers "duplicate definition of pool" and takes none (MLC). */
export default defineRule({
  id: 'pool-names-differ',
  covers: ['RNG-009'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].name',
  sources: ['MLC', 'REF'],
  words: {
    en: {
      title: 'Address pools have different names',
      why: 'A pool is known by its name. With the same name twice MetalLB refuses all pools, and a Service that asks for the pool by name cannot be served.',
      remedy: 'Rename one of the pools, or move its entries into the other.',
      messages: { twice: '{name} is also the name of the pool in {first}' },
      fixes: { rename: 'Rename this pool to {free}' },
    },
    'zh-CN': {
      title: '地址池名称互不相同',
      why: '地址池以名称识别。同一名称出现两次时，MetalLB 会拒绝全部地址池，按名称请求该地址池的 Service 也得不到地址。',
      remedy: '为其中一个地址池改名，或将其条目移到另一个地址池中。',
      messages: { twice: '{name} 与{first}的地址池同名' },
      fixes: { rename: '将此地址池改名为 {free}' },
    },
  },
  check({ cluster, facts }, report) {
    const first = new Map<string, PoolFact>()
    const taken = new Set(facts.pools.map(({ name }) => name))
    for (const fact of facts.pools) {
      const { name } = fact.pool
      if (name.value === undefined) continue
      const earlier = first.get(name.value)
      if (earlier === undefined) {
        first.set(name.value, fact)
        continue
      }
      const free = freeName(name.value, taken)
      report({
        message: 'twice',
        args: { name: name.value, first: { place: { file: cluster.file, path: earlier.pool.name.path } } },
        at: name.path,
        related: [earlier.pool.name.path],
        fixes: [
          { title: 'rename', args: { free }, safe: false, edits: setValue(cluster.file, name.path, free) },
        ],
      })
    }
  },
})

const named = (...names: readonly string[]): string =>
  exampleFile({
    pools: names.map((name, index) => ({
      name,
      addresses: [`10.200.0.${72 + index * 10}-10.200.0.${75 + index * 10}`],
    })),
  })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Names that differ in one letter', 'zh-CN': '只差一个字母的名称' },
      text: named('pool-a', 'pool-b'),
    },
  ],
  invalid: [
    {
      name: { en: 'The same name three times', 'zh-CN': '同一名称出现三次' },
      text: named('pool-a', 'pool-a', 'pool-a'),
      expect: [
        { message: 'twice', at: '2/spec/loadBalancer/addressPools/1/name' },
        { message: 'twice', at: '2/spec/loadBalancer/addressPools/2/name' },
      ],
      fixed: named('pool-a', 'pool-a-2', 'pool-a'),
    },
  ],
}
