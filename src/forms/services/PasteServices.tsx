import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { readServiceList } from '../../core/edits/pasted-services.ts'
import { addServices, type NewService } from '../../core/edits/plan-services.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { readSource } from '../../core/yaml/read.ts'
import { takeServices } from '../../core/yaml/service-manifests.ts'
import { Icon } from '../../look/Icon.tsx'
import { useWords } from '../../store/use-words.ts'
import { joinList } from '../../words/join-list.ts'
import { Area, Panel } from '../kit/paste-parts.ts'
import { runFormEdits } from '../kit/run-form-edits.ts'
import { clusterToName } from './cluster-name.ts'

export interface PasteServicesProps {
  readonly view: ClusterView
  readonly model: WorkspaceModel
}

/** Takes Services from manifests or from a list, as one step. */
export function PasteServices({ view, model }: PasteServicesProps) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState<string>()
  if (text === undefined) {
    return (
      <Button variant="text" startIcon={<Icon name="paste" />} onClick={() => setText('')}>
        {words('services.openPaste')}
      </Button>
    )
  }
  const { services, left, lost } = readPasted(text)
  const count = services.length
  const close = () => setText(undefined)
  const add = () => {
    const named = services.map((service) => ({ ...service, ...clusterToName(view, model) }))
    const label = { key: 'step.pasteServices', args: { count } }
    if (runFormEdits(addServices(model.plan, named), { label })) close()
  }
  return (
    <Panel>
      <Area
        autoFocus
        rows={9}
        spellCheck={false}
        aria-label={words('services.pasteLabel')}
        aria-describedby={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <div>
        <Count role="status">{words('services.pasteCount', { count })}</Count>
        <Help id={id}>{words('services.pasteHelp')}</Help>
        {left.length > 0 && <Help>{words('services.pasteLeft', { names: joinList(left, words) })}</Help>}
        {lost.length > 0 && <Help>{words('services.pasteLost', { names: joinList(lost, words) })}</Help>}
        <Actions>
          <Button variant="contained" size="small" disabled={count === 0} onClick={add}>
            {words('services.pasteAdd', { count })}
          </Button>
          <Button variant="text" size="small" onClick={close}>
            {words('form.cancel')}
          </Button>
        </Actions>
      </div>
    </Panel>
  )
}

interface Pasted {
  readonly services: readonly NewService[]
  readonly left: readonly string[]
  readonly lost: readonly string[]
}

/** Manifests first; what holds no Service is read as a list. */
function readPasted(text: string): Pasted {
  const taken = takeServices(readSource(text))
  if (taken.services.length + taken.left.length > 0) return taken
  return { services: readServiceList(text), left: [], lost: [] }
}

const Count = styled('p')({ fontWeight: 500 })
const Help = styled('p')({
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  overflowWrap: 'anywhere',
})
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 8 })
