import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { DoorHelp, DoorTitle } from './Door.tsx'
import { acceptedFiles, openList } from './open-files.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { pickFiles } from './pick-files.ts'

/** The first door: picker, drop anywhere, paste. */
export function OpenDoor() {
  const words = useWords()
  const picker = useRef<HTMLInputElement>(null)
  const [isPasting, setIsPasting] = useState(false)
  return (
    <section aria-labelledby="door-open">
      <DoorTitle id="door-open">{words('start.open')}</DoorTitle>
      <DoorHelp>{words('start.openHelp')}</DoorHelp>
      <Target>
        <Icon name="file" size={28} />
        <p>{words('start.drop')}</p>
        <Where>{words('start.where')}</Where>
        <Buttons>
          <Button variant="contained" size="large" onClick={() => void pickFiles(picker.current)}>
            <Icon name="open" />
            {words('start.choose')}
          </Button>
          <Button variant="outlined" size="large" onClick={() => setIsPasting(true)}>
            <Icon name="paste" />
            {words('start.paste')}
          </Button>
        </Buttons>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          onChange={(event) => void openList(event.target.files)}
        />
      </Target>
      <PasteDialog open={isPasting} onClose={() => setIsPasting(false)} />
    </section>
  )
}

const Target = styled('div')({
  marginTop: 12,
  minHeight: 298,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 6,
  padding: 16,
  textAlign: 'center',
  border: '1px dashed var(--ctl)',
  borderRadius: 8,
  background: 'var(--inset)',
  color: 'var(--t1)',
  '@media (max-width: 1099.98px)': { minHeight: 200 },
})
const Where = styled('p')({ color: 'var(--t2)', fontSize: '0.75rem' })
const Buttons = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: 8,
  marginTop: 8,
})
