import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import type { ClusterChanges } from '../core/emit/change.ts'
import { changesBetween } from '../core/emit/changes.ts'
import { sayChange, sayUnchanged } from '../core/emit/changes-words.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { readClusterFile } from '../core/model/read-file.ts'
import { diffLines, linesWithBreaks } from '../core/yaml/diff.ts'
import { Icon } from '../look/Icon.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { ChangeItem } from './ChangeItem.tsx'

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

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '& li': { overflowWrap: 'anywhere' },
})
const Name = styled('li')({ fontWeight: 500, marginTop: 4 })
const Rest = styled('li')({
  display: 'flex',
  gap: 10,
  alignItems: 'flex-start',
  color: 'var(--t2)',
  '& > svg': { marginTop: 2, flex: 'none' },
})
