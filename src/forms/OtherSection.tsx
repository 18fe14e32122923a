import type { ClusterView } from '../core/model/workspace-model.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import type { SectionId } from '../store/sections.ts'
import { selectActiveFile, selectBrokenAt } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { FlagField } from './kit/FlagField.tsx'
import { TextField } from './kit/TextFields.tsx'
import { MachineFields } from './MachineFields.tsx'
import { OtherPlaces } from './OtherPlaces.tsx'
import { otherPlaces } from './other-places.ts'
import { SectionHead } from './SectionHead.tsx'

export interface OtherSectionProps {
  readonly section: SectionId & ('credentials' | 'storage' | 'operations')
  readonly view: ClusterView | undefined
}

/** Parts of the file that are read more than edited: each key with a link to its line. */
export function OtherSection({ section, view }: OtherSectionProps) {
  const words = useWords()
  const language = useLanguage()
  const analysis = useWorkbench((state) => state.analysis)
  const file = useWorkbench(selectActiveFile)
  // What stands in a document that does not parse is not absent.
  const isBroken = useWorkbench((state) => selectBrokenAt(state) !== undefined)
  const hasFields = section === 'operations' && view !== undefined
  const isEmpty =
    analysis === undefined ||
    file === undefined ||
    otherPlaces(analysis, file, section, language).length === 0
  return (
    <>
      <SectionHead title={words(`app.section.${section}`)} />
      {hasFields && <ProjectFields view={view} />}
      {isEmpty && !hasFields ? (
        <EmptyState title={words(isBroken ? 'form.other.unread' : 'form.other.empty')}>
          {words(isBroken ? 'form.unreadClusterHelp' : 'form.other.help')}
        </EmptyState>
      ) : (
        <OtherPlaces section={section} />
      )}
    </>
  )
}

/** Project and region, which every document of Google's asks for. */
function ProjectFields({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster } = view
  const { file } = cluster
  return (
    <>
      <TextField file={file} field={cluster.gkeConnect.projectID} label={words('form.project.connect')} />
      <TextField
        file={file}
        field={cluster.gkeConnect.location}
        label={words('form.project.connectLocation')}
      />
      <TextField
        file={file}
        field={cluster.clusterOperations.projectID}
        label={words('form.project.operations')}
      />
      <TextField
        file={file}
        field={cluster.clusterOperations.location}
        label={words('form.project.operationsLocation')}
      />
      <FlagField file={file} field={cluster.gkeOnPremAPI.enabled} help={words('form.flag.gkeOnPremAPI')} />
      <TextField
        file={file}
        field={cluster.gkeOnPremAPI.location}
        label={words('form.project.onPremLocation')}
      />
      <MachineFields view={view} />
    </>
  )
}
