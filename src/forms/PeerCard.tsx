import { styled } from '@mui/material/styles'
import { removePeer } from '../core/edits/bgp-peers.ts'
import type { BgpPeer } from '../core/model/cluster.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { notify } from '../store/actions/notice.ts'
import { useWords } from '../store/use-words.ts'
import { CardHead } from './CardHead.tsx'
import { Group } from './kit/Group.tsx'
import { moveRow } from './kit/move-row.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { AddressField, NumberField } from './kit/TextFields.tsx'
import { PeerNodes } from './PeerNodes.tsx'

export interface PeerCardProps {
  readonly view: ClusterView
  readonly peer: BgpPeer
  readonly index: number
  readonly unused: string | undefined
  /** Just added by the button: its address waits for what is typed. */
  readonly takesFocus: boolean
}

/** One router of `bgpPeers`: its address, its AS number, and the nodes that talk to it. */
export function PeerCard({ view, peer, index, unused, takesFocus }: PeerCardProps) {
  const words = useWords()
  const { cluster } = view
  const { file } = cluster
  const { path, items } = cluster.loadBalancer.bgpPeers
  const title = words('network.peer', { number: index + 1 })
  const name = peer.ip.text ?? title
  const move = (by: -1 | 1) => moveRow({ file, path, count: items.length }, index, by, name, words)
  const remove = () => {
    if (runFormEdits(removePeer(cluster, index), { label: { key: 'step.removeDocument', args: { name } } }))
      notify('network.documentRemoved', { name }, { undo: true })
  }
  return (
    <Group place={{ file, path: peer.path }} label={title}>
      {() => (
        <>
          <CardHead
            title={title}
            place={{ file, path: peer.path }}
            items={[
              { label: words('form.moveUp'), run: () => move(-1), isOff: index === 0 },
              { label: words('form.moveDown'), run: () => move(1), isOff: index === items.length - 1 },
              { label: words('form.remove', { name }), run: remove },
            ]}
          />
          <Body ref={takesFocus ? focusFirst : undefined}>
            <AddressField file={file} field={peer.ip} placeholder={words('network.router')} unused={unused} />
            <NumberField file={file} field={peer.asn} unused={unused} />
            <PeerNodes cluster={cluster} peer={peer} isFixed={unused !== undefined} />
            <PlaceFindings file={file} path={peer.path} />
          </Body>
        </>
      )}
    </Group>
  )
}

/** Once, when the card comes: a callback of its own identity does not run again. */
const focusFirst = (body: HTMLElement | null): void => body?.querySelector('input')?.focus()

const Body = styled('div')({ padding: '0 12px 10px' })
