import Button from '@mui/material/Button'
import { useState } from 'react'
import { addPeer, pastePeers } from '../core/edits/bgp-peers.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { GatewayFields } from './GatewayFields.tsx'
import { PasteMany, PasteManyButton } from './kit/PasteMany.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { NumberField } from './kit/TextFields.tsx'
import { PeerCard } from './PeerCard.tsx'
import { GroupHead } from './SectionHead.tsx'

export interface BgpFieldsProps {
  readonly view: ClusterView
  readonly unused: string | undefined
}

/** `localASN` and `bgpPeers`, and the documents by which Services are announced. */
export function BgpFields({ view, unused }: BgpFieldsProps) {
  const words = useWords()
  const [isPasting, setPasting] = useState(false)
  const [added, setAdded] = useState<number>()
  const { loadBalancer: balancer, file } = view.cluster
  const { items, path } = balancer.bgpPeers
  const { keys } = useRowKeys(items.map((peer) => `${peer.ip.text ?? ''} ${peer.asn.text ?? ''}`))
  const add = () => {
    setAdded(items.length)
    runFormEdits(addPeer(view.cluster), { label: { key: 'step.addPeer', args: {} } })
  }
  const addButton = (
    <Button size="small" startIcon={<Icon name="plus" size={14} />} onClick={add}>
      {words('network.addPeer')}
    </Button>
  )
  return (
    <>
      <GroupHead>{words('form.lb.bgp')}</GroupHead>
      <NumberField file={file} field={balancer.localASN} unused={unused} />
      <GroupHead>
        {words('network.peers')}
        <PlaceHelp place={{ file, path }} />
        <small>{words('network.peersHelp')}</small>
        <PasteManyButton isOpen={isPasting} onClick={() => setPasting(!isPasting)} />
      </GroupHead>
      <PlaceFindings file={file} path={path} />
      {items.length === 0 && (
        <EmptyState title={words('network.peersEmpty')} actions={addButton}>
          {words('network.peersEmptyHelp')}
        </EmptyState>
      )}
      {items.map((peer, index) => (
        <PeerCard
          key={keys[index]}
          view={view}
          peer={peer}
          index={index}
          unused={unused}
          takesFocus={index === added}
        />
      ))}
      {items.length > 0 && addButton}
      <PasteMany
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onAdd={(text, count) =>
          runFormEdits(pastePeers(view.cluster, text), { label: { key: 'step.paste', args: { count } } })
        }
      />
      <GatewayFields view={view} unused={unused} />
    </>
  )
}
