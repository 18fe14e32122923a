import { styled } from '@mui/material/styles'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { Meaning } from './kit/FieldRow.tsx'
import { Group } from './kit/Group.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { AddressField, NumberField } from './kit/TextFields.tsx'
import { GroupHead } from './SectionHead.tsx'

export interface BgpFieldsProps {
  readonly view: ClusterView
  readonly unused: string | undefined
}

/** `localASN` and `bgpPeers`. */
export function BgpFields({ view, unused }: BgpFieldsProps) {
  const words = useWords()
  const { loadBalancer: balancer, file } = view.cluster
  const { items } = balancer.bgpPeers
  const { keys } = useRowKeys(items.map((peer) => `${peer.ip.text ?? ''} ${peer.asn.text ?? ''}`))
  return (
    <>
      <GroupHead>{words('form.lb.bgp')}</GroupHead>
      <NumberField file={file} field={balancer.localASN} unused={unused} />
      <PlaceFindings file={file} path={balancer.bgpPeers.path} />
      {items.map((peer, index) => (
        <Group
          key={keys[index]}
          place={{ file, path: peer.path }}
          label={words('form.lb.bgpPeer', { number: index + 1 })}
        >
          {() => (
            <Body>
              <AddressField
                file={file}
                field={peer.ip}
                placeholder={words('form.lb.peerIp')}
                unused={unused}
              />
              <NumberField file={file} field={peer.asn} unused={unused} />
              <Meaning>
                {peer.controlPlaneNodes.length === 0
                  ? words('form.lb.peerAllNodes')
                  : words('form.lb.peerNodes', { count: peer.controlPlaneNodes.length })}
              </Meaning>
              <PlaceFindings file={file} path={peer.path} />
              <PlaceFindings file={file} path={[...peer.path, 'controlPlaneNodes']} />
            </Body>
          )}
        </Group>
      ))}
    </>
  )
}

const Body = styled('div')({ padding: '6px 12px 10px' })
