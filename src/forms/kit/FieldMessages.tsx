import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { sayRefusal } from '../../core/yaml/say-refusal.ts'
import { FixButton } from '../../look/FixButton.tsx'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { goTo, showInText } from '../../store/actions/select.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { FindingLine } from './FindingLine.tsx'
import { lockedWords } from './locked-words.ts'
import type { BoundField } from './use-bound-field.ts'

/** Everything a field has to say, under it: why it is locked, what cannot stay, what is wrong and how to repair it. */
export function FieldMessages({ bound }: { readonly bound: BoundField }) {
  const words = useWords()
  const focus = () => document.getElementById(bound.id)?.focus()
  const { typing } = bound
  return (
    <Messages id={bound.messagesId}>
      <StateMessage bound={bound} />
      {bound.unused !== undefined && <Note>{bound.unused}</Note>}
      {typing !== undefined && (
        <Typing role="status">
          {typing.words}
          {typing.meant !== undefined && (
            <FixButton safe onClick={() => bound.type(typing.meant ?? '')}>
              {words('form.readAs', { text: typing.meant })}
            </FixButton>
          )}
        </Typing>
      )}
      {bound.findings.map((finding) => (
        <FindingLine key={`${finding.rule} ${finding.message}`} finding={finding} onFixed={focus} />
      ))}
      {bound.related.map((finding) => (
        <Related key={finding.number}>
          <SeverityMark severity={finding.severity} number={finding.number} hollow />
          <Link component="button" type="button" onClick={() => goTo(finding.place, 'app', finding.rule)}>
            {words('findings.related', {
              severity: words(`findings.severity.${finding.severity}`),
              number: finding.number,
            })}
          </Link>
        </Related>
      ))}
    </Messages>
  )
}

function StateMessage({ bound }: { readonly bound: BoundField }) {
  const words = useWords()
  const language = useLanguage()
  const { state } = bound
  switch (state.kind) {
    case 'open':
      return null
    case 'locked':
      return <Note>{lockedWords(state.row, language, words)}</Note>
    case 'broken':
    case 'fixed':
      return (
        <Note>
          {words(state.kind === 'broken' ? 'form.broken' : 'form.fixed', {
            why: sayRefusal(state.refusal, language),
          })}{' '}
          <Link component="button" type="button" onClick={() => showInText(bound.place)}>
            {words('form.showInText')}
          </Link>
        </Note>
      )
  }
}

const Messages = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 5,
  '&:not(:empty)': { paddingTop: 4 },
})
const Note = styled('p')({
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  '& .MuiLink-root': { fontSize: 'inherit', verticalAlign: 'baseline' },
})
const Typing = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '5px 8px',
  alignItems: 'center',
  fontSize: '0.75rem',
  lineHeight: '17px',
})
const Related = styled('p')({
  display: 'flex',
  gap: 6,
  alignItems: 'center',
  fontSize: '0.75rem',
  lineHeight: '17px',
  '& .MuiLink-root': { fontSize: 'inherit', color: 'var(--t2)', minHeight: 24 },
  '@media (max-width: 599.98px)': { '& .MuiLink-root': { minHeight: 44, margin: '-8px 0' } },
})
