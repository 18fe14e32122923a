import Switch from '@mui/material/Switch'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import type { FileEdits, FileId } from '../../core/document.ts'
import { clearField, setField } from '../../core/edits/set-field.ts'
import type { Field } from '../../core/model/field.ts'
import { sayRefusal } from '../../core/yaml/say-refusal.ts'
import { Icon } from '../../look/Icon.tsx'
import { select } from '../../store/actions/select.ts'
import { placeKey } from '../../store/numbering.ts'
import { placeStateOf, rowAt } from '../../store/place-state.ts'
import { selectFindingsAt, selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { FieldHelp } from './FieldHelp.tsx'
import { FindingLine } from './FindingLine.tsx'
import { lockedWords } from './locked-words.ts'
import { runFormEdits } from './run-form-edits.ts'

export interface FlagFieldProps {
  readonly file: FileId
  readonly field: Field<boolean>
  /** A few words beside the key. */
  readonly help: string
  readonly write?: (isOn: boolean, wasWritten: boolean) => readonly FileEdits[]
}

/** A switch named by the file's own key; "not written" while the default holds. */
export function FlagField({ file, field, help, write }: FlagFieldProps) {
  const id = useId()
  const words = useWords()
  const language = useLanguage()
  const analysis = useWorkbench((state) => state.analysis)
  const shown = useWorkbench(selectShownAnalysis)
  const place = { file, path: field.path }
  const findings = useWorkbench(selectFindingsAt(place))
  // What the file said when it was opened tells whether switching off again may take the key away.
  const wasWritten = useWorkbench((state) => (state.imported[file] ?? '').includes(String(field.path.at(-1))))
  if (analysis === undefined) return null
  const facts = shown === undefined ? undefined : rowAt(shown, place)
  const state = placeStateOf(analysis, place)
  const standard = facts?.default === 'true'
  const isOn = field.value ?? standard
  const key = String(field.path.at(-1))
  const isOpen = state.kind === 'open'
  const toggle = (next: boolean) => {
    select(place, 'form')
    const edits = write?.(next, wasWritten) ?? flagEdits(file, field, next, standard && !wasWritten)
    runFormEdits(edits, {
      label: { key: 'step.field', args: { field: facts?.label[language] ?? key } },
      capture: `merge:${placeKey(place)}`,
    })
  }
  return (
    <Flag data-place={placeKey(place)}>
      <Switch
        id={id}
        checked={isOn}
        disabled={!isOpen}
        slotProps={{ input: { 'aria-describedby': `${id}help`, role: 'switch' } }}
        onChange={(_, next) => toggle(next)}
      />
      <div>
        <Head>
          <label htmlFor={id}>
            <code>{key}</code>
          </label>
          {/* Beside its key, also where the words need lines of their own. */}
          {facts !== undefined && <FieldHelp facts={facts} label={facts.label[language]} />}
          <Help id={`${id}help`}>
            {help}
            {field.state === 'absent' && standard && ` ${words('form.notWritten')}`}
          </Help>
        </Head>
        {state.kind === 'locked' && (
          <Locked>
            <Icon name="lock" size={14} />
            {lockedWords(state.row, language, words)}
          </Locked>
        )}
        {(state.kind === 'broken' || state.kind === 'fixed') && (
          <Locked>
            {words(state.kind === 'broken' ? 'form.broken' : 'form.fixed', {
              why: sayRefusal(state.refusal, language),
            })}
          </Locked>
        )}
        {findings.map((finding) => (
          <FindingLine key={`${finding.rule} ${finding.message}`} finding={finding} />
        ))}
      </div>
    </Flag>
  )
}

function flagEdits(
  file: FileId,
  field: Field<boolean>,
  isOn: boolean,
  clearsDefault: boolean,
): readonly FileEdits[] {
  return clearsDefault && isOn
    ? clearField(file, field.path)
    : setField(file, field.path, String(isOn), 'flag')
}

const Flag = styled('div')({
  display: 'grid',
  gridTemplateColumns: '28px minmax(0, 1fr)',
  gap: 8,
  alignItems: 'start',
  '& > .MuiSwitch-root': { marginTop: 4 },
  '@media (max-width: 599.98px)': {
    minHeight: 44,
    alignItems: 'center',
    gridTemplateColumns: 'minmax(0, 1fr) 28px',
    '& > .MuiSwitch-root': { order: 2, marginTop: 0 },
  },
})
const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  minHeight: 24,
})
const Help = styled('span')({ fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' })
const Locked = styled('p')({
  display: 'flex',
  gap: 5,
  alignItems: 'center',
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
})
