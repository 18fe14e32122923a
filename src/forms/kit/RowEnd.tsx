import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { Icon } from '../../look/Icon.tsx'
import { useWords } from '../../store/use-words.ts'
import { leaveRow } from './leave-row.ts'
import { MoreMenu } from './MoreMenu.tsx'
import type { MoveRow } from './move-keys.ts'

export interface RowEndProps {
  /** What the row is called, such as its address. */
  readonly name: string
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly index: number
  readonly count: number
  /** undefined: the order of these rows cannot change. */
  readonly move?: MoveRow | undefined
}

/** What can be done with a row: its order where there is more than one, and taking it away. */
export function RowEnd({ name, removeLabel, onRemove, index, count, move }: RowEndProps) {
  const words = useWords()
  return (
    <End>
      {move !== undefined && count > 1 && (
        <Order>
          <MoreMenu
            label={words('form.orderOf', { name })}
            items={[
              {
                label: words('form.moveUp'),
                run: () => move(-1),
                isOff: index === 0,
                keys: 'Alt ↑',
              },
              {
                label: words('form.moveDown'),
                run: () => move(1),
                isOff: index >= count - 1,
                keys: 'Alt ↓',
              },
            ]}
          />
        </Order>
      )}
      <IconButton
        size="small"
        aria-label={removeLabel}
        data-remove
        onClick={(event) => {
          leaveRow(event.currentTarget)
          onRemove()
        }}
      >
        <Icon name="x" size={14} />
      </IconButton>
    </End>
  )
}

const End = styled('div')({ display: 'flex', justifyContent: 'flex-end', alignItems: 'center' })
// Rarely wanted: it shows with the row that is pointed at or worked in, and always where nothing can point.
const Order = styled('span')({
  display: 'inline-flex',
  '@media (hover: hover)': {
    opacity: 0,
    'div:hover > div > div > &, div:focus-within > div > div > &': { opacity: 1 },
  },
})
