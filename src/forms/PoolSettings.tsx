import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import type { FileId, Path } from '../core/document.ts'
import type { NodePoolSpec } from '../core/model/cluster.ts'
import type { NodeRole } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import { resolveAlias } from '../core/yaml/tree.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { useIsSelectedWithin } from './kit/Group.tsx'
import { MarksWithin } from './kit/MarksWithin.tsx'
import { PlaceField } from './kit/PlaceField.tsx'
import { OtherRows } from './OtherPlaces.tsx'
import { PoolLabels } from './PoolLabels.tsx'
import { PoolTaints } from './PoolTaints.tsx'
import { GroupHead } from './SectionHead.tsx'

export interface PoolSettingsProps {
  readonly view: ClusterView
  readonly spec: NodePoolSpec
  readonly role: NodeRole
  /** What the pool is called, for the names of the fields. */
  readonly name: string
}

const kubelet = ['registryPullQPS', 'registryBurst', 'serializeImagePulls'] as const
const upgrade = ['concurrentNodes', 'minimumAvailableNodes'] as const
const groups = ['labels', 'taints', 'kubeletConfig', 'upgradeStrategy', 'nodeConfigOverride'] as const

/** What a pool sets on its machines; rarely touched, so it opens on request or when something in it is chosen. */
export function PoolSettings({ view, spec, role, name }: PoolSettingsProps) {
  const words = useWords()
  const bodyId = useId()
  const { file } = view.cluster
  const [wanted, setWanted] = useState<boolean>()
  const written = groups.map((key) => [...spec.path, key]).filter((path) => isWritten(view, path))
  const isChosen = useIsAnySelected(file, spec.path)
  const isOpen = wanted ?? isChosen
  const count = written.length
  return (
    <Settings>
      <Toggle type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={() => setWanted(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} />
        {words('nodes.settings')}
        <small>{count === 0 ? words('nodes.settingsNone') : words('nodes.settingsCount', { count })}</small>
        {!isOpen && written.map((path) => <MarksWithin key={path.join('/')} place={{ file, path }} />)}
      </Toggle>
      {isOpen && (
        <Body id={bodyId}>
          <PoolLabels file={file} spec={spec} name={name} source={view.file.source} />
          <PoolTaints file={file} spec={spec} role={role} name={name} />
          <GroupHead as="h3">{words('nodes.kubelet')}</GroupHead>
          {kubelet.map((key) => (
            <PlaceField key={key} file={file} path={[...spec.path, 'kubeletConfig', key]} />
          ))}
          {role === 'worker' && <WorkerSettings file={file} path={spec.path} />}
          <OtherRows
            file={view.file}
            paths={[
              [...spec.path, 'kubeletConfig', 'featureGates'],
              ...(role === 'worker' ? [] : [[...spec.path, 'upgradeStrategy']]),
              [...spec.path, 'clusterName'],
            ].filter((path) => role !== 'worker' || path.at(-1) !== 'clusterName')}
          />
        </Body>
      )}
    </Settings>
  )
}

/** Only pools of workers choose how many nodes are upgraded at a time, and may run another number of Pods (1.33). */
function WorkerSettings({ file, path }: { readonly file: FileId; readonly path: Path }) {
  const words = useWords()
  return (
    <>
      <GroupHead as="h3">{words('nodes.belongs')}</GroupHead>
      <PlaceField file={file} path={[path[0]!, 'metadata', 'namespace']} />
      <PlaceField file={file} path={[...path, 'clusterName']} />
      <GroupHead as="h3">{words('nodes.upgrade')}</GroupHead>
      {upgrade.map((key) => (
        <PlaceField key={key} file={file} path={[...path, 'upgradeStrategy', 'parallelUpgrade', key]} />
      ))}
      <GroupHead as="h3">{words('nodes.override')}</GroupHead>
      <PlaceField file={file} path={[...path, 'nodeConfigOverride', 'podDensity', 'maxPodsPerNode']} />
    </>
  )
}

/** The selection opens the settings when it lies in one of their groups. */
function useIsAnySelected(file: FileId, path: Path): boolean {
  const labels = useIsSelectedWithin({ file, path: [...path, 'labels'] })
  const taints = useIsSelectedWithin({ file, path: [...path, 'taints'] })
  const pulls = useIsSelectedWithin({ file, path: [...path, 'kubeletConfig'] })
  const upgrades = useIsSelectedWithin({ file, path: [...path, 'upgradeStrategy'] })
  const override = useIsSelectedWithin({ file, path: [...path, 'nodeConfigOverride'] })
  const owner = useIsSelectedWithin({ file, path: [...path, 'clusterName'] })
  return owner || labels || taints || pulls || upgrades || override
}

const isWritten = (view: ClusterView, path: Path): boolean =>
  resolveAlias(nodeAt(view.file.source, path)) !== undefined

const Settings = styled('div')({ padding: '6px 0 0' })
const Toggle = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  minHeight: 28,
  paddingRight: 8,
  cursor: 'pointer',
  color: 'var(--t2)',
  '& > small': { fontSize: '0.75rem', color: 'var(--t3)' },
  '&:hover': { color: 'var(--t1)' },
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2, borderRadius: 4 },
  '@media (max-width: 599.98px)': { minHeight: 44 },
})
const Body = styled('div')({
  padding: '0 0 8px 20px',
  '& h3': { margin: '8px 0 0', paddingTop: 8, fontWeight: 500 },
  '@media (max-width: 599.98px)': { paddingLeft: 0 },
})
