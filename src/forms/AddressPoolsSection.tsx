import Button from '@mui/material/Button'
import { useRef } from 'react'
import { addPool } from '../core/edits/address-pools.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import type { Say } from '../words/say.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { ShownRows } from './kit/ShownRows.tsx'
import { PoolCard } from './PoolCard.tsx'
import { type PoolTotals, poolTotals } from './pool-totals.ts'
import { printCount } from './print-count.ts'
import { AddressRoomDoor } from './room/RoomDoors.tsx'
import { SectionHead } from './SectionHead.tsx'

/** `loadBalancer.addressPools`: a card for each pool. */
export function AddressPoolsSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { pools } = view.cluster.loadBalancer
  const { keys } = useRowKeys(pools.items.map((pool) => pool.name.text ?? ''))
  const added = useRef<number>(undefined)
  const add = () => {
    added.current = pools.items.length
    runFormEdits(addPool(view.cluster), { label: { key: 'step.addPool', args: {} } })
  }
  const takesPools = !view.facts.isManual && !view.facts.isAdmin
  return (
    <>
      <SectionHead
        title={words('app.section.addressPools')}
        sub={pools.items.length === 0 ? undefined : sayTotals(poolTotals(view), words)}
        action={
          takesPools && (
            <Button startIcon={<Icon name="plus" />} onClick={add}>
              {words('form.pools.add')}
            </Button>
          )
        }
      />
      {takesPools && <AddressRoomDoor view={view} />}
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
            takesFocus={index === added.current}
          />
        )}
      />
    </>
  )
}

/** What is none of is left out: "19 addresses: 18 given out automatically, 1 ingress VIP". */
function sayTotals(totals: PoolTotals, words: Say): string {
  const parts = (['automatic', 'manual', 'skipped', 'ingress'] as const)
    .filter((part) => totals[part] > 0n)
    .map((part) => words(`form.pools.${part}`, { count: printCount(totals[part]) }))
  const total = words('form.pools.total', { count: printCount(totals.total) })
  if (parts.length === 0) return total
  const listed = parts.reduce((first, rest) => words('form.also', { first, rest }))
  return words('form.detail', { whole: total, parts: listed })
}

function NoPools({ view, onAdd }: { readonly view: ClusterView; readonly onAdd: () => void }) {
  const words = useWords()
  if (view.facts.isManual || view.facts.isAdmin) {
    return (
      <EmptyState title={words('form.pools.emptyTitle')}>
        {words(view.facts.isManual ? 'form.pools.emptyManual' : 'form.pools.emptyAdmin')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={words('form.pools.emptyTitle')}
      actions={
        <Button size="small" startIcon={<Icon name="plus" size={14} />} onClick={onAdd}>
          {words('form.pools.add')}
        </Button>
      }
    >
      {words('form.pools.empty')}
    </EmptyState>
  )
}
