import { styled } from '@mui/material/styles'
import { type ReactNode, useState } from 'react'
import type { Path } from '../core/document.ts'
import { pasteNodes } from '../core/edits/nodes.ts'
import type { NodePoolSpec } from '../core/model/cluster.ts'
import type { NodeRole } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { placeKey } from '../store/numbering.ts'
import { PasteMany, PasteManyButton } from './kit/PasteMany.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { ShownRows } from './kit/ShownRows.tsx'
import { NodeRow, nodeColumns } from './NodeRow.tsx'
import { PoolSettings } from './PoolSettings.tsx'
import { GroupHead } from './SectionHead.tsx'

export interface NodeRowsProps {
  readonly view: ClusterView
  readonly spec: NodePoolSpec
  readonly role: NodeRole
  readonly title: string
  readonly extra?: ReactNode
  /** Where the title itself stands in the file. */
  readonly named?: Path
  /** Node pools of workers have no k8sIP. */
  readonly hasK8sIP?: boolean
  /** What stands between the head and the machines. */
  readonly children?: ReactNode
  /** Machines shown before anybody asks for more. */
  readonly first?: number | undefined
  /** Whether labels, taints and the like stand below. */
  readonly hasSettings?: boolean
}

/** The machines of one pool: a row each, an empty one at the end, and a place to paste many. */
export function NodeRows({
  view,
  spec,
  role,
  title,
  extra,
  named,
  first,
  hasK8sIP = true,
  children,
  hasSettings = true,
}: NodeRowsProps) {
  const [isPasting, setPasting] = useState(false)
  const { items } = spec.nodes
  const { file } = view.cluster
  const { keys, next } = useRowKeys(
    items.map((node) => `${node.address.text ?? ''} ${node.k8sIP.text ?? ''}`),
  )
  const showsK8sIP = hasK8sIP || items.some((node) => node.k8sIP.state !== 'absent')
  return (
    <>
      <GroupHead data-place={named === undefined ? undefined : placeKey({ file, path: named })}>
        {title}
        {extra}
        <PasteManyButton isOpen={isPasting} onClick={() => setPasting(!isPasting)} />
      </GroupHead>
      {children}
      <PlaceFindings file={file} path={spec.path} />
      <PlaceFindings file={file} path={spec.nodes.path} />
      {items.length > 0 && (
        <Columns>
          <Column>
            <code>address</code>
            <PlaceHelp place={{ file, path: [...spec.nodes.path, 0, 'address'] }} />
          </Column>
          {showsK8sIP && (
            <Column>
              <code>k8sIP</code>
              <PlaceHelp place={{ file, path: [...spec.nodes.path, 0, 'k8sIP'] }} />
            </Column>
          )}
        </Columns>
      )}
      <div data-rows>
        <ShownRows
          count={items.length + 1}
          {...(first === undefined ? {} : { first })}
          at={(index) => items[index]?.path}
          renderRow={(index) => (
            <NodeRow
              key={keys[index] ?? next}
              view={view}
              spec={spec}
              role={role}
              pool={title}
              index={index}
              node={items[index]}
              hasK8sIP={showsK8sIP}
            />
          )}
        />
      </div>
      <PasteMany
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onAdd={(text, count) =>
          runFormEdits(pasteNodes(file, spec, text), { label: { key: 'step.paste', args: { count } } })
        }
      />
      {hasSettings && <PoolSettings view={view} spec={spec} role={role} name={title} />}
    </>
  )
}

const Columns = styled('div')({
  ...nodeColumns,
  color: 'var(--t3)',
  padding: '2px 0 0',
  '& > :first-of-type': { gridColumn: 2 },
  '@container form (max-width: 479.98px)': { display: 'flex', paddingLeft: 26 },
})
const Column = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  '& > code': { fontSize: '0.75rem' },
})
