import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { remarksOn, type TrafficWay, trafficWays } from '../../core/emit/source-address.ts'
import { sourceFields, sourceFileNames, sourceText } from '../../core/emit/source-address-manifests.ts'
import { sayRemark, sayWay } from '../../core/emit/source-address-words.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { GroupHead } from '../SectionHead.tsx'
import { ClusterWide } from './ClusterWide.tsx'
import { ManifestCheck } from './ManifestCheck.tsx'
import type { SourceAddressSectionProps } from './SourceAddressSection.tsx'
import { TextToUse } from './TextToUse.tsx'
import { WayPicture } from './WayPicture.tsx'

/** One way at a time: what happens, what keeps the address, the fields and the text for this cluster. */
export default function SourceGuide({ view, outlet }: SourceAddressSectionProps) {
  const words = useWords()
  const language = useLanguage()
  const [way, setWay] = useState<TrafficWay>('loadBalancer')
  return (
    <>
      <ToggleButtonGroup
        exclusive
        value={way}
        aria-label={words('source.way')}
        onChange={(_, chosen: TrafficWay | null) => chosen !== null && setWay(chosen)}
      >
        {trafficWays.map((one) => (
          <ToggleButton key={one} value={one}>
            {words(`source.way.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Said>{sayWay(way, language)}</Said>
      <Pictures>
        <WayPicture view={view} way={way} choice="default" />
        <WayPicture view={view} way={way} choice="kept" />
      </Pictures>
      <GroupHead>{words('source.fields')}</GroupHead>
      <Fields>
        {sourceFields(way).map(({ object, field, value }) => (
          <div key={object}>
            <dt>{object}</dt>
            <dd>
              <code>{field}</code>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </Fields>
      <Remarks>
        {remarksOn(view, way).map((remark) => (
          <li key={remark.code}>{sayRemark(remark, language)}</li>
        ))}
      </Remarks>
      <TextToUse
        label={words('source.text')}
        name={sourceFileNames[way]}
        text={sourceText(view, way)}
        outlet={outlet}
      />
      <ClusterWide view={view} way={way} />
      <ManifestCheck view={view} outlet={outlet} />
    </>
  )
}

const Said = styled('p')({ padding: '12px 0', maxWidth: '72ch' })
const Pictures = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 16,
  '& > *': { flex: '1 1 270px', minWidth: 0 },
})
const Fields = styled('dl')({
  margin: '4px 0',
  '& > div': { padding: '4px 0' },
  '& dt': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
  '& dd': { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  '& code': { font: '400 0.78125rem/19px var(--mono)', overflowWrap: 'anywhere' },
  '& code + code': { fontWeight: 500 },
})
const Remarks = styled('ul')({
  margin: '4px 0 10px',
  padding: '0 0 0 16px',
  listStyle: 'disc',
  fontSize: '0.75rem',
  lineHeight: '18px',
  color: 'var(--t2)',
  '& > li': { padding: '2px 0', maxWidth: '80ch' },
})
