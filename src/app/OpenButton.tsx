import Button from '@mui/material/Button'
import { useRef } from 'react'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { acceptedFiles, openList } from './open-files.ts'
import { pickFiles } from './pick-files.ts'

/** Opens further files beside what is open. */
export function OpenButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button aria-label={words('app.open')} onClick={() => void pickFiles(picker.current)}>
        <Icon name="open" />
        {!isNarrow && words('app.open')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        onChange={(event) => {
          void openList(event.target.files)
          event.target.value = ''
        }}
      />
    </>
  )
}
