import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type MouseEvent, useState } from 'react'
import { samePlace } from '../core/document.ts'
import type { Fix } from '../core/rules/finding.ts'
import { sayFixOf, sayOf } from '../core/say.ts'
import { FixButton } from '../look/FixButton.tsx'
import { RuleLink } from '../look/RuleLink.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { applyFix } from '../store/actions/edit.ts'
import { notify } from '../store/actions/notice.ts'
import { goTo, select } from '../store/actions/select.ts'
import type { NumberedFinding } from '../store/numbering.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { FixPreview } from './FixPreview.tsx'
import { whereOf } from './where-of.ts'

/** One problem; chosen, it opens with why, what to do, and each fix with the lines it changes. */
export function FindingCard({ finding }: { readonly finding: NumberedFinding }) {
  const words = useWords()
  const language = useLanguage()
  const analysis = useWorkbench((state) => state.analysis)
  const isChosen = useWorkbench(
    ({ selection }) =>
      selection !== undefined &&
      samePlace(selection.place, finding.place) &&
      (selection.rule ?? finding.rule) === finding.rule,
  )
  const [previewed, setPreviewed] = useState(0)
  if (analysis === undefined) return null
  const said = sayOf(analysis, finding, language)
  // With the keyboard the card is read on; a finger would bring up the keyboard over what is read.
  const choose = ({ detail, nativeEvent }: MouseEvent) => {
    const isMouse = detail > 0 && (nativeEvent as PointerEvent).pointerType !== 'touch'
    const go = isMouse ? goTo : select
    go(finding.place, 'findings', finding.rule)
  }
  const apply = (fix: Fix) => {
    const title = sayFixOf(analysis, finding, fix, language)
    const done = applyFix(fix, { label: { key: 'step.fix', args: { title } }, origin: 'findings' })
    if (done) notify('findings.applied', { title }, { undo: true })
  }
  const preview = finding.fixes[previewed] ?? finding.fixes[0]
  return (
    <Card data-chosen={isChosen} data-severity={finding.severity}>
      <SeverityMark severity={finding.severity} number={finding.number} />
      <Body>
        <Head>
          <Title type="button" aria-expanded={isChosen} onClick={choose}>
            <What>{said.what}</What>
            <Where>{whereOf(analysis, finding, words, isChosen)}</Where>
          </Title>
          {!isChosen && preview !== undefined && (
            <FixButton safe={preview.safe} onClick={() => apply(preview)}>
              {sayFixOf(analysis, finding, preview, language)}
            </FixButton>
          )}
        </Head>
        {isChosen && (
          <>
            <Words>
              <dt>{words('findings.rule')}</dt>
              <dd>
                <RuleLink rule={finding.rule}>{said.title}</RuleLink>
              </dd>
              <dt>{words('findings.why')}</dt>
              <dd>{said.why}</dd>
              <dt>{words('findings.do')}</dt>
              <dd>{said.remedy}</dd>
            </Words>
            {finding.fixes.length > 0 && (
              <Fixes>
                {finding.fixes.map((fix, index) => (
                  <FixButton
                    key={`${fix.title} ${index}`}
                    safe={fix.safe}
                    chosen={finding.fixes.length > 1 && fix === preview}
                    onClick={() => (fix === preview ? apply(fix) : setPreviewed(index))}
                  >
                    {sayFixOf(analysis, finding, fix, language)}
                  </FixButton>
                ))}
              </Fixes>
            )}
            {preview !== undefined && (
              <>
                <FixPreview fix={preview} />
                <Button variant="contained" onClick={() => apply(preview)}>
                  {words('findings.apply')}
                </Button>
              </>
            )}
          </>
        )}
      </Body>
    </Card>
  )
}

const Card = styled('li')({
  display: 'flex',
  gap: 12,
  padding: '11px 16px 12px 14px',
  borderBottom: '1px solid var(--line)',
  position: 'relative',
  '&[data-chosen=true]': { background: 'var(--sel)', boxShadow: 'inset 3px 0 0 var(--ink)' },
})
const Body = styled('div')({ flex: 1, minWidth: 0 })
const Head = styled('div')({
  display: 'flex',
  gap: 12,
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  flexWrap: 'wrap',
})
const Title = styled('button')({
  all: 'unset',
  cursor: 'pointer',
  flex: '1 1 240px',
  minWidth: 0,
  borderRadius: 4,
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2 },
})
const What = styled('span')({
  display: 'block',
  fontWeight: 500,
  lineHeight: '20px',
  overflowWrap: 'anywhere',
})
const Where = styled('span')({ display: 'block', fontSize: 12, lineHeight: '17px', color: 'var(--t2)' })
const Words = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: '5px 10px',
  margin: '8px 0 0',
  '& dt': { color: 'var(--t3)', fontSize: 12, lineHeight: '20px' },
  '& dd': { margin: 0, lineHeight: '20px' },
})
const Fixes = styled('div')({ display: 'flex', gap: 6, flexWrap: 'wrap', margin: '8px 0 0' })
