import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { chosenBox, toolBeside } from '../core/scene/draw-handles.ts'
import { canReshape } from '../core/scene/gesture-hold.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import { sceneWords } from '../core/scene/words.ts'
import { Icon } from '../look/Icon.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import type { MenuRequest } from './BandMenu.tsx'

interface Props {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly item: SceneItem
  readonly onMenu: (request: MenuRequest) => void
}

const buttonWidth = 24
const buttonHeight = 22

/** The menu of what is chosen, as a button beside it. */
export function SelectionTools({ subnet, scene, item, onMenu }: Props) {
  const words = useWords()
  const language = useLanguage()
  const box = chosenBox(subnet, scene, item)
  if (box === undefined || !canReshape(item)) return null
  const beside = toolBeside(scene, box, buttonWidth)
  const name = item.use.name || sceneWords(language).roles[item.letter]
  return (
    <Place
      size="small"
      aria-label={words('map.actions', { what: name })}
      aria-haspopup="menu"
      style={{ left: beside.left, top: beside.middle - buttonHeight / 2 }}
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect()
        const drawing = event.currentTarget.parentElement?.getBoundingClientRect()
        const origin = { left: drawing?.left ?? 0, top: drawing?.top ?? 0 }
        onMenu({ item, address: undefined, left, top: bottom, origin })
      }}
    >
      <Icon name="more" size={14} />
    </Place>
  )
}

const Place = styled(IconButton)({
  position: 'absolute',
  width: buttonWidth,
  height: buttonHeight,
  minWidth: buttonWidth,
  minHeight: buttonHeight,
  padding: 0,
  borderRadius: 4,
  background: 'var(--map-panel)',
  border: '1px solid var(--map-line)',
})
