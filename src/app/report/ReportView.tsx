import { styled } from '@mui/material/styles'
import type { ReportBlock } from '../../core/emit/report.ts'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import type { ActiveReport } from './active-report.ts'
import { ReportMap } from './ReportMap.tsx'
import { ReportTable } from './ReportTable.tsx'

/** The report as a page: the same on the screen and on paper. */
export function ReportView({
  report,
  isPrint = false,
}: {
  readonly report: ActiveReport
  readonly isPrint?: boolean
}) {
  return (
    <Page>
      {report.blocks.map((block, index) => (
        <Block key={index} block={block} report={report} isPrint={isPrint} />
      ))}
    </Page>
  )
}

interface Props {
  readonly block: ReportBlock
  readonly report: ActiveReport
  readonly isPrint: boolean
}

function Block({ block, report, isPrint }: Props) {
  switch (block.kind) {
    case 'title':
      return <h2 className="title">{block.text}</h2>
    case 'section':
      return <h3 data-section={block.section}>{block.text}</h3>
    case 'heading':
      return <h4>{block.text}</h4>
    case 'text':
      return <p>{block.text}</p>
    case 'facts':
      return (
        <dl>
          {block.rows.map(([name, value], index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'map': {
      const subnet = report.subnets[block.subnet]
      return subnet === undefined ? null : <ReportMap subnet={subnet} isPrint={isPrint} />
    }
    case 'table':
      return <ReportTable table={block.table} isPrint={isPrint} />
    case 'findings':
      return (
        <ul className="findings">
          {block.items.map(({ severity, number, name, where, text }) => (
            <li key={number}>
              <SeverityMark severity={severity} number={number} label={name} />
              <span>
                {text} <small>{where}</small>
              </span>
            </li>
          ))}
        </ul>
      )
    case 'checks':
      return (
        <ul className="checks">
          {block.items.map(({ done, text }) => (
            <li key={text}>
              <span aria-hidden="true">{done ? '☑' : '☐'}</span>
              <span className={done ? 'done' : undefined}>{text}</span>
            </li>
          ))}
        </ul>
      )
    case 'code':
      return (
        <pre>
          <code>{block.lines.join('\n')}</code>
        </pre>
      )
    case 'list':
      return (
        <ul className="list">
          {block.items.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )
  }
}

const Page = styled('article')({
  color: 'var(--t1)',
  overflowWrap: 'anywhere',
  '& .title': { fontSize: '1.125rem', lineHeight: '26px', fontWeight: 600 },
  '& h3': {
    margin: '22px 0 6px',
    paddingTop: 12,
    borderTop: '1px solid var(--line)',
    fontSize: '0.9375rem',
    lineHeight: '22px',
    fontWeight: 600,
    breakAfter: 'avoid',
  },
  '& h4': { margin: '12px 0 4px', fontWeight: 600, color: 'var(--t1)', breakAfter: 'avoid' },
  '& p': { margin: '6px 0', color: 'var(--t2)', breakAfter: 'avoid' },
  '& dl': { margin: '8px 0 0' },
  '& dl > div': { display: 'flex', gap: 8, padding: '1px 0' },
  '& dt': { flex: '0 0 112px', color: 'var(--t2)' },
  '& dd': { margin: 0, minWidth: 0 },
  '& li': { breakInside: 'avoid' },
  '& .findings li, & .checks li': { display: 'flex', gap: 8, padding: '3px 0' },
  '& .findings svg, & .checks li > :first-of-type': { flex: 'none' },
  '& .findings span': { minWidth: 0 },
  '& small': { color: 'var(--t2)', fontFamily: 'var(--mono)', fontSize: '0.75rem', whiteSpace: 'nowrap' },
  '& .done': { color: 'var(--t2)' },
  '& .list': { listStyle: 'disc', paddingLeft: 18 },
  '& pre': {
    margin: '4px 0 10px',
    padding: '8px 10px',
    border: '1px solid var(--line)',
    borderRadius: 6,
    background: 'var(--raised)',
    whiteSpace: 'pre-wrap',
    fontFamily: 'var(--mono)',
    fontSize: '0.78125rem',
    lineHeight: '19px',
    breakInside: 'avoid',
    '@media print': { background: 'none' },
  },
})
