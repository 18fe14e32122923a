import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { Fragment, Suspense, use } from 'react'
import { fieldById } from '../core/model/fields.ts'
import { findRule } from '../core/rules/catalog.ts'
import { type AnyRule, type Cases, type CaseTexts, nameOfCase } from '../core/rules/define.ts'
import { sources } from '../core/rules/sources.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { ruleAddress } from '../look/RuleLink.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { focusFirst } from './focus-first.ts'
import { RuleExample } from './RuleExample.tsx'
import { factsOf } from './rule-facts.ts'

/** `stem` names the file that is opened. */
export type OpenExample = (rule: string, stem: string, example: CaseTexts) => void

export interface RulePageProps {
  readonly id: string
  /** The examples come from beside the page; the same promise for the same rule. */
  readonly cases: (id: string) => Promise<Cases | undefined>
  readonly onOpen: OpenExample
}

/** All that is known of one rule: what it wants, why, what to do, what it says, where it comes from, and examples. */
export function RulePage({ id, cases, onOpen }: RulePageProps) {
  const words = useWords()
  const rule = findRule(id)
  return (
    <>
      <p>
        <Link href={ruleAddress()}>{words('rules.all')}</Link>
      </p>
      {rule === undefined ? (
        <EmptyState title={words('rules.unknown', { id })}>{words('rules.find')}</EmptyState>
      ) : (
        <article>
          <About rule={rule} />
          <Suspense>
            <Examples rule={rule} cases={cases(id)} onOpen={onOpen} />
          </Suspense>
        </article>
      )}
    </>
  )
}

function About({ rule }: { readonly rule: AnyRule }) {
  const words = useWords()
  const language = useLanguage()
  const own = rule.words[language]
  const fixes = Object.values(own.fixes ?? {})
  const field = rule.field === undefined ? undefined : fieldById(rule.field)
  return (
    <>
      <Title ref={focusFirst} tabIndex={-1}>
        {own.title}
      </Title>
      <Facts>
        <SeverityMark severity={rule.severity} /> {factsOf(rule, words).join(' · ')}
        <code>{rule.id}</code>
      </Facts>
      <Terms>
        <dt>{words('findings.why')}</dt>
        <dd>{own.why}</dd>
        <dt>{words('findings.do')}</dt>
        <dd>{own.remedy}</dd>
        {field !== undefined && (
          <>
            <dt>{words('rules.field')}</dt>
            <dd>
              {field.label[language]} <code>{field.path.join('.').replaceAll('.[]', '[]')}</code>
            </dd>
          </>
        )}
        <dt>{words('rules.messages')}</dt>
        <dd>
          <Templates texts={Object.values(own.messages)} />
        </dd>
        {fixes.length > 0 && (
          <>
            <dt>{words('rules.fixes')}</dt>
            <dd>
              <Templates texts={fixes} />
            </dd>
          </>
        )}
        <dt>{words('rules.sources')}</dt>
        <dd>
          <ul>
            {rule.sources.map((name) => (
              <li key={name}>
                <Link href={sources[name].url} target="_blank" rel="noreferrer">
                  {sources[name].title} <Icon name="ext" size={12} />
                </Link>
              </li>
            ))}
          </ul>
        </dd>
      </Terms>
    </>
  )
}

/** What a rule can say, with its places as names. */
function Templates({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          {text
            .split(/\{(\w+)\}/)
            .map((part, index) =>
              index % 2 === 1 ? (
                <var key={`${index} ${part}`}>{part}</var>
              ) : (
                <Fragment key={`${index} ${part}`}>{part}</Fragment>
              ),
            )}
        </li>
      ))}
    </ul>
  )
}

interface ExamplesProps {
  readonly rule: AnyRule
  readonly cases: Promise<Cases | undefined>
  readonly onOpen: OpenExample
}

function Examples({ rule, cases: promise, onOpen }: ExamplesProps) {
  const words = useWords()
  const cases = use(promise)
  if (cases === undefined) return <p>{words('rules.notLoaded')}</p>
  return (
    <>
      {(['invalid', 'valid'] as const).map((kind) => (
        <Fragment key={kind}>
          <Head>{words(kind === 'invalid' ? 'rules.wrong' : 'rules.right')}</Head>
          <ul>
            {cases[kind].map((example, index) => (
              <RuleExample
                key={nameOfCase(example, 'en')}
                rule={rule}
                example={example}
                onOpen={() =>
                  onOpen(rule.id, `${rule.id}-${kind === 'invalid' ? '' : 'ok-'}${index + 1}`, example)
                }
              />
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  )
}

const Title = styled('h1')({
  marginTop: 6,
  fontSize: '1.375rem',
  lineHeight: '30px',
  fontWeight: 600,
  outline: 'none',
})
const Facts = styled('p')({
  marginTop: 4,
  color: 'var(--t2)',
  '& code': { marginLeft: 12, overflowWrap: 'anywhere' },
})
const Terms = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '112px 1fr',
  gap: '10px 16px',
  marginTop: 18,
  '& dt': { color: 'var(--t2)' },
  '& dd': { minWidth: 0, overflowWrap: 'anywhere' },
  '& li + li': { marginTop: 4 },
  '& var': { fontStyle: 'italic', color: 'var(--t2)' },
  '@media (max-width: 599.98px)': { gridTemplateColumns: '1fr', gap: 4, '& dd': { marginBottom: 8 } },
})
const Head = styled('h2')({ margin: '28px 0 4px', fontSize: '1rem', lineHeight: '24px', fontWeight: 600 })
