import { movePool, removePool } from '../core/edits/address-pools.ts'
import type { PoolFact } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { notify } from '../store/actions/notice.ts'
import { deployedPath } from '../store/deployed-value.ts'
import { useWords } from '../store/use-words.ts'
import { MoreMenu } from './kit/MoreMenu.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { poolMeaning } from './pool-meaning.ts'
import { printCount } from './print-count.ts'

export interface PoolMenuProps {
  readonly view: ClusterView
  readonly fact: PoolFact
  readonly onRename: () => void
}

/** What can be done with a whole pool. */
export function PoolMenu({ view, fact, onRename }: PoolMenuProps) {
  const words = useWords()
  const { cluster } = view
  const { pool, name } = fact
  const last = cluster.loadBalancer.pools.items.length - 1
  const isLocked = deployedPath(view, pool.path) !== undefined
  const move = (to: number) =>
    runFormEdits(movePool(cluster, pool, to), { label: { key: 'step.movePool', args: { name } } })
  const remove = () => {
    const count = printCount(poolMeaning(view, fact).count)
    if (runFormEdits(removePool(cluster, pool), { label: { key: 'step.removePool', args: { name } } }))
      notify('form.pools.removed', { name, count }, { undo: true })
  }
  return (
    <MoreMenu
      label={words('form.moreOf', { name })}
      note={isLocked ? words('form.pools.locked') : undefined}
      items={[
        { label: words('form.rename'), run: onRename, isOff: isLocked },
        { label: words('form.moveUp'), run: () => move(pool.index - 1), isOff: pool.index === 0 },
        { label: words('form.moveDown'), run: () => move(pool.index + 1), isOff: pool.index >= last },
        { label: words('form.remove', { name }), run: remove, isOff: isLocked },
      ]}
    />
  )
}
