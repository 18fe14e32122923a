import { useMemo } from 'react'
import { moveVip } from '../../core/edits/vips.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { printAddress } from '../../core/net/address.ts'
import { rangeOfAddress } from '../../core/net/range.ts'
import { findVip, type WantedVip } from '../../core/plan/find-vip.ts'
import { notify } from '../../store/actions/notice.ts'
import { useWords } from '../../store/use-words.ts'
import { runFormEdits } from '../kit/run-form-edits.ts'
import { type RoomOffer, RoomPanel } from './RoomPanel.tsx'

export interface VipRoomProps {
  readonly model: WorkspaceModel
  readonly view: ClusterView
  readonly vip: WantedVip
  readonly onClose: () => void
}

/** Free addresses for one of the two VIPs. */
export default function VipRoom({ model, view, vip, onClose }: VipRoomProps) {
  const words = useWords()
  const room = useMemo(() => findVip(model, view, vip), [model, view, vip])
  const offers = room.candidates.map(({ address, reasons }): RoomOffer => {
    const title = printAddress(address)
    const take = () => {
      const label = { key: 'step.field', args: { field: vip } } as const
      if (!runFormEdits(moveVip(view.cluster, vip, address), { label })) return
      onClose()
      notify('room.taken', { place: title }, { undo: true })
    }
    return { key: title, title, lines: [], reasons, ranges: [rangeOfAddress(address)], take }
  })
  return (
    <RoomPanel
      offers={offers}
      obstacle={room.obstacle}
      free={room.free}
      takeLabel={words('room.takeShort')}
      nameOf={({ title }) => words('room.take', { place: title })}
      onClose={onClose}
    />
  )
}
