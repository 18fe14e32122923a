import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { type AnyRule, type InvalidCase, nameOfCase, type ValidCase } from '../core/rules/define.ts'
import { LineDiff } from '../look/LineDiff.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { type ExampleLine, judgeCase } from './judge-case.ts'

export interface RuleExampleProps {
  readonly rule: AnyRule
  readonly example: ValidCase | InvalidCase
  readonly onOpen: () => void
}

/** One example, judged now: what the rule says about it, where, and what its first fix makes of it. */
export function RuleExample({ rule, example, onOpen }: RuleExampleProps) {
  const words = useWords()
  const language = useLanguage()
  const name = nameOfCase(example, language)
  const judged = useMemo(() => judgeCase(rule, example, language), [rule, example, language])
  const fixed = 'fixed' in example ? example.fixed : undefined
  const fixedPlan = 'fixedPlan' in example ? example.fixedPlan : undefined
  return (
    <Item>
      <Bar>
        <h3>{name}</h3>
        <Button onClick={onOpen} aria-label={words('rules.openNamed', { name })}>
          {words('rules.open')}
        </Button>
      </Bar>
      {judged.map(({ what, severity, file, lines }, index) => (
        <Said key={`${index} ${what}`}>
          <p>
            <SeverityMark severity={severity} label={words(`findings.severity.${severity}`)} /> {what}
            {file !== undefined && <small>{words('findings.other', { name: file })}</small>}
          </p>
          <Lines lines={lines} />
        </Said>
      ))}
      {fixed !== undefined && (
        <Said>
          <p>{words('rules.afterFix')}</p>
          {fixedPlan === undefined ? (
            <LineDiff before={example.text} after={fixed} label={words('rules.afterFix')} />
          ) : (
            <LineDiff before={example.plan ?? ''} after={fixedPlan} label={words('rules.afterFix')} />
          )}
        </Said>
      )}
    </Item>
  )
}

function Lines({ lines }: { readonly lines: readonly ExampleLine[] }) {
  if (lines.length === 0) return null
  return (
    <Code>
      {lines.map(({ number, text, marked }) => (
        <div key={number} data-marked={marked}>
          <span>{number}</span>
          <code>{text}</code>
        </div>
      ))}
    </Code>
  )
}

const Item = styled('li')({ padding: '8px 0 12px', borderTop: '1px solid var(--line)' })
const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  justifyContent: 'space-between',
  '& h3': { fontSize: '0.8125rem', lineHeight: '20px', fontWeight: 500, flex: '1 1 240px' },
})
const Said = styled('div')({
  marginTop: 6,
  '& p': { overflowWrap: 'anywhere', marginBottom: 4 },
  '& small': { marginLeft: 8, color: 'var(--t2)', fontSize: '0.75rem' },
})
const Code = styled('div')({
  border: '1px solid var(--line)',
  borderRadius: 5,
  overflow: 'hidden',
  fontSize: '0.75rem',
  '& > div': { display: 'flex', gap: 10, padding: '0 10px' },
  '& > div[data-marked=true]': { background: 'var(--sel)' },
  '& span': { width: 32, flex: 'none', textAlign: 'right', color: 'var(--t2)' },
  '& code': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 },
})
