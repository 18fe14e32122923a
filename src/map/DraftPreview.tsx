import { styled } from '@mui/material/styles'
import { sayOf } from '../core/say.ts'
import { sayRefusal } from '../core/yaml/say-refusal.ts'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import type { Preview } from './preview.ts'

/** So many problems are told while something moves; the rest is counted. */
const most = 3

const signs = { added: '+', removed: '−', same: ' ', gap: ' ' } as const

/** The lines that would change, and the judgement of the same rules as ever. */
export function DraftPreview({ preview }: { readonly preview: Preview | undefined }) {
  const words = useWords()
  const language = useLanguage()
  if (preview === undefined) return <Line>{words('map.draftSame')}</Line>
  const { rows, refusal, judged } = preview
  return (
    <>
      {rows.length > 0 && (
        <Lines>
          {rows.map((row, index) => (
            <div key={`${index} ${row.kind}`} data-kind={row.kind}>
              <span>{signs[row.kind]}</span>
              <span>{row.line}</span>
              <code>{row.parts.map(({ text }) => text).join('')}</code>
            </div>
          ))}
        </Lines>
      )}
      {refusal !== undefined && <Line>{sayRefusal(refusal, language)}</Line>}
      {refusal === undefined && judged === undefined && <Line>{words('map.draftJudging')}</Line>}
      {judged?.findings.length === 0 && (
        <Line data-fine>
          <Icon name="check" />
          {words('map.draftFine')}
        </Line>
      )}
      {judged?.findings.slice(0, most).map((finding, index) => (
        <Line key={`${index} ${finding.rule}`}>
          <SeverityMark severity={finding.severity} />
          <strong>{sayOf(judged.analysis, finding, language).what}</strong>
        </Line>
      ))}
      {judged !== undefined && judged.findings.length > most && (
        <Line>{words('map.more', { count: judged.findings.length - most })}</Line>
      )}
    </>
  )
}

const Lines = styled('div')(({ theme }) => ({
  ...theme.typography.mono,
  margin: '8px 0',
  fontSize: '0.75rem',
  lineHeight: '20px',
  background: 'var(--inset)',
  overflow: 'hidden',
  '& > div': {
    display: 'flex',
    gap: 8,
    paddingLeft: 8,
    borderLeft: '3px solid transparent',
    whiteSpace: 'pre',
  },
  '& > div[data-kind=added]': { borderLeftColor: 'var(--role-P-ink)' },
  '& > div[data-kind=removed]': { borderLeftColor: 'var(--role-E-ink)' },
  '& span': { color: 'var(--t2)' },
  '& span:nth-of-type(2)': { minWidth: 20, textAlign: 'right' },
  '& code': { overflow: 'hidden', textOverflow: 'ellipsis', fontSize: 'inherit' },
}))
const Line = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  marginTop: 4,
  color: 'var(--t2)',
  '& strong': { color: 'var(--t1)', fontWeight: 600 },
  '& svg': { marginTop: 2 },
  '&[data-fine]': { color: 'var(--t1)' },
  '&[data-fine] svg': { color: 'var(--role-P-ink)' },
})
