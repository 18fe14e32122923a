import InputBase from '@mui/material/InputBase'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useDeferredValue, useId, useState } from 'react'
import { catalog } from '../core/rules/catalog.ts'
import type { AnyRule } from '../core/rules/define.ts'
import { type Severity, severities } from '../core/rules/finding.ts'
import { RuleLink } from '../look/RuleLink.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { findRules } from './find-rules.ts'
import { focusFirst } from './focus-first.ts'
import { factsOf } from './rule-facts.ts'

/** Every rule there is, found by words, row or severity. */
export function RuleList() {
  const words = useWords()
  const id = useId()
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const [text, setText] = useState('')
  const found = findRules(catalog, useDeferredValue(text))
  const shown = severity === 'all' ? found : found.filter((rule) => rule.severity === severity)
  return (
    <>
      <Title ref={focusFirst} tabIndex={-1}>
        {words('palette.rules')}
      </Title>
      <Bar>
        <Search htmlFor={id}>
          {words('rules.find')}
          <InputBase id={id} type="search" value={text} onChange={({ target }) => setText(target.value)} />
        </Search>
        <ToggleButtonGroup
          exclusive
          value={severity}
          aria-label={words('findings.filter')}
          onChange={(_, value: Severity | 'all' | null) => setSeverity(value ?? 'all')}
        >
          <ToggleButton value="all">{words('findings.all', { count: found.length })}</ToggleButton>
          {severities.map((one) => (
            <ToggleButton key={one} value={one}>
              <SeverityMark severity={one} />
              {words(`findings.filter.${one}`, { count: countOf(found, one) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Bar>
      <p role="status">
        {shown.length === 0
          ? words('palette.none', { text })
          : words('palette.found', { count: shown.length })}
      </p>
      <List aria-label={words('palette.rules')}>
        {shown.map((rule) => (
          <Row key={rule.id} rule={rule} />
        ))}
      </List>
    </>
  )
}

const countOf = (rules: readonly AnyRule[], severity: Severity): number =>
  rules.filter((rule) => rule.severity === severity).length

function Row({ rule }: { readonly rule: AnyRule }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <li>
      <SeverityMark severity={rule.severity} label={words(`findings.severity.${rule.severity}`)} />
      <div>
        <RuleLink rule={rule.id}>{rule.words[language].title}</RuleLink>
        <small>
          <code>{rule.id}</code> · {factsOf(rule, words).slice(1).join(' · ')}
        </small>
      </div>
    </li>
  )
}

const Title = styled('h1')({ fontSize: '1.375rem', lineHeight: '30px', fontWeight: 600, outline: 'none' })
const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-end',
  gap: 12,
  margin: '14px 0 10px',
})
const Search = styled('label')({
  display: 'grid',
  gap: 4,
  flex: '1 1 260px',
  fontSize: '0.75rem',
  color: 'var(--t2)',
  '& > div': { border: '1px solid var(--ctl)', borderRadius: 5, padding: '0 9px', minHeight: 32 },
})
const List = styled('ul')({
  marginTop: 8,
  '& > li': { display: 'flex', gap: 10, padding: '8px 0', borderTop: '1px solid var(--line)' },
  '& > li > svg': { marginTop: 3 },
  '& small': { display: 'block', color: 'var(--t2)', fontSize: '0.75rem', overflowWrap: 'anywhere' },
})
