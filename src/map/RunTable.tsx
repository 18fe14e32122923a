import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { printAddress } from '../core/net/address.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { firstOf, lastOf } from '../core/net/range.ts'
import { countText } from '../core/scene/count-text.ts'
import { type AddressRow, describeRuns } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { sayUsers } from '../core/scene/row-names.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { RunTableCopy } from './RunTableCopy.tsx'
import { keyOfLetter, whatOf } from './row-words.ts'

interface Props {
  readonly subnet: PreparedSubnet
  readonly onClose: () => void
  readonly onChoose: (row: AddressRow) => void
}

/** So many rows at a time keep the page light; a button brings the next ones. */
const page = 200

/** The table twin: the same runs as the drawing, in address order, free ones included. */
export function RunTable({ subnet, onClose, onChoose }: Props) {
  const words = useWords()
  const language = useLanguage()
  const rows = useMemo(() => describeRuns(subnet), [subnet])
  const [shown, setShown] = useState(page)
  const title = words('map.tableTitle', { subnet: printPrefix(subnet.subnet.prefix) })
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Table>
          <thead>
            <tr>
              <th scope="col">{words('map.addresses')}</th>
              <Count as="th" scope="col">
                {words('map.count')}
              </Count>
              <th scope="col">{words('map.what')}</th>
              <th scope="col">{words('map.usedBy')}</th>
              <th scope="col">{words('map.problems')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={String(row.range.first)}>
                <Mono>
                  {row.place === undefined ? (
                    rangeOf(row)
                  ) : (
                    <Choose type="button" onClick={() => onChoose(row)}>
                      {rangeOf(row)}
                    </Choose>
                  )}
                </Mono>
                <Count>{countText(row.count)}</Count>
                <td>
                  <Keys row={row} /> {whatOf(row, language, words)}
                </td>
                <td>{sayUsers(row, subnet)}</td>
                <td>
                  {row.problems.map(({ number, severity }) => (
                    <SeverityMark
                      key={number}
                      severity={severity}
                      number={number}
                      label={words('map.problemNumber', {
                        severity: words(`findings.severity.${severity}`),
                        number: String(number),
                      })}
                    />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
        {rows.length > shown && (
          <Button onClick={() => setShown(shown + page)}>
            {words('map.more', { count: rows.length - shown })}
          </Button>
        )}
      </DialogContent>
      <DialogActions>
        <RunTableCopy subnet={subnet} />
        <Button onClick={onClose}>{words('map.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

function Keys({ row }: { readonly row: AddressRow }) {
  return row.letters.map((letter) => {
    const key = keyOfLetter(letter)
    return key === undefined ? null : <RoleKey key={letter} role={key} />
  })
}

function rangeOf({ range, count }: AddressRow): string {
  const first = printAddress(firstOf(range))
  return count === 1n ? first : `${first} – ${printAddress(lastOf(range))}`
}

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th': {
    textAlign: 'left',
    fontWeight: 600,
    color: 'var(--t2)',
    position: 'sticky',
    top: 0,
    background: 'var(--raised)',
  },
  '& th, & td': { padding: '4px 10px 4px 0', borderBottom: '1px solid var(--line)', verticalAlign: 'top' },
})
const Count = styled('td')({ textAlign: 'right !important' as 'right' })
const Mono = styled('td')({ fontFamily: 'var(--mono)', whiteSpace: 'nowrap' })
const Choose = styled('button')({
  border: 0,
  padding: 0,
  background: 'none',
  font: 'inherit',
  color: 'var(--accent)',
  cursor: 'pointer',
})
