import Button from '@mui/material/Button'
import { addPool } from '../core/edits/address-pools.ts'
import { entryText } from '../core/edits/entry-text.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { printRange, printRangeShort } from '../core/net/range.ts'
import { nextFreeRun } from '../core/plan/suggest.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { ShownRows } from './kit/ShownRows.tsx'
import { PoolCard } from './PoolCard.tsx'
import { poolTotals } from './pool-meaning.ts'
import { printCount } from './print-count.ts'
import { SectionHead } from './SectionHead.tsx'

/** `loadBalancer.addressPools`: a card for each pool. */
export function AddressPoolsSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { pools } = view.cluster.loadBalancer
  const { keys } = useRowKeys(pools.items.map((pool) => pool.name.text ?? ''))
  const totals = poolTotals(view)
  const add = (addresses: readonly string[] = []) =>
    runFormEdits(addPool(view.cluster, { addresses }), { label: { key: 'step.addPool', args: {} } })
  const takesPools = !view.facts.isManual && !view.facts.isAdmin
  return (
    <>
      <SectionHead
        title={words('app.section.addressPools')}
        sub={
          pools.items.length === 0
            ? undefined
            : words('form.pools.sub', {
                total: printCount(totals.total),
                automatic: printCount(totals.automatic),
                manual: printCount(totals.manual),
                ingress: totals.ingress,
              })
        }
        action={
          takesPools && (
            <Button startIcon={<Icon name="plus" />} onClick={() => add()}>
              {words('form.pools.add')}
            </Button>
          )
        }
      />
      <PlaceFindings file={view.cluster.file} path={pools.path} />
      {pools.items.length === 0 && <NoPools view={view} onAdd={add} />}
      <ShownRows
        count={pools.items.length}
        at={(index) => pools.items[index]!.path}
        renderRow={(index) => (
          <PoolCard
            key={keys[index]}
            view={view}
            fact={view.facts.pools[index]!}
            isAlone={pools.items.length <= 8}
          />
        )}
      />
    </>
  )
}

function NoPools({
  view,
  onAdd,
}: {
  readonly view: ClusterView
  readonly onAdd: (addresses?: readonly string[]) => void
}) {
  const words = useWords()
  const model = useWorkbench((state) => state.analysis?.model)
  if (view.facts.isManual || view.facts.isAdmin) {
    return (
      <EmptyState title={words('form.pools.emptyTitle')}>
        {words(view.facts.isManual ? 'form.pools.emptyManual' : 'form.pools.emptyAdmin')}
      </EmptyState>
    )
  }
  const free =
    model === undefined || view.segment === undefined
      ? undefined
      : nextFreeRun(model, view.segment, 2n, { family: 4 })
  return (
    <EmptyState
      title={words('form.pools.emptyTitle')}
      actions={
        <>
          <Button size="small" startIcon={<Icon name="plus" size={14} />} onClick={() => onAdd()}>
            {words('form.pools.add')}
          </Button>
          {free !== undefined && (
            <Button
              size="small"
              variant="text"
              title={printRange(free)}
              onClick={() => onAdd([entryText(free)])}
            >
              {words('form.pools.useFree', { range: printRangeShort(free) })}
            </Button>
          )}
        </>
      }
    >
      {words('form.pools.empty')}
    </EmptyState>
  )
}
