import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { entryText } from '../core/edits/entry-text.ts'
import { addPoolEntry } from '../core/edits/pool-entries.ts'
import type { PoolFact } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { lastOf, printRangeShort, sizeOf } from '../core/net/range.ts'
import { nextFreeRun } from '../core/plan/suggest.ts'
import { deployedPath } from '../store/deployed-value.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { ShownRows } from './kit/ShownRows.tsx'
import { PoolEntryRow } from './PoolEntryRow.tsx'
import { printCount } from './print-count.ts'

/** The entries of a pool, and an empty row that becomes the next one when somebody types into it. */
export function PoolEntries({ view, fact }: { readonly view: ClusterView; readonly fact: PoolFact }) {
  const { items } = fact.pool.addresses
  const { keys, next } = useRowKeys(items.map((field) => field.text ?? ''))
  const isLocked = deployedPath(view, fact.pool.path) !== undefined
  return (
    <div data-rows>
      <ShownRows
        count={items.length + (isLocked ? 0 : 1)}
        at={(index) => items[index]?.path}
        renderRow={(index) => (
          <PoolEntryRow
            key={keys[index] ?? next}
            view={view}
            fact={fact}
            index={index}
            field={items[index]}
            hint={index === items.length ? <NextFree view={view} fact={fact} /> : undefined}
          />
        )}
      />
    </div>
  )
}

/** The next free run of the segment behind the pool's last address, for an empty pool behind the last pool; a click takes it as an entry. */
function NextFree({ view, fact }: { readonly view: ClusterView; readonly fact: PoolFact }) {
  const words = useWords()
  const model = useWorkbench((state) => state.analysis?.model)
  const lastPooled = view.facts.pools.findLast((pool) => pool.ranges.length > 0)
  const last = (fact.ranges.at(-1) ?? lastPooled?.ranges.at(-1))?.range
  const run =
    model === undefined || view.segment === undefined
      ? undefined
      : nextFreeRun(
          model,
          view.segment,
          1n,
          last === undefined ? { family: 4 } : { after: lastOf(last), family: last.family },
        )
  if (run === undefined) return <Line>{words('form.pools.pasteHint')}</Line>
  const subnet = view.segment?.subnets.find((one) => one.prefix.family === run.family)
  const take = () =>
    runFormEdits(addPoolEntry(view.cluster, fact.pool, entryText(run)), {
      label: { key: 'step.addRange', args: { range: printRangeShort(run) } },
    })
  const [before, after] = words('form.pools.nextFree', { range: '\n', count: printCount(sizeOf(run)) }).split(
    '\n',
  )
  return (
    <Line>
      {before}
      <Link component="button" type="button" onClick={take}>
        {printRangeShort(run, subnet?.prefix)}
      </Link>
      {after}
      <br />
      {words('form.pools.pasteHint')}
    </Line>
  )
}

const Line = styled('span')({
  '& .MuiLink-root': { fontSize: 'inherit', verticalAlign: 'baseline', whiteSpace: 'nowrap' },
})
