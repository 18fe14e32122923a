import { styled } from '@mui/material/styles'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { showSection } from '../store/actions/select.ts'
import { type SectionId, sectionGroups } from '../store/sections.ts'
import { selectActiveCluster, selectIsAssumed, selectSectionCounts } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

/** The sections of the form with what is wrong in each. */
export function Outline() {
  const words = useWords()
  const name = useWorkbench((state) => selectActiveCluster(state)?.cluster.name.text)
  const type = useWorkbench((state) => selectActiveCluster(state)?.cluster.type.text)
  const version = useWorkbench((state) => selectActiveCluster(state)?.cluster.version.text)
  const isRunning = useWorkbench((state) => selectActiveCluster(state)?.deployed !== undefined)
  const facts = [type, version, isRunning ? words('app.isRunning') : undefined]
  return (
    <Nav aria-label={words('app.outline')}>
      <Cluster>
        <b>{name ?? '–'}</b>
        <span>{facts.filter((part) => part !== undefined).join(' · ')}</span>
      </Cluster>
      {Object.entries(sectionGroups).map(([group, sections]) => (
        <div key={group} role="group" aria-label={words(`app.group.${group as keyof typeof sectionGroups}`)}>
          {group !== 'cluster' && (
            <Head aria-hidden="true">{words(`app.group.${group as keyof typeof sectionGroups}`)}</Head>
          )}
          {sections.map((section) => (
            <Item key={section} section={section} />
          ))}
        </div>
      ))}
    </Nav>
  )
}

function Item({ section }: { readonly section: SectionId }) {
  const words = useWords()
  const isShown = useWorkbench((state) => state.section === section)
  const counts = useWorkbench(selectSectionCounts(section))
  const isAssumed = useWorkbench(selectIsAssumed) && section === 'plan'
  // Where no cluster can be read no rule was asked, so none can be said to hold.
  const isJudged = useWorkbench((state) => selectActiveCluster(state) !== undefined)
  const hasCounts = counts.error + counts.warning > 0
  // The guide holds nothing that a rule could judge.
  const isRuled = section !== 'sourceAddress'
  const name = words(`app.section.${section}`)
  const state = hasCounts
    ? words('app.sectionCounts', {
        errors: words('findings.filter.error', { count: counts.error }),
        warnings: words('findings.filter.warning', { count: counts.warning }),
      })
    : words(isAssumed ? 'app.sectionAssumed' : 'app.sectionHolds')
  return (
    <Row
      type="button"
      aria-current={isShown ? 'true' : undefined}
      aria-label={
        hasCounts || (isJudged && isRuled) ? words('app.sectionState', { section: name, state }) : name
      }
      onClick={() => showSection(section)}
    >
      <span>{name}</span>
      <Counts aria-hidden="true">
        {isAssumed && <Icon name="assumed" />}
        {counts.error > 0 && (
          <span>
            <SeverityMark severity="error" />
            <i data-severity="error">{counts.error}</i>
          </span>
        )}
        {counts.warning > 0 && (
          <span>
            <SeverityMark severity="warning" />
            <i data-severity="warning">{counts.warning}</i>
          </span>
        )}
        {!hasCounts && isJudged && !isAssumed && isRuled && <Icon name="check" />}
      </Counts>
    </Row>
  )
}

const Nav = styled('nav')({ padding: '10px 8px', display: 'flex', flexDirection: 'column', gap: 1 })
const Cluster = styled('div')({
  padding: '2px 8px 8px 10px',
  '& b': { display: 'block', fontWeight: 600, overflowWrap: 'anywhere' },
  '& span': { color: 'var(--t2)', fontSize: '0.75rem', wordBreak: 'keep-all', overflowWrap: 'anywhere' },
})
const Head = styled('div')({
  padding: '12px 10px 4px',
  color: 'var(--t3)',
  fontSize: '0.75rem',
  fontWeight: 500,
})
const Row = styled('button')({
  font: 'inherit',
  width: '100%',
  minHeight: 30,
  border: 0,
  borderRadius: 5,
  background: 'none',
  color: 'var(--t2)',
  padding: '0 8px 0 10px',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 6,
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { background: 'var(--hover)', color: 'var(--t1)' },
  '&[aria-current]': {
    background: 'var(--pane)',
    color: 'var(--t1)',
    fontWeight: 500,
    boxShadow: 'inset 3px 0 0 var(--ink), 0 0 0 1px var(--line)',
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
  '&:focus-visible': { outlineOffset: -2 },
  '& > span:first-of-type': { flexShrink: 0, maxWidth: 'calc(100% - 44px)' },
})
/** Where both do not fit beside the name, the errors stay: the second line is cut off. The row's name says both. */
const Counts = styled('span')({
  flex: '0 100 auto',
  minWidth: 'min-content',
  height: 20,
  overflow: 'hidden',
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '0 6px',
  lineHeight: '20px',
  fontSize: '0.75rem',
  color: 'var(--t3)',
  '& > span': { display: 'flex', gap: 3, alignItems: 'center', height: 20 },
  '& > svg': { height: 20 },
  '& i': { fontStyle: 'normal', fontWeight: 500 },
  '& [data-severity=error]': { color: 'var(--err)' },
  '& [data-severity=warning]': { color: 'var(--warn)' },
})
