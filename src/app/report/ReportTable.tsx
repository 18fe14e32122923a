import { styled } from '@mui/material/styles'
import type { TextTable } from '../../core/emit/csv.ts'
import { useWords } from '../../store/use-words.ts'

/** Longer tables are copied and printed whole; on the screen the rest is counted. */
const most = 300

/** A table that scrolls sideways rather than the page. */
export function ReportTable({ table, isPrint }: { readonly table: TextTable; readonly isPrint: boolean }) {
  const words = useWords()
  const { head, right = [] } = table
  const rows = isPrint ? table.rows : table.rows.slice(0, most)
  const rest = table.rows.length - rows.length
  const cellOf = (column: number) => (right.includes(column) ? 'number' : undefined)
  return (
    <Scroll tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={text} scope="col" className={cellOf(column)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((text, column) => (
                <td key={column} className={cellOf(column)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p>{words('map.more', { count: rest })}</p>}
    </Scroll>
  )
}

const Scroll = styled('div')({
  overflowX: 'auto',
  '@media print': { overflow: 'visible' },
  '& table': {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '0.78125rem',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'normal',
  },
  '& th': { textAlign: 'left', fontWeight: 600, color: 'var(--t2)', whiteSpace: 'nowrap' },
  '& th, & td': { padding: '3px 12px 3px 0', borderBottom: '1px solid var(--line)', verticalAlign: 'top' },
  '& td:last-child': { minWidth: 64 },
  '& .number': { textAlign: 'right' },
  '& tr': { breakInside: 'avoid' },
  '& thead': { display: 'table-header-group' },
})
