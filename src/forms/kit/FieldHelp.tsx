import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { FieldRow as FieldFacts } from '../../core/model/field-row.ts'
import { catalog } from '../../core/rules/catalog.ts'
import { type SourceName, sources } from '../../core/rules/sources.ts'
import { Icon } from '../../look/Icon.tsx'
import { RuleLink } from '../../look/RuleLink.tsx'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { changeWords } from './change-words.ts'

/** The label explains itself: what the field is for, its default, whether it can change later, rules and sources. */
export function FieldHelp({ facts, label }: { readonly facts: FieldFacts; readonly label: string }) {
  const words = useWords()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Question
        size="small"
        aria-label={words('form.help', { label })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="help" size={14} />
      </Question>
      {anchor !== null && (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': label } }}
        >
          <HelpText facts={facts} label={label} onLeave={() => setAnchor(null)} />
        </Popover>
      )}
    </>
  )
}

interface HelpTextProps {
  readonly facts: FieldFacts
  readonly label: string
  /** Called when a rule's page is about to cover the form. */
  readonly onLeave: () => void
}

function HelpText({ facts, label, onLeave }: HelpTextProps) {
  const words = useWords()
  const language = useLanguage()
  const rules = catalog.filter((rule) => rule.field === facts.id)
  return (
    <Text>
      <Title>
        {label} <code>{facts.path.at(-1) === '[]' ? facts.path.at(-2) : facts.path.at(-1)}</code>
      </Title>
      <p>{facts.help[language]}</p>
      <dl>
        <dt>{words('form.help.needed')}</dt>
        <dd>
          {needed(facts, language) ?? words(facts.required === true ? 'form.help.yes' : 'form.help.no')}
        </dd>
        {facts.default !== undefined && (
          <>
            <dt>{words('form.help.default')}</dt>
            <dd>
              <code>{facts.default}</code>
            </dd>
          </>
        )}
        {facts.bounds !== undefined && (
          <>
            <dt>{words('form.help.bounds')}</dt>
            <dd>{facts.bounds.join(' – ')}</dd>
          </>
        )}
        {facts.since !== undefined && (
          <>
            <dt>{words('form.help.since')}</dt>
            <dd>{facts.since}</dd>
          </>
        )}
        <dt>{words('form.help.later')}</dt>
        <dd>{changeWords(facts, language, words)}</dd>
        {rules.length > 0 && (
          <>
            <dt>{words('form.help.rules')}</dt>
            <dd>
              <ul>
                {rules.map((rule) => (
                  <li key={rule.id}>
                    <RuleLink rule={rule.id} onFollow={onLeave}>
                      {rule.words[language].title}
                    </RuleLink>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <Sources>
        {facts.sources.filter(isSource).map((name) => (
          <Link key={name} href={sources[name].url} target="_blank" rel="noreferrer">
            {sources[name].title} <Icon name="ext" size={12} />
          </Link>
        ))}
      </Sources>
    </Text>
  )
}

const isSource = (name: string): name is SourceName => Object.hasOwn(sources, name)

const needed = ({ required }: FieldFacts, language: 'en' | 'zh-CN'): string | undefined =>
  typeof required === 'object' ? required[language] : undefined

const Question = styled(IconButton)({
  color: 'var(--t3)',
  '@media (max-width: 599.98px)': { margin: '-10px 0' },
})
const Text = styled('div')({
  width: 340,
  maxWidth: 'calc(100vw - 32px)',
  padding: '12px 14px',
  display: 'grid',
  gap: 8,
  fontSize: '0.75rem',
  lineHeight: '18px',
  color: 'var(--t2)',
  '& dl': { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '3px 14px' },
  '& dt': { color: 'var(--t3)' },
  '& dd': { color: 'var(--t1)' },
  '& li + li': { marginTop: 2 },
})
const Title = styled('p')({
  display: 'flex',
  justifyContent: 'space-between',
  gap: 12,
  fontSize: '0.8125rem',
  fontWeight: 500,
  color: 'var(--t1)',
  '& code': { fontWeight: 400, fontSize: '0.75rem', color: 'var(--t3)', overflowWrap: 'anywhere' },
})
const Sources = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '2px 12px' })
