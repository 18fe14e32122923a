import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { useRowKeys } from './kit/row-keys.ts'
import { ShownRows } from './kit/ShownRows.tsx'
import { ReservedRow } from './ReservedRow.tsx'

export interface ReservedListProps {
  readonly model: WorkspaceModel
  readonly view: SegmentView
  /** The addresses of other clusters stand by themselves, beside the clusters that are open. */
  readonly isOfClusters: boolean
}

/** Rows of reserved addresses with an empty one at the end. */
export function ReservedList({ model, view, isOfClusters }: ReservedListProps) {
  const all = view.segment?.reserved ?? []
  const items = all
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => (item.purpose.value === 'cluster') === isOfClusters)
  const { keys, next } = useRowKeys(
    items.map(({ item }) => `${item.range.text ?? ''} ${item.note.text ?? ''}`),
  )
  return (
    <div data-rows>
      <ShownRows
        count={items.length + 1}
        at={(row) => items[row]?.item.path}
        renderRow={(row) => (
          <ReservedRow
            key={keys[row] ?? next}
            model={model}
            view={view}
            item={items[row]?.item}
            index={items[row]?.index ?? all.length}
            row={row}
            isOfCluster={isOfClusters}
          />
        )}
      />
    </div>
  )
}
