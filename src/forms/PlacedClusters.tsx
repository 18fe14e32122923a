import { PLAN_FILE } from '../core/document.ts'
import type { SegmentView } from '../core/model/segments.ts'
import { useWords } from '../store/use-words.ts'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { ValueRows } from './kit/ValueRows.tsx'
import { GroupHead } from './SectionHead.tsx'

/** Clusters that somebody put on a segment by name, because their addresses do not tell. */
export function PlacedClusters({ view: { segment } }: { readonly view: SegmentView }) {
  const words = useWords()
  if (segment === undefined) return null
  const list = { file: PLAN_FILE, path: [...segment.path, 'clusters'], count: segment.clusters.length }
  return (
    <>
      <GroupHead>
        {words('plan.placed')}
        <PlaceHelp place={list} />
        <small>{words('plan.placedHelp')}</small>
      </GroupHead>
      <ValueRows
        list={list}
        items={segment.clusters}
        reads="text"
        name={words('plan.placed')}
        placeholder={words('plan.addPlaced')}
      />
    </>
  )
}
