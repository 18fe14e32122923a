import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Path } from '../core/document.ts'
import { type NetworkDocument, removeNetworkDocument } from '../core/edits/network-documents.ts'
import { readText } from '../core/model/spot.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { notify } from '../store/actions/notice.ts'
import { selectShownAnalysis } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { CardHead } from './CardHead.tsx'
import { Group } from './kit/Group.tsx'
import { PlaceField } from './kit/PlaceField.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { spotOf } from './kit/spot-of.ts'

export interface DocumentCardProps {
  readonly view: ClusterView
  readonly document: { readonly path: Path }
  readonly kind: NetworkDocument
  readonly children: ReactNode
}

/** A document beside the Cluster as a card: its name and namespace, and what is in it. */
export function DocumentCard({ view, document: { path }, kind, children }: DocumentCardProps) {
  const words = useWords()
  const analysis = useWorkbench(selectShownAnalysis)
  const { file } = view.cluster
  const namePath = [...path, 'metadata', 'name']
  const name = analysis === undefined ? '' : (readText(spotOf(analysis, { file, path: namePath })).text ?? '')
  const title = words('network.document', { kind, name }).trim()
  const remove = () => {
    const label = { key: 'step.removeDocument', args: { name: title } }
    if (runFormEdits(removeNetworkDocument(view.cluster, path), { label }))
      notify('network.documentRemoved', { name: title }, { undo: true })
  }
  return (
    <Group place={{ file, path }} label={title}>
      {() => (
        <>
          <CardHead
            title={title}
            place={{ file, path }}
            items={[{ label: words('form.remove', { name: title }), run: remove }]}
          />
          <Body>
            <PlaceField file={file} path={namePath} />
            <PlaceField file={file} path={[...path, 'metadata', 'namespace']} />
            <PlaceFindings file={file} path={path} />
            {children}
          </Body>
        </>
      )}
    </Group>
  )
}

const Body = styled('div')({
  padding: '0 12px 10px',
  '& > h2': { borderTop: 0, margin: '4px 0 0', paddingTop: 4, fontWeight: 500 },
})
