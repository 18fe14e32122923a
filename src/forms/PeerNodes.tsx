import { styled } from '@mui/material/styles'
import { hasPeerNode, setPeerNode } from '../core/edits/bgp-peers.ts'
import type { BgpPeer, Cluster } from '../core/model/cluster.ts'
import { isRead } from '../core/model/field.ts'
import { sameAddress } from '../core/net/address.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { placeKey } from '../store/numbering.ts'
import { useWords } from '../store/use-words.ts'
import { Meaning } from './kit/FieldRow.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { AddressField } from './kit/TextFields.tsx'

export interface PeerNodesProps {
  readonly cluster: Cluster
  readonly peer: BgpPeer
  readonly isFixed: boolean
}

/** `controlPlaneNodes` of a peer: a tick for each control plane node; an address that is none of them stays a field. */
export function PeerNodes({ cluster, peer, isFixed }: PeerNodesProps) {
  const words = useWords()
  const nodes = cluster.controlPlane.pool.nodes.items.map(({ address }) => address).filter(isRead)
  const chosen = nodes.filter(({ value }) => hasPeerNode(peer, value))
  const path = [...peer.path, 'controlPlaneNodes']
  const strangers = peer.controlPlaneNodes.filter(
    ({ value }) => value === undefined || !nodes.some((node) => sameAddress(node.value, value)),
  )
  return (
    <Nodes data-place={placeKey({ file: cluster.file, path })}>
      <legend>{words('network.peerNodes')}</legend>
      {nodes.map((node) => {
        const isOn = chosen.includes(node)
        return (
          <Tick key={node.path.join('/')}>
            <input
              type="checkbox"
              checked={isOn}
              disabled={isFixed || (isOn && chosen.length === 1)}
              onChange={(event) =>
                runFormEdits(setPeerNode(cluster, peer, node, event.target.checked), {
                  label: { key: 'step.field', args: { field: 'controlPlaneNodes' } },
                })
              }
            />
            <RoleKey role="control-plane-node" size={14} />
            <code>{node.text}</code>
          </Tick>
        )
      })}
      <Meaning>
        {peer.controlPlaneNodes.length === 0
          ? words('network.allNodes')
          : words('network.someNodes', { count: chosen.length, total: nodes.length })}{' '}
        {chosen.length === 1 && nodes.length > 1 && words('network.lastNode')}
      </Meaning>
      {strangers.map((field) => (
        <AddressField key={field.path.join('/')} file={cluster.file} field={field} />
      ))}
      <PlaceFindings file={cluster.file} path={path} />
    </Nodes>
  )
}

const Nodes = styled('fieldset')({
  paddingTop: 6,
  '& > legend': { padding: 0, fontWeight: 500, lineHeight: '20px' },
})
const Tick = styled('label')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 28,
  marginRight: 16,
  '& > input': { width: 16, height: 16, margin: 0, accentColor: 'var(--ink)' },
  '@media (max-width: 599.98px)': { minHeight: 44, '& > input': { width: 20, height: 20 } },
})
