import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Icon } from '../../look/Icon.tsx'
import { useWords } from '../../store/use-words.ts'
import type { TextOutlet } from '../text-outlet.ts'

export interface TextToUseProps {
  readonly label: string
  /** As which it is downloaded. */
  readonly name: string
  readonly text: string
  readonly outlet: TextOutlet | undefined
}

/** A text to read, copy and download. */
export function TextToUse({ label, name, text, outlet }: TextToUseProps) {
  const words = useWords()
  return (
    <Box>
      <Pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </Pre>
      {outlet !== undefined && (
        <Actions>
          <Button
            size="small"
            startIcon={<Icon name="copy" size={14} />}
            onClick={() => outlet.copy(name, text)}
          >
            {words('source.copy')}
          </Button>
          <Button
            size="small"
            startIcon={<Icon name="download" size={14} />}
            onClick={() => outlet.download(name, text)}
          >
            {words('source.download', { name })}
          </Button>
        </Actions>
      )}
    </Box>
  )
}

const Box = styled('div')({ padding: '4px 0 8px' })
const Pre = styled('pre')({
  margin: 0,
  maxHeight: 320,
  overflow: 'auto',
  padding: 12,
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--inset)',
  font: '400 0.78125rem/19px var(--mono)',
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: -2 },
})
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 8 })
