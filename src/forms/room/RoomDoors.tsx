import { styled } from '@mui/material/styles'
import { lazy } from 'react'
import type { SegmentView } from '../../core/model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import type { WantedVip } from '../../core/plan/find-vip.ts'
import { placeStateOf } from '../../store/place-state.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { stacked } from '../kit/layout-rules.ts'
import { RoomDoor } from './RoomDoor.tsx'

const AddressRoom = lazy(() => import('./AddressRoom.tsx'))
const VipRoom = lazy(() => import('./VipRoom.tsx'))
const SplitRoom = lazy(() => import('./SplitRoom.tsx'))

/** In the address pools: more addresses for one of them, or a new one. */
export function AddressRoomDoor({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const model = useWorkbench((state) => state.analysis?.model)
  if (model === undefined) return null
  return (
    <RoomDoor label={words('room.find')}>
      {(close) => <AddressRoom model={model} view={view} onClose={close} />}
    </RoomDoor>
  )
}

/** Under a VIP; what cannot be typed in cannot be moved either. */
export function VipRoomDoor({ view, vip }: { readonly view: ClusterView; readonly vip: WantedVip }) {
  const words = useWords()
  const analysis = useWorkbench((state) => state.analysis)
  if (analysis === undefined) return null
  const { file, loadBalancer } = view.cluster
  if (placeStateOf(analysis, { file, path: loadBalancer[vip].path }).kind !== 'open') return null
  const { model } = analysis
  return (
    <UnderField>
      <RoomDoor label={words('room.findVip')}>
        {(close) => <VipRoom model={model} view={view} vip={vip} onClose={close} />}
      </RoomDoor>
    </UnderField>
  )
}

/** In a segment of the network plan. */
export function SplitRoomDoor({
  model,
  segment,
}: {
  readonly model: WorkspaceModel
  readonly segment: SegmentView
}) {
  const words = useWords()
  return (
    <RoomDoor label={words('room.split')}>
      {(close) => <SplitRoom model={model} segment={segment} onClose={close} />}
    </RoomDoor>
  )
}

/** Begins where the control of a field row does. */
const UnderField = styled('div')({
  paddingLeft: 198,
  '& > .MuiButton-root': { marginTop: -4 },
  [stacked]: { paddingLeft: 0 },
})
