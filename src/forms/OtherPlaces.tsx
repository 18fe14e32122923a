import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import type { Path } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { showInText } from '../store/actions/select.ts'
import { placeKey } from '../store/numbering.ts'
import type { SectionId } from '../store/sections.ts'
import { selectActiveFile } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { FieldHelp } from './kit/FieldHelp.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { describePlaces, type OtherPlace, otherPlaces } from './other-places.ts'
import { GroupHead } from './SectionHead.tsx'

/** What a section holds that no form edits; nothing at all when there is nothing. */
export function OtherPlaces({ section, title }: { readonly section: SectionId; readonly title?: string }) {
  const words = useWords()
  const language = useLanguage()
  const analysis = useWorkbench((state) => state.analysis)
  const file = useWorkbench(selectActiveFile)
  if (analysis === undefined || file === undefined) return null
  const places = otherPlaces(analysis, file, section, language)
  if (places.length === 0) return null
  return (
    <>
      <GroupHead>
        {title ?? words('form.other.title')} <small>{words('form.other.help')}</small>
      </GroupHead>
      <List>
        {places.map((other) => (
          <Row key={placeKey(other.place)} other={other} />
        ))}
      </List>
    </>
  )
}

export interface OtherRowsProps {
  readonly file: ClusterFile
  readonly paths: readonly Path[]
}

/** Parts of a card that are read more than edited: those of the paths that are written, each with a link to its line. */
export function OtherRows({ file, paths }: OtherRowsProps) {
  const language = useLanguage()
  const analysis = useWorkbench((state) => state.analysis)
  if (analysis === undefined) return null
  const places = describePlaces(analysis, file, paths, language)
  if (places.length === 0) return null
  return (
    <List>
      {places.map((other) => (
        <Row key={placeKey(other.place)} other={other} />
      ))}
    </List>
  )
}

function Row({ other }: { readonly other: OtherPlace }) {
  const words = useWords()
  return (
    <li data-place={placeKey(other.place)}>
      <Line>
        <code>{other.key}</code>
        {other.facts !== undefined && other.label !== undefined && (
          <FieldHelp facts={other.facts} label={other.label} />
        )}
        <Value>{other.value ?? other.label ?? ''}</Value>
        {other.line !== undefined && (
          <Link component="button" type="button" onClick={() => showInText(other.place)}>
            {words('form.other.line', { line: String(other.line) })}
          </Link>
        )}
      </Line>
      <PlaceFindings file={other.place.file} path={other.place.path} />
    </li>
  )
}

const List = styled('ul')({ '& > li + li': { borderTop: '1px solid var(--line)' } })
const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 12px',
  minHeight: 32,
  '& > code': { color: 'var(--t1)', overflowWrap: 'anywhere' },
  '& .MuiLink-root': { fontSize: '0.75rem', minHeight: 24 },
})
const Value = styled('span')({
  flex: '1 1 120px',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  fontSize: '0.75rem',
  color: 'var(--t2)',
})
