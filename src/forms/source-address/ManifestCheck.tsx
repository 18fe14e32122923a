import { styled } from '@mui/material/styles'
import { useId, useMemo, useState } from 'react'
import { checkManifest, type SourceFinding } from '../../core/emit/source-address-check.ts'
import { saySourceFinding } from '../../core/emit/source-address-words.ts'
import { readTrafficManifest, type TrafficManifest } from '../../core/model/traffic-manifest.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { patchSource } from '../../core/yaml/patch.ts'
import { Icon } from '../../look/Icon.tsx'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { Area } from '../kit/paste-parts.ts'
import { GroupHead } from '../SectionHead.tsx'
import type { TextOutlet } from '../text-outlet.ts'
import { TextToUse } from './TextToUse.tsx'

export interface ManifestCheckProps {
  readonly view: ClusterView
  readonly outlet: TextOutlet | undefined
}

/** What pasted manifests do to the client's address, and the same text with everything mended. */
export function ManifestCheck({ view, outlet }: ManifestCheckProps) {
  const words = useWords()
  const language = useLanguage()
  const id = useId()
  const [text, setText] = useState('')
  const manifest = useMemo(() => readTrafficManifest(text), [text])
  const findings = useMemo(() => checkManifest(view, manifest), [view, manifest])
  const isEmpty = text.trim() === ''
  return (
    <>
      <GroupHead>{words('source.check')}</GroupHead>
      <Help id={id}>{words('source.checkHelp')}</Help>
      <WideArea
        rows={7}
        spellCheck={false}
        aria-label={words('source.paste')}
        aria-describedby={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Results role="status">
        {!isEmpty && manifest.brokenLine !== undefined && (
          <Row>
            <SeverityMark severity="error" />
            <span>{words('source.broken', { line: String(manifest.brokenLine) })}</span>
          </Row>
        )}
        {!isEmpty && findings.length === 0 && manifest.brokenLine === undefined && (
          <Row>{words('source.nothing')}</Row>
        )}
        {findings.map((finding) => (
          <Row key={`${finding.line} ${finding.code} ${finding.args['taint'] ?? ''}`}>
            <Mark weight={finding.weight} />
            <span>
              {saySourceFinding(finding, language)}
              <small>{words('source.line', { line: String(finding.line) })}</small>
            </span>
          </Row>
        ))}
      </Results>
      <Mended manifest={manifest} findings={findings} outlet={outlet} />
    </>
  )
}

function Mark({ weight }: { readonly weight: SourceFinding['weight'] }) {
  const words = useWords()
  if (weight === 'keeps')
    return (
      <Tick role="img" aria-label={words('source.weight.keeps')}>
        <Icon name="check" />
      </Tick>
    )
  return (
    <SeverityMark
      severity={weight === 'loses' ? 'warning' : 'info'}
      label={words(`source.weight.${weight}`)}
    />
  )
}

interface MendedProps {
  readonly manifest: TrafficManifest
  readonly findings: readonly SourceFinding[]
  readonly outlet: TextOutlet | undefined
}

function Mended({ manifest, findings, outlet }: MendedProps) {
  const words = useWords()
  const edits = findings.flatMap((finding) => finding.edits)
  const result = useMemo(() => patchSource(manifest.source, edits), [manifest.source, edits])
  if (edits.length === 0) return null
  if (!result.ok) return <Help>{words('source.refused')}</Help>
  return (
    <TextToUse
      label={words('source.mended')}
      name="manifests.yaml"
      text={result.source.text}
      outlet={outlet}
    />
  )
}

const Help = styled('p')({
  padding: '2px 0 6px',
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
})
const WideArea = styled(Area)({ width: '100%' })
const Results = styled('div')({ padding: '4px 0' })
const Row = styled('div')({
  display: 'flex',
  gap: 8,
  padding: '4px 0',
  alignItems: 'flex-start',
  '& small': { display: 'block', fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
})
const Tick = styled('span')({ display: 'inline-flex', color: 'var(--ok)' })
