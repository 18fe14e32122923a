import { styled } from '@mui/material/styles'
import type { Change } from '../core/emit/change.ts'
import { sayChange } from '../core/emit/changes-words.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { select } from '../store/actions/select.ts'
import { useLanguage } from '../store/use-words.ts'
import { roleOfChange } from './change-role.ts'

/** One difference; where it stands in the file, it can be chosen, on the map and in the form too. */
export function ChangeItem({ file, change }: { readonly file: ClusterFile; readonly change: Change }) {
  const language = useLanguage()
  const role = roleOfChange(change, (pool) => isManual(file, pool))
  const { after } = change
  const said = sayChange(change, language)
  return (
    <Item>
      {role === undefined ? <Dot aria-hidden="true">·</Dot> : <RoleKey role={role} />}
      {after === undefined ? (
        <span>{said}</span>
      ) : (
        <button type="button" onClick={() => select({ file: file.file, path: after }, 'app')}>
          {said}
        </button>
      )}
    </Item>
  )
}

/** Its addresses are given out on request only, which the map draws otherwise. */
const isManual = ({ clusters }: ClusterFile, pool: string): boolean =>
  clusters.some(({ loadBalancer }) =>
    loadBalancer.pools.items.some((one) => one.name.text === pool && one.manualAssign.value === true),
  )

const Item = styled('li')({
  display: 'flex',
  gap: 10,
  alignItems: 'flex-start',
  '& > svg': { marginTop: 2 },
  '& > button': {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 0,
    padding: 0,
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: 4,
  },
  '& > button:hover': {
    textDecoration: 'underline',
    textDecorationColor: 'var(--ctl)',
    textUnderlineOffset: 3,
  },
  '& > button:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2 },
  '@media (max-width: 599.98px)': {
    alignItems: 'center',
    '& > svg': { marginTop: 0 },
    '& > button': { minHeight: 44 },
  },
})
const Dot = styled('span')({ width: 16, textAlign: 'center', color: 'var(--t3)', flex: 'none' })
