import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import type { Change, ClusterChanges } from '../core/emit/change.ts'
import { changesBetween } from '../core/emit/changes.ts'
import { sayChange, sayUnchanged } from '../core/emit/changes-words.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { readClusterFile } from '../core/model/read-file.ts'
import { diffLines, linesWithBreaks } from '../core/yaml/diff.ts'
import { Icon } from '../look/Icon.tsx'
import { RoleKey } from '../look/RoleKey.tsx'
import { select } from '../store/actions/select.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { roleOfChange } from './change-role.ts'

export interface ChangesInWordsProps {
  readonly before: string
  readonly text: string
  /** The file as it was read last. */
  readonly after: ClusterFile
}

/** What differs in addresses and settings. Half a file would look like removals: then only lines are counted. */
export function ChangesInWords({ before, text, after }: ChangesInWordsProps) {
  const words = useWords()
  const old = useMemo(() => readClusterFile(after.file, after.name, before), [after.file, after.name, before])
  const clusters = useMemo(
    () => (isWhole(old) && isWhole(after) ? changesBetween(old, after) : []),
    [old, after],
  )
  return (
    <>
      {clusters.length > 0 && (
        <List aria-label={words('changes.words')}>
          {clusters.map((cluster) => (
            <ClusterInWords
              key={`${cluster.status} ${cluster.name}`}
              file={after}
              cluster={cluster}
              isOnly={clusters.length === 1}
            />
          ))}
        </List>
      )}
      <Untouched before={before} text={text} />
    </>
  )
}

const isWhole = ({ source }: ClusterFile): boolean =>
  source.documents.every((document) => document.problems.length === 0)

/** The promise, counted: lines that are as they were. */
function Untouched({ before, text }: { readonly before: string; readonly text: string }) {
  const words = useWords()
  const { kept, total } = useMemo(() => {
    const count = linesWithBreaks(before).length
    const gone = diffLines(before, text).reduce((sum, change) => sum + change.beforeTo - change.beforeFrom, 0)
    return { kept: count - gone, total: count }
  }, [before, text])
  return (
    <Rest as="p">
      <Icon name="check" /> <span>{words('changes.untouched', { count: kept, total })}</span>
    </Rest>
  )
}

interface ClusterInWordsProps {
  readonly file: ClusterFile
  readonly cluster: ClusterChanges
  readonly isOnly: boolean
}

function ClusterInWords({ file, cluster, isOnly }: ClusterInWordsProps) {
  const words = useWords()
  const language = useLanguage()
  const { name, status, changes } = cluster
  if (status !== 'kept')
    return <li>{words(status === 'added' ? 'changes.clusterAdded' : 'changes.clusterRemoved', { name })}</li>
  const unchanged = sayUnchanged(cluster, language)
  return (
    <>
      {!isOnly && <Name>{name}</Name>}
      {changes.map((change, index) => (
        <ChangeItem key={`${index} ${sayChange(change, language)}`} file={file} change={change} />
      ))}
      {changes.length === 0 && <li>{words('changes.sameMeaning')}</li>}
      {changes.length > 0 && unchanged !== '' && (
        <Rest>
          <Icon name="check" /> <span>{unchanged}</span>
        </Rest>
      )}
    </>
  )
}

/** One difference; where it stands in the file, it can be chosen, on the map and in the form too. */
function ChangeItem({ file, change }: { readonly file: ClusterFile; readonly change: Change }) {
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

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '& li': { overflowWrap: 'anywhere' },
})
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
const Name = styled('li')({ fontWeight: 500, marginTop: 4 })
const Rest = styled('li')({
  display: 'flex',
  gap: 10,
  alignItems: 'flex-start',
  color: 'var(--t2)',
  '& > svg': { marginTop: 2, flex: 'none' },
})
