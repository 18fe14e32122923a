import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { pasteReserved } from '../core/edits/plan-reserved.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { setOf, sizeOfSet } from '../core/net/set.ts'
import { useWords } from '../store/use-words.ts'
import { PasteMany, PasteManyButton } from './kit/PasteMany.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { ShownRows } from './kit/ShownRows.tsx'
import { printCount } from './print-count.ts'
import { ReservedRow, reservedColumns } from './ReservedRow.tsx'
import { GroupHead } from './SectionHead.tsx'

/** Addresses of the segment that others use: DHCP, DNS, hosts. No pool may hold them. */
export function ReservedRows({
  model,
  view,
}: {
  readonly model: WorkspaceModel
  readonly view: SegmentView
}) {
  const words = useWords()
  const [isPasting, setPasting] = useState(false)
  const items = view.segment?.reserved ?? []
  const { keys, next } = useRowKeys(items.map((item) => `${item.range.text ?? ''} ${item.note.text ?? ''}`))
  const count = ([4, 6] as const).reduce((sum, family) => {
    const ranges = items.flatMap(({ range }) =>
      range.value?.range.family === family ? [range.value.range] : [],
    )
    return sum + sizeOfSet(setOf(family, ranges))
  }, 0n)
  return (
    <>
      <GroupHead>
        {words('plan.reserved')}
        {items.length > 0 && <small>{words('plan.reservedCount', { count: printCount(count) })}</small>}
        <PasteManyButton isOpen={isPasting} onClick={() => setPasting(!isPasting)} />
      </GroupHead>
      {items.length > 0 && (
        <Columns aria-hidden="true">
          <span />
          <span>{words('plan.range')}</span>
          <span>{words('plan.purpose')}</span>
          <span>{words('plan.note')}</span>
        </Columns>
      )}
      <div data-rows>
        <ShownRows
          count={items.length + 1}
          at={(index) => items[index]?.path}
          renderRow={(index) => (
            <ReservedRow
              key={keys[index] ?? next}
              model={model}
              view={view}
              item={items[index]}
              index={index}
            />
          )}
        />
      </div>
      <PasteMany
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onAdd={(text, rows) =>
          runFormEdits(pasteReserved(model.plan, view, text), {
            label: { key: 'step.paste', args: { count: rows } },
          })
        }
      />
    </>
  )
}

const Columns = styled('div')({
  ...reservedColumns,
  fontSize: '0.75rem',
  color: 'var(--t3)',
  '@container form (max-width: 479.98px)': { display: 'none' },
})
