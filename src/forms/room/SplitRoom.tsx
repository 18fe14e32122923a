import { useMemo, useState } from 'react'
import { entryText } from '../../core/edits/entry-text.ts'
import { reserveShares } from '../../core/edits/take-room.ts'
import type { SegmentView } from '../../core/model/segments.ts'
import type { WorkspaceModel } from '../../core/model/workspace-model.ts'
import { printAddress } from '../../core/net/address.ts'
import { printRangeShort, sizeOf } from '../../core/net/range.ts'
import { mostShares, splitSegment } from '../../core/plan/split-segment.ts'
import { notify } from '../../store/actions/notice.ts'
import { useWords } from '../../store/use-words.ts'
import { runFormEdits } from '../kit/run-form-edits.ts'
import { printCount } from '../print-count.ts'
import { NumberChoice, numberIn } from './NumberChoice.tsx'
import { type RoomOffer, RoomPanel } from './RoomPanel.tsx'

export interface SplitRoomProps {
  readonly model: WorkspaceModel
  readonly segment: SegmentView
  readonly onClose: () => void
}

/** The free addresses of a segment in equal shares, kept for clusters in the network plan. */
export default function SplitRoom({ model, segment, onClose }: SplitRoomProps) {
  const words = useWords()
  const [text, setText] = useState('3')
  const parts = numberIn(text, 2, mostShares)
  const family = segment.subnets[0]?.prefix.family
  const room = useMemo(
    () => splitSegment(model, segment, parts ?? 2, family),
    [model, segment, parts, family],
  )
  const offers = room.candidates.map(({ shares, reasons }): RoomOffer => {
    const places = shares.map(({ range }) => entryText(range, 'cidr'))
    const title = places.join(', ')
    const prefix = segment.subnets[0]?.prefix
    const take = () => {
      const edits = reserveShares(model.plan, segment, shares, (number) =>
        words('room.note', { number: String(number) }),
      )
      if (!runFormEdits(edits, { label: { key: 'step.plan', args: {} } })) return
      onClose()
      notify('room.taken', { place: title }, { undo: true })
    }
    const [first] = shares
    return {
      key: title,
      title,
      lines: [
        ...(first === undefined ? [] : [words('room.shares', { count: printCount(sizeOf(first.range)) })]),
        ...shares.map(({ controlPlaneVIP, pool }) =>
          words('room.share', { vip: printAddress(controlPlaneVIP), pool: printRangeShort(pool, prefix) }),
        ),
      ],
      reasons,
      ranges: shares.map(({ range }) => range),
      take,
    }
  })
  return (
    <RoomPanel
      question={
        <NumberChoice label={words('room.parts')} text={text} least={2} most={mostShares} onType={setText} />
      }
      offers={parts === undefined ? [] : offers}
      obstacle={parts === undefined ? undefined : room.obstacle}
      free={room.free}
      takeLabel={words('room.keep')}
      nameOf={({ title }) => words('room.keepLabel', { place: title })}
      onClose={onClose}
    />
  )
}
