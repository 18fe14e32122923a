import MenuItem from '@mui/material/MenuItem'
import MenuList from '@mui/material/MenuList'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import { printRangeShort, sizeOf } from '../core/net/range.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import { Icon } from '../look/Icon.tsx'
import { RoleKey } from '../look/RoleKey.tsx'
import { useWords } from '../store/use-words.ts'
import { menuPlace } from './card-place.ts'
import { DraftPreview } from './DraftPreview.tsx'
import { letterOfUse } from './draft.ts'
import { sayChoice } from './draft-words.ts'
import type { RangeChoice } from './range-choices.ts'
import { countOf, keyOfLetter } from './row-words.ts'
import type { Drafting } from './use-drafting.ts'

interface Props {
  readonly drafting: Drafting
  readonly subnet: PreparedSubnet
  readonly scene: Scene
}

const menuWidth = 340

/** Asks what a drawn range shall be; the likeliest is chosen already, and each tells its line and its judgement. */
export function DrawMenu({ drafting, subnet, scene }: Props) {
  const words = useWords()
  const { draft, choices, choice, preview } = drafting
  if (draft === undefined || draft.by !== 'asked' || draft.item !== undefined) return null
  return (
    <Popover
      open
      onClose={drafting.giveUp}
      anchorReference="anchorPosition"
      anchorPosition={menuPlace(draft, subnet, scene, menuWidth)}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': words('map.draftTitle', { range: printRangeShort(draft.range) }),
        },
      }}
    >
      <Sheet>
        <Head>
          <strong>{printRangeShort(draft.range)}</strong>
          <span>{countOf(sizeOf(draft.range), words)}</span>
        </Head>
        <MenuList autoFocusItem dense>
          {choices.map((one) => (
            <Choice key={one.key} one={one} selected={one.key === choice?.key} drafting={drafting} />
          ))}
        </MenuList>
        <DraftPreview preview={preview} />
      </Sheet>
    </Popover>
  )
}

interface ChoiceProps {
  readonly one: RangeChoice
  readonly selected: boolean
  readonly drafting: Drafting
}

function Choice({ one, selected, drafting, ...item }: ChoiceProps) {
  const words = useWords()
  const key = keyOfLetter(letterOfUse(one.use))
  const look = (): void => {
    if (!selected) drafting.choose(one)
  }
  return (
    <MenuItem
      {...item}
      selected={selected}
      disabled={one.isLocked}
      title={one.isLocked ? words('form.locked') : undefined}
      onFocus={look}
      onMouseEnter={look}
      onClick={() => drafting.write(one)}
    >
      {one.isLocked ? <Icon name="lock" /> : key !== undefined && <RoleKey role={key} />}
      <span>{sayChoice(one, words)}</span>
    </MenuItem>
  )
}

const Sheet = styled('div')({
  width: menuWidth,
  maxWidth: '90vw',
  padding: '10px 14px 12px',
  fontSize: '0.75rem',
  lineHeight: '18px',
  '& .MuiMenuItem-root': { gap: 10 },
  '& .MuiList-root': { maxHeight: 260, overflowY: 'auto', margin: '4px -14px 6px' },
})
const Head = styled('div')({
  display: 'flex',
  gap: 8,
  '& strong': { fontFamily: 'var(--mono)', fontWeight: 600 },
  '& span': { marginLeft: 'auto', color: 'var(--t2)' },
})
