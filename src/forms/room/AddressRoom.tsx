import FormControl from '@mui/material/FormControl'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import { useId, useMemo, useState } from 'react'
import { entryText } from '../../core/edits/entry-text.ts'
import { takeAddresses } from '../../core/edits/take-room.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import type { Family } from '../../core/net/address.ts'
import { type AddressCandidate, findAddresses } from '../../core/plan/more-addresses.ts'
import { notify } from '../../store/actions/notice.ts'
import { useWords } from '../../store/use-words.ts'
import { runFormEdits } from '../kit/run-form-edits.ts'
import { NumberChoice, numberIn } from './NumberChoice.tsx'
import { type RoomOffer, RoomPanel } from './RoomPanel.tsx'

/** More are typed by nobody who knows what a pool is for. */
const mostAddresses = 1_000_000

export interface AddressRoomProps {
  readonly model: WorkspaceModel
  readonly view: ClusterView
  readonly onClose: () => void
}

/** "16 more addresses for pool1": where they can come from. */
export default function AddressRoom({ model, view, onClose }: AddressRoomProps) {
  const words = useWords()
  const id = useId()
  const { pools } = view.facts
  const [text, setText] = useState('16')
  const [chosen, setChosen] = useState(() => String(pools[0]?.pool.index ?? newPool))
  const [family, setFamily] = useState<Family>()
  const pool = pools.find((one) => String(one.pool.index) === chosen)
  const count = numberIn(text, 1, mostAddresses)
  const families = new Set(view.segment?.subnets.map(({ prefix }) => prefix.family))
  const room = useMemo(
    () =>
      findAddresses(model, view, {
        count: BigInt(count ?? 0),
        ...(pool === undefined ? {} : { pool }),
        ...(family === undefined ? {} : { family }),
      }),
    [model, view, count, pool, family],
  )
  const take = (candidate: AddressCandidate, place: string) => {
    const isTaken = runFormEdits(takeAddresses(view, candidate, pool), {
      label: { key: 'step.addRange', args: { range: place } },
    })
    if (!isTaken) return
    onClose()
    notify('room.taken', { place }, { undo: true })
  }
  const offers = room.candidates.map((candidate): RoomOffer => {
    const { ranges, grown, reasons } = candidate
    const title = ranges.map((range) => entryText(range, 'cidr')).join(', ')
    return {
      key: `${title} ${grown?.index ?? ''}`,
      title,
      lines: grown === undefined ? [] : [words('room.grown', { range: entryText(grown.range, 'cidr') })],
      reasons,
      ranges,
      take: () => take(candidate, title),
    }
  })
  return (
    <RoomPanel
      question={
        <Question>
          <NumberChoice
            label={words('room.wanted')}
            text={text}
            least={1}
            most={mostAddresses}
            onType={setText}
          />
          <FormControl>
            <Label id={id}>{words('room.for')}</Label>
            <Select
              labelId={id}
              value={pool === undefined ? newPool : chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              {pools.map((one) => (
                <MenuItem key={one.pool.index} value={String(one.pool.index)}>
                  {one.name}
                </MenuItem>
              ))}
              <MenuItem value={newPool}>{words('room.newPool')}</MenuItem>
            </Select>
          </FormControl>
          {families.size > 1 && (
            <FormControl>
              <Label id={`${id}family`}>{words('room.family')}</Label>
              <Select
                labelId={`${id}family`}
                value={family ?? pool?.ranges.at(-1)?.range.family ?? 4}
                onChange={(event) => setFamily(event.target.value === 6 ? 6 : 4)}
              >
                <MenuItem value={4}>IPv4</MenuItem>
                <MenuItem value={6}>IPv6</MenuItem>
              </Select>
            </FormControl>
          )}
        </Question>
      }
      offers={count === undefined ? [] : offers}
      obstacle={count === undefined ? undefined : room.obstacle}
      free={room.free}
      takeLabel={words('room.takeShort')}
      nameOf={({ title }) => words('room.take', { place: title })}
      onClose={onClose}
    />
  )
}

const newPool = 'new'

const Question = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: '8px 16px',
  paddingBottom: 6,
  '& .MuiFormControl-root': { gap: 2, minWidth: 120 },
})
const Label = styled('span')({ fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' })
