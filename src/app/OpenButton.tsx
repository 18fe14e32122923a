import Button from '@mui/material/Button'
import { useRef } from 'react'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { acceptedFiles, openFiles } from './open-files.ts'

/** Opens further files beside what is open. */
export function OpenButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button aria-label={words('app.open')} onClick={() => picker.current?.click()}>
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
          void openFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
