import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { memo, useContext, useState } from 'react'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { type ExportTools, ExportToolsContext, type Seen } from './export-tools.ts'

interface Props {
  readonly subnet: PreparedSubnet
  /** Set while less than the whole subnet is shown. */
  readonly seen: Seen | undefined
}

/** The map as a picture, of what is shown or of the whole subnet, and on paper. */
export function PictureMenu({ subnet, seen }: Props) {
  const words = useWords()
  const tools = useContext(ExportToolsContext)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (tools === undefined) return null
  const choose = (run: (tools: ExportTools) => Promise<void>) => () => {
    setAnchor(null)
    void run(tools)
  }
  return (
    <>
      <Opener isOpen={anchor !== null} onOpen={setAnchor} />
      {anchor !== null && (
        <Menu anchorEl={anchor} open onClose={() => setAnchor(null)}>
          {seen !== undefined && [
            <MenuItem key="svg" onClick={choose(({ savePicture }) => savePicture(subnet, 'svg', seen))}>
              {words('report.seenSvg')}
            </MenuItem>,
            <MenuItem key="png" onClick={choose(({ savePicture }) => savePicture(subnet, 'png', seen))}>
              {words('report.seenPng')}
            </MenuItem>,
            <Divider key="whole" />,
          ]}
          <MenuItem onClick={choose(({ savePicture }) => savePicture(subnet, 'svg'))}>
            {words('report.wholeSvg')}
          </MenuItem>
          <MenuItem onClick={choose(({ savePicture }) => savePicture(subnet, 'png'))}>
            {words('report.wholePng')}
          </MenuItem>
          <Divider />
          <MenuItem onClick={choose(({ print }) => print())}>{words('report.printSheet')}</MenuItem>
        </Menu>
      )}
    </>
  )
}

interface OpenerProps {
  readonly isOpen: boolean
  readonly onOpen: (anchor: HTMLElement) => void
}

const Opener = memo(function Opener({ isOpen, onOpen }: OpenerProps) {
  const words = useWords()
  return (
    <Button
      size="small"
      variant="text"
      aria-label={words('report.picture')}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <Narrow>
        <Icon name="download" />
      </Narrow>
      <Wide>
        {words('report.picture')}
        <Icon name="down" size={14} />
      </Wide>
    </Button>
  )
})

const phone = '@media (max-width: 599.98px)'
const Narrow = styled('span')({ display: 'none', [phone]: { display: 'inline-flex' } })
const Wide = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  [phone]: { display: 'none' },
})
