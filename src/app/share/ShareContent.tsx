import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { use, useState } from 'react'
import { Icon } from '../../look/Icon.tsx'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { useWords } from '../../store/use-words.ts'
import { downloadText } from '../download.ts'
import { LeftOutList } from './LeftOutList.tsx'
import { sizeOf } from './link-size.ts'
import type { PreparedShare } from './prepare-share.ts'
import { SizeMeter } from './SizeMeter.tsx'

export interface ShareContentProps {
  readonly prepared: Promise<PreparedShare>
  /** A newer one is being made. */
  readonly isPending: boolean
}

/** How long the link came out, what is not in it, and the ways to hand it over. */
export function ShareContent({ prepared, isPending }: ShareContentProps) {
  const words = useWords()
  const { link, file, texts } = use(prepared)
  const [outcome, setOutcome] = useState<{ readonly link: string; readonly isCopied: boolean }>()
  const isTooLong = sizeOf(link.length) === 'too-long'
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome({ link, isCopied: true })
    } catch {
      setOutcome({ link, isCopied: false })
    }
  }
  const said = outcome?.link === link ? outcome : undefined
  return (
    <Box aria-busy={isPending}>
      <LeftOutList texts={texts} />
      <SizeMeter length={link.length} />
      {!isTooLong && location.protocol === 'file:' && (
        <p>
          <SeverityMark severity="warning" /> {words('share.fromDisk')}
        </p>
      )}
      {!isTooLong && (
        <Link
          readOnly
          rows={3}
          aria-label={words('share.link')}
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
      <Buttons>
        {!isTooLong && (
          <Button variant="contained" disabled={isPending} onClick={() => void copy()}>
            <Icon name="link" />
            {words('share.copy')}
          </Button>
        )}
        <Button
          variant={isTooLong ? 'contained' : 'outlined'}
          disabled={isPending}
          onClick={() => downloadText(file.name, file.text, 'application/json')}
        >
          <Icon name="download" />
          <span>{words('share.download', { name: file.name })}</span>
        </Button>
      </Buttons>
      <p role="status">{said !== undefined && words(said.isCopied ? 'share.copied' : 'share.copyFailed')}</p>
    </Box>
  )
}

const Box = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '& > p': { color: 'var(--t2)', minHeight: 20 },
})
const Link = styled('textarea')(({ theme }) => ({
  ...theme.typography.mono,
  fontSize: '0.75rem',
  width: '100%',
  resize: 'none',
  padding: 8,
  border: '1px solid var(--ctl)',
  borderRadius: 5,
  background: 'var(--inset)',
  color: 'var(--t1)',
  wordBreak: 'break-all',
}))
const Buttons = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  '& > .MuiButton-root': { maxWidth: '100%' },
  '& span': { overflow: 'hidden', textOverflow: 'ellipsis' },
})
