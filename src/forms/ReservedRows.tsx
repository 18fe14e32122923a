import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { pasteReserved } from '../core/edits/plan-reserved.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { setOf, sizeOfSet } from '../core/net/set.ts'
import { useWords } from '../store/use-words.ts'
import { PasteMany, PasteManyButton } from './kit/PasteMany.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { planPlace, segmentPath } from './plan-places.ts'
import { printCount } from './print-count.ts'
import { ReservedList } from './ReservedList.tsx'
import { reservedColumns } from './ReservedRow.tsx'
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
  const items = (view.segment?.reserved ?? []).filter(({ purpose }) => purpose.value !== 'cluster')
  const first = [...segmentPath(model, view), 'reserved', 0]
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
      <Columns>
        <span />
        {(['range', 'purpose', 'note'] as const).map(
          (key) =>
            (key === 'range' || items.length > 0) && (
              <Column key={key}>
                {words(`plan.${key}`)}
                <PlaceHelp place={planPlace([...first, key])} name={words(`plan.${key}`)} />
              </Column>
            ),
        )}
      </Columns>
      <ReservedList model={model} view={view} isOfClusters={false} />
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
  '@container form (max-width: 479.98px)': {
    gridTemplateColumns: '18px repeat(3, auto)',
    justifyContent: 'start',
    '& > :first-of-type': { width: 10 },
  },
})
const Column = styled('span')({ display: 'flex', alignItems: 'center', gap: 2 })
