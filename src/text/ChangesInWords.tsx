import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import type { ClusterChanges } from '../core/emit/change.ts'
import { changesBetween } from '../core/emit/changes.ts'
import { sayChange, sayUnchanged } from '../core/emit/changes-words.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { readClusterFile } from '../core/model/read-file.ts'
import { useLanguage, useWords } from '../store/use-words.ts'

export interface ChangesInWordsProps {
  readonly before: string
  /** The file as it was read last. */
  readonly after: ClusterFile
}

/** What differs in addresses and settings. Half a file would look like removals: then nothing is said. */
export function ChangesInWords({ before, after }: ChangesInWordsProps) {
  const words = useWords()
  const old = useMemo(() => readClusterFile(after.file, after.name, before), [after.file, after.name, before])
  const clusters = useMemo(
    () => (isWhole(old) && isWhole(after) ? changesBetween(old, after) : []),
    [old, after],
  )
  if (clusters.length === 0) return null
  return (
    <List aria-label={words('changes.words')}>
      {clusters.map((cluster) => (
        <ClusterInWords
          key={`${cluster.status} ${cluster.name}`}
          cluster={cluster}
          isOnly={clusters.length === 1}
        />
      ))}
    </List>
  )
}

const isWhole = ({ source }: ClusterFile): boolean =>
  source.documents.every((document) => document.problems.length === 0)

interface ClusterInWordsProps {
  readonly cluster: ClusterChanges
  readonly isOnly: boolean
}

function ClusterInWords({ cluster, isOnly }: ClusterInWordsProps) {
  const words = useWords()
  const language = useLanguage()
  const { name, status, changes } = cluster
  if (status !== 'kept')
    return <li>{words(status === 'added' ? 'changes.clusterAdded' : 'changes.clusterRemoved', { name })}</li>
  const unchanged = sayUnchanged(cluster, language)
  const lines = changes.map((change) => sayChange(change, language))
  return (
    <>
      {!isOnly && <Name>{name}</Name>}
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
      {lines.length === 0 && <li>{words('changes.sameMeaning')}</li>}
      {lines.length > 0 && unchanged !== '' && <Rest>{unchanged}</Rest>}
    </>
  )
}

const List = styled('ul')({
  margin: '0 0 10px',
  '& li': { padding: '1px 0', overflowWrap: 'anywhere' },
})
const Name = styled('li')({ fontWeight: 500, marginTop: 4 })
const Rest = styled('li')({ color: 'var(--t2)' })
