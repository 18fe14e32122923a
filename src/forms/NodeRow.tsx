import { styled } from '@mui/material/styles'
import type { FileId } from '../core/document.ts'
import { addNode, pasteNodes, removeNode, setNode } from '../core/edits/nodes.ts'
import type { NodeEntry, NodePoolSpec } from '../core/model/cluster.ts'
import type { NodeRole } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { NewChip } from '../look/NewChip.tsx'
import { RoleKey } from '../look/RoleKey.tsx'
import { notify } from '../store/actions/notice.ts'
import { deployedPath } from '../store/deployed-value.ts'
import { placeKey } from '../store/numbering.ts'
import { useWords } from '../store/use-words.ts'
import { FieldInput } from './kit/FieldInput.tsx'
import { FieldMessages } from './kit/FieldMessages.tsx'
import { onRowKeys } from './kit/move-keys.ts'
import { moveRow } from './kit/move-row.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { RowEnd } from './kit/RowEnd.tsx'
import { onPasteRows } from './kit/row-input.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { useBoundField } from './kit/use-bound-field.ts'

export interface NodeRowProps {
  readonly view: ClusterView
  readonly spec: NodePoolSpec
  readonly role: NodeRole
  /** What the pool is called, for the names of the fields. */
  readonly pool: string
  readonly index: number
  /** undefined: the row that does not stand in the file yet. */
  readonly node: NodeEntry | undefined
  readonly hasK8sIP: boolean
}

const roles = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const satisfies Record<NodeRole, string>

/** One machine: its address, and its k8sIP where traffic takes another one. */
export function NodeRow({ view, spec, role, pool, index, node, hasK8sIP }: NodeRowProps) {
  const words = useWords()
  const { file } = view.cluster
  const number = index + 1
  const address = useBoundField({
    file,
    field: node?.address,
    ghostPath: [...spec.nodes.path, index, 'address'],
    reads: 'address',
    write: (typed) =>
      node === undefined
        ? typed === ''
          ? []
          : addNode(file, spec, { address: typed })
        : setNode(file, node, 'address', typed),
  })
  const paste = onPasteRows((text, count, replaces) => {
    const isReplacing = replaces && node !== undefined
    const at = isReplacing || node === undefined ? index : index + 1
    const moved = [...spec.nodes.path, index + count]
    const gone = isReplacing ? [{ file, edits: [{ op: 'remove' as const, path: moved }] }] : []
    runFormEdits([...pasteNodes(file, spec, text, at), ...gone], {
      label: { key: 'step.paste', args: { count } },
    })
  })
  const list = { file, path: spec.nodes.path, count: spec.nodes.items.length }
  const name = node?.address.text ?? String(number)
  const move =
    node === undefined || address.state.kind !== 'open'
      ? undefined
      : (by: -1 | 1) => moveRow(list, index, by, name, words)
  const isNew = node !== undefined && isNewMachine(view, node)
  const isSplit = node?.k8sIP.state === 'read' && node.address.state === 'read'
  return (
    <Row data-place={node === undefined ? undefined : placeKey({ file, path: node.path })}>
      <RoleKey role={roles[role]} />
      <Address>
        <FieldInput
          bound={address}
          size="row"
          label={
            node === undefined
              ? words('form.nodes.addTo', { name: pool })
              : words('form.nodes.addressOf', { number, name: pool })
          }
          placeholder={words('form.nodes.add')}
          onPaste={paste}
          onKeyDown={onRowKeys(move)}
        />
      </Address>
      {hasK8sIP && node !== undefined && <K8sIP file={file} node={node} number={number} pool={pool} />}
      <Note>
        {isNew && <NewChip>{words('nodes.new')}</NewChip>}
        {isSplit && words('form.nodes.split', { ssh: node.address.text ?? '', data: node.k8sIP.text ?? '' })}
      </Note>
      {node !== undefined && (
        <End>
          <RowEnd
            name={name}
            removeLabel={words('form.nodes.remove', { address: name })}
            index={index}
            count={list.count}
            move={move}
            onRemove={() => remove(file, node)}
          />
        </End>
      )}
      <Under>
        <FieldMessages bound={address} />
        {node !== undefined && <PlaceFindings file={file} path={node.path} />}
      </Under>
    </Row>
  )
}

/** Whether a running cluster does not have the machine yet; documents of their own have no deployed counterpart. */
const isNewMachine = (view: ClusterView, node: NodeEntry): boolean =>
  view.deployed !== undefined &&
  node.path[0] === view.cluster.document &&
  deployedPath(view, node.path) === undefined

function remove(file: FileId, node: NodeEntry): void {
  const address = node.address.text ?? ''
  if (runFormEdits(removeNode(file, node), { label: { key: 'step.removeNode', args: { address } } }))
    notify('form.nodes.removed', { address }, { undo: true })
}

interface K8sIPProps {
  readonly file: FileId
  readonly node: NodeEntry
  readonly number: number
  readonly pool: string
}

function K8sIP({ file, node, number, pool }: K8sIPProps) {
  const words = useWords()
  const bound = useBoundField({
    file,
    field: node.k8sIP,
    reads: 'address',
    write: (typed) => setNode(file, node, 'k8sIP', typed),
  })
  return (
    <Second>
      <FieldInput
        bound={bound}
        size="row"
        label={words('form.nodes.k8sIPOf', { number, name: pool })}
        placeholder={words('form.nodes.same')}
      />
      {(bound.findings.length > 0 || bound.typing !== undefined) && <FieldMessages bound={bound} />}
    </Second>
  )
}

/** Key, address, k8sIP, what it means, remove; two lines where it is narrow. */
export const nodeColumns = {
  display: 'grid',
  gridTemplateColumns: '18px minmax(96px, 148px) minmax(96px, 164px) minmax(0, 1fr) 56px',
  gap: '0 8px',
  alignItems: 'center',
} as const

const narrow = '@container form (max-width: 479.98px)'
const Row = styled('div')({
  ...nodeColumns,
  padding: '2px 0',
  [narrow]: { gridTemplateColumns: '18px minmax(0, 1fr) auto', gap: '4px 8px' },
})
const Address = styled('div')({ gridColumn: 2, minWidth: 0 })
const Second = styled('div')({ gridColumn: 3, minWidth: 0, [narrow]: { gridColumn: 2, gridRow: 2 } })
const Note = styled('span')({
  gridColumn: 4,
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  [narrow]: { gridColumn: '2 / -1' },
  '&:empty': { display: 'none' },
})
const End = styled('div')({ gridColumn: 5, [narrow]: { gridColumn: 3, gridRow: 1 } })
const Under = styled('div')({ gridColumn: '2 / -1', '&:has(> :only-child:empty)': { display: 'none' } })
