import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import type { Analysis } from '../core/analyse.ts'
import { type Address, printAddress } from '../core/net/address.ts'
import { canReshape } from '../core/scene/gesture-hold.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { Icon } from '../look/Icon.tsx'
import { runEdits } from '../store/actions/edit.ts'
import { select } from '../store/actions/select.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import type { Key } from '../words/en.ts'
import { type BandAction, bandActions } from './band-actions.ts'
import type { Draft } from './draft.ts'
import type { Drafting } from './use-drafting.ts'
import { whyLocked } from './why-locked.ts'

/** What was asked for by right click, menu key or the button beside the selection. */
export interface MenuRequest {
  readonly item: SceneItem | undefined
  readonly address: Address | undefined
  readonly left: number
  readonly top: number
  /** Where the drawing lies on the page. */
  readonly origin: Draft['origin']
}

interface Props {
  readonly analysis: Analysis
  readonly subnet: PreparedSubnet
  readonly request: MenuRequest
  readonly drafting: Drafting
  readonly onClose: () => void
}

const titles: Readonly<Record<BandAction['kind'], Key>> = {
  split: 'map.splitAt',
  merge: 'map.mergeWith',
  carve: 'map.carveOut',
  remove: 'map.removeIt',
}

/** Everything that can be done with addresses, for mouse and keyboard alike; what is locked says why. */
export function BandMenu({ analysis, subnet, request, drafting, onClose }: Props) {
  const words = useWords()
  const language = useLanguage()
  const { item, address } = request
  const locked = item === undefined ? undefined : whyLocked(analysis, item.use.place, language, words)
  const actions = item === undefined ? [] : bandActions(analysis.model, subnet, item, address)
  const name = (kind: BandAction['kind'], what: string): string =>
    words(titles[kind], { address: what, range: what, what })
  const then = (run: () => void) => (): void => {
    onClose()
    run()
  }
  return (
    <Menu
      open
      disableRestoreFocus
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={request}
    >
      {item !== undefined && (
        <MenuItem onClick={then(() => select(item.use.place, 'map'))}>{words('map.openField')}</MenuItem>
      )}
      {item !== undefined && canReshape(item) && (
        <MenuItem
          disabled={locked !== undefined}
          onClick={then(() => drafting.beginMove(item, request.origin))}
        >
          {words('map.moveByKeys')}
        </MenuItem>
      )}
      {actions.map((action) => (
        <MenuItem
          key={`${action.kind} ${action.name}`}
          disabled={locked !== undefined}
          onClick={then(() => runEdits(action.edits, { label: action.label, origin: 'map' }))}
        >
          {name(action.kind, action.name)}
        </MenuItem>
      ))}
      {address !== undefined && item === undefined && (
        <MenuItem onClick={then(() => drafting.beginDraw(address, request.origin))}>
          {words('map.newHere', { address: printAddress(address) })}
        </MenuItem>
      )}
      {locked !== undefined && (
        <Note>
          <Icon name="lock" size={14} /> {locked}
        </Note>
      )}
    </Menu>
  )
}

const Note = styled('li')({
  maxWidth: 280,
  padding: '6px 14px',
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  listStyle: 'none',
})
