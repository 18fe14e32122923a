import { styled } from '@mui/material/styles'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { prepareScene } from '../core/scene/prepare.ts'
import { selectShownAnalysis } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { EmptyMap } from './EmptyMap.tsx'
import { SegmentTabs } from './SegmentTabs.tsx'
import { SubnetMap } from './SubnetMap.tsx'
import { useWidth } from './use-width.ts'

/** Narrower than this the map takes the measures of a phone. */
const phoneWidth = 600

/** The map: every subnet of the segment on which the shown cluster sits. */
export function MapView() {
  // A keystroke is painted before the map follows: thousands of addresses take longer than one frame.
  const latest = useWorkbench(selectShownAnalysis)
  const analysis = useDeferredValue(latest)
  const isReading = useWorkbench((state) => state.isReading)
  const active = useWorkbench((state) => state.active)
  const cluster = analysis?.model.clusters.find((view) => view.cluster.file === active)
  const selection = useWorkbench((state) => state.selection)
  const [chosen, setChosen] = useState<string>()
  const [follow, width] = useWidth()
  const segments = analysis?.model.segments ?? []
  const index = chosenSegment(segments, chosen, cluster)
  const scene = useMemo(
    () => (analysis === undefined ? undefined : prepareScene(analysis.model, analysis.findings, index)),
    [analysis, index],
  )
  const focus = useMemo(() => focusOf(cluster, scene?.segment), [cluster, scene])
  const drawn = segments.filter((segment) => segment.subnets.length > 0)
  return (
    <Area ref={follow}>
      {drawn.length > 1 && (
        <SegmentTabs
          segments={segments}
          value={index}
          onChange={(next) => setChosen(keyOf(segments[next]))}
        />
      )}
      {analysis === undefined && (latest !== undefined || isReading) ? (
        <Coming />
      ) : analysis === undefined || scene === undefined ? (
        <EmptyMap />
      ) : (
        width > 0 &&
        scene.subnets.map((subnet) => (
          <SubnetMap
            key={printPrefix(subnet.subnet.prefix)}
            analysis={analysis}
            scene={scene}
            subnet={subnet}
            width={width}
            density={width < phoneWidth ? 'phone' : 'compact'}
            focus={focus}
            selection={selection}
          />
        ))
      )}
    </Area>
  )
}

type Segments = readonly ClusterView['segment'][]

/** What was chosen by hand, else where the shown cluster sits, else the first that has a subnet. */
function chosenSegment(
  segments: Segments,
  chosen: string | undefined,
  cluster: ClusterView | undefined,
): number {
  const byHand = segments.findIndex((segment) => chosen !== undefined && keyOf(segment) === chosen)
  if (byHand >= 0) return byHand
  const own = segments.findIndex((segment) => segment === cluster?.segment && segment?.subnets.length !== 0)
  return own >= 0
    ? own
    : Math.max(
        0,
        segments.findIndex((segment) => segment?.subnets.length !== 0),
      )
}

const keyOf = (segment: ClusterView['segment']): string =>
  segment === undefined
    ? ''
    : `${segment.name} ${segment.subnets.map(({ prefix }) => printPrefix(prefix)).join(' ')}`

function focusOf(cluster: ClusterView | undefined, segment: ClusterView['segment']) {
  if (cluster === undefined || cluster.segment !== segment) return undefined
  return { file: cluster.cluster.file, document: cluster.cluster.document }
}

/** Nothing is said of a text that is not read or not drawn yet. */
const Coming = styled('div')({ minHeight: 160 })
const Area = styled('div')({ position: 'relative', height: '100%', overflowY: 'auto', overflowX: 'hidden' })
