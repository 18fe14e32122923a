import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { FileId } from '../core/document.ts'
import { clusterTypes, profiles } from '../core/model/cluster.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { markDeployed } from '../store/actions/files.ts'
import { useWorkbench } from '../store/state.ts'
import { textOf } from '../store/texts.ts'
import { useWords } from '../store/use-words.ts'
import { ChoiceField } from './kit/ChoiceField.tsx'
import { Meaning } from './kit/FieldRow.tsx'
import { PlaceField } from './kit/PlaceField.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { TextField } from './kit/TextFields.tsx'
import { OtherPlaces } from './OtherPlaces.tsx'
import { GroupHead, SectionHead } from './SectionHead.tsx'

export interface ClusterSectionProps {
  readonly view: ClusterView
  /** Asks for a file with the deployed text; without it there is no button. */
  readonly onLoadDeployed?: ((file: FileId) => void) | undefined
}

/** Name, type, profile and version; whether the cluster already runs. */
export function ClusterSection({ view, onLoadDeployed }: ClusterSectionProps) {
  const words = useWords()
  const { cluster } = view
  const { file } = cluster
  return (
    <>
      <SectionHead
        title={words('app.section.cluster')}
        sub={[cluster.name.text, cluster.version.text].filter((text) => text !== undefined).join(' · ')}
      />
      <PlaceFindings file={file} path={cluster.path} />
      <TextField file={file} field={cluster.name} />
      <TextField file={file} field={cluster.namespace} />
      <ChoiceField
        file={file}
        field={cluster.type}
        choices={clusterTypes.map((value) => ({ value, label: words(`form.cluster.type.${value}`) }))}
      />
      <ChoiceField
        file={file}
        field={cluster.profile}
        isSegmented
        choices={profiles.map((value) => ({ value, label: words(`form.cluster.profile.${value}`) }))}
      />
      <TextField file={file} field={cluster.version} />
      <PlaceField file={file} path={[...cluster.path, 'spec', 'bypassPreflightCheck']} />
      {view.file.namespaces.map(({ name, document }) => (
        <PlaceField
          key={document}
          file={file}
          path={name.path}
          label={words('form.cluster.namespaceDocument')}
        />
      ))}
      <Running view={view} onLoadDeployed={onLoadDeployed} />
      <OtherPlaces section="cluster" />
    </>
  )
}

/** The text as it is, or another file's, becomes the deployed text: what cannot change is locked and compared with it. */
function Running({ view, onLoadDeployed }: ClusterSectionProps) {
  const words = useWords()
  const { file } = view.cluster
  const text = useWorkbench((state) => textOf(state.workspace, file))
  const isRunning = view.deployed !== undefined
  return (
    <>
      <GroupHead>{words('form.cluster.deployed')}</GroupHead>
      <Line>
        <Meaning>{words(isRunning ? 'form.cluster.running' : 'form.cluster.deployedHelp')}</Meaning>
        {onLoadDeployed !== undefined && (
          <Button onClick={() => onLoadDeployed(file)}>{words('changes.load')}</Button>
        )}
        <Button onClick={() => markDeployed(file, isRunning ? undefined : text)}>
          {words(isRunning ? 'form.cluster.notDeployed' : 'form.cluster.markDeployed')}
        </Button>
      </Line>
    </>
  )
}

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  justifyContent: 'space-between',
  '& > div': { flex: '1 1 240px' },
})
