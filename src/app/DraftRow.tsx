import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { notify } from '../store/actions/notice.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { DraftName } from './DraftName.tsx'
import { type Draft, nameOfDraft } from './draft.ts'
import { sayDay } from './draft-day.ts'
import { deleteDraft, overwriteDraft, renameDraft } from './drafts.ts'
import { openDraft } from './open-workspace.ts'

export interface DraftRowProps {
  readonly draft: Draft
  readonly onChanged: () => void
}

/** A draft: what it holds, how it stood, and what can be done with it. A deleted one can be put back in its place. */
export function DraftRow({ draft, onChanged }: DraftRowProps) {
  const words = useWords()
  const language = useLanguage()
  const [isDeleted, setDeleted] = useState(false)
  const [isNaming, setNaming] = useState(false)
  const name = nameOfDraft(draft)
  const failed = () => notify('drafts.notChanged', {}, { severity: 'error' })
  const remove = () => void deleteDraft(draft.id).then(() => setDeleted(true), failed)
  const isRestored = useRef(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const restore = () =>
    void overwriteDraft(draft).then(() => {
      isRestored.current = true
      setDeleted(false)
    }, failed)
  /** Back to where the draft was deleted. */
  const focusRestored = (button: HTMLButtonElement | null) => {
    if (button === null || !isRestored.current) return
    isRestored.current = false
    button.focus()
  }
  const endNaming = () => {
    // By key the focus goes back to where it came from; who left the field by pointer is elsewhere already.
    if (document.activeElement instanceof HTMLInputElement) pencil.current?.focus()
    setNaming(false)
  }
  const rename = (next: string) => {
    endNaming()
    // Its file lends a draft this name anyway.
    const given = next === draft.workspace.files[0]?.name ? '' : next
    void renameDraft(draft.id, given).then(onChanged, failed)
  }
  if (isDeleted)
    return (
      <Row data-deleted>
        <span role="status">{words('drafts.deleted', { name })}</span>
        <Button
          ref={(button) => button?.focus()}
          size="small"
          aria-label={words('drafts.undoDelete', { name })}
          onClick={restore}
        >
          {words('app.undo')}
        </Button>
      </Row>
    )
  return (
    <Row>
      {isNaming ? (
        <DraftName name={name} onDone={rename} onGiveUp={endNaming} />
      ) : (
        <Name title={name}>{name}</Name>
      )}
      <Files>{filesOf(draft)}</Files>
      <Counts>
        {(['error', 'warning'] as const).map(
          (severity) =>
            draft.counts[severity] > 0 && (
              <span key={severity}>
                <SeverityMark severity={severity} label={words(`findings.severity.${severity}`)} />{' '}
                {draft.counts[severity]}
              </span>
            ),
        )}
        {draft.counts.error === 0 && draft.counts.warning === 0 && words('start.noProblems')}
      </Counts>
      <time dateTime={new Date(draft.savedAt).toISOString()}>{sayDay(draft.savedAt, language, words)}</time>
      <Actions>
        <Button aria-label={words('start.continueNamed', { name })} onClick={() => void openDraft(draft)}>
          {words('start.continue')}
        </Button>
        <IconButton
          ref={pencil}
          aria-label={words('drafts.rename', { name })}
          onClick={() => setNaming(true)}
        >
          <Icon name="pencil" />
        </IconButton>
        <IconButton ref={focusRestored} aria-label={words('start.delete', { name })} onClick={remove}>
          <Icon name="trash" />
        </IconButton>
      </Actions>
    </Row>
  )
}

/** All files of a named draft; beside the first one, which lends its name, the others. */
const filesOf = ({ name, workspace }: Draft): string =>
  workspace.files
    .slice(name === undefined ? 1 : 0)
    .map((file) => file.name)
    .join(', ')

const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 1fr) minmax(0, 1.6fr) minmax(64px, auto) 132px auto',
  gap: '4px 16px',
  alignItems: 'center',
  minHeight: 40,
  padding: '4px 0',
  borderBottom: '1px solid var(--line)',
  '& > time': { color: 'var(--t2)', whiteSpace: 'nowrap' },
  '&[data-deleted]': { display: 'flex', color: 'var(--t2)' },
  '@media (max-width: 699.98px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '8px 0' },
})
const Name = styled('span')({
  fontWeight: 500,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
})
const Files = styled('span')({
  color: 'var(--t2)',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '@media (max-width: 699.98px)': { gridColumn: '1 / -1', '&:empty': { display: 'none' } },
})
const Counts = styled('span')({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  color: 'var(--t2)',
  whiteSpace: 'nowrap',
})
const Actions = styled('span')({ display: 'flex', gap: 4, justifySelf: 'end' })
