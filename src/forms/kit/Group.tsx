import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { isWithin, type Place } from '../../core/document.ts'
import { placeKey } from '../../store/numbering.ts'
import { useWorkbench } from '../../store/state.ts'

export interface GroupProps {
  readonly place: Place
  readonly label: string
  readonly children: (isSelected: boolean) => ReactNode
}

/** A thing of the file with a border of its own; selected, it shows the ink rail that map and text show too. */
export function Group({ place, label, children }: GroupProps) {
  const isSelected = useIsSelectedWithin(place)
  return (
    <Card aria-label={label} data-place={placeKey(place)} data-selected={isSelected}>
      {children(isSelected)}
    </Card>
  )
}

/** Whether the selection is this place or something in it. */
export const useIsSelectedWithin = (place: Place): boolean =>
  useWorkbench(
    ({ selection }) =>
      selection !== undefined &&
      selection.place.file === place.file &&
      isWithin(selection.place.path, place.path),
  )

const Card = styled('section')({
  position: 'relative',
  marginBottom: 10,
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--pane)',
  '&[data-selected=true]': { borderColor: 'var(--ctl)' },
  '&[data-selected=true]::before': {
    content: '""',
    position: 'absolute',
    left: -1,
    top: -1,
    bottom: -1,
    width: 3,
    borderRadius: '8px 0 0 8px',
    background: 'var(--ink)',
    pointerEvents: 'none',
  },
})
