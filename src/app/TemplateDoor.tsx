import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { type SampleEntry, sampleList } from '../core/samples/sample-list.ts'
import { RoleKey, type RoleKeyName } from '../look/RoleKey.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { DoorHelp, DoorTitle } from './Door.tsx'
import { openAll } from './open-files.ts'

/** How many templates show before "All 12 templates". */
const shownFirst = 8

/** The second door: the published shapes, each with its nodes drawn. */
export function TemplateDoor() {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? sampleList : sampleList.slice(0, shownFirst)
  return (
    <section aria-labelledby="door-template">
      <DoorTitle id="door-template">{words('start.template')}</DoorTitle>
      <DoorHelp>{words('start.templateHelp')}</DoorHelp>
      <List>
        {shown.map((sample) => (
          <li key={sample.id}>
            <Template sample={sample} />
          </li>
        ))}
      </List>
      <Button onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
        {isOpen ? words('start.fewer') : words('start.all', { count: sampleList.length })}
      </Button>
    </section>
  )
}

function Template({ sample }: { readonly sample: SampleEntry }) {
  const words = useWords()
  const language = useLanguage()
  const open = async () => {
    const { samples } = await import('../core/samples/samples.ts')
    const chosen = samples.find((one) => one.id === sample.id)
    if (chosen !== undefined) await openAll([{ name: chosen.fileName, text: chosen.text }])
  }
  return (
    <Row type="button" onClick={() => void open()}>
      <b>{sample.family}</b>
      <span>{sample.title[language]}</span>
      <Nodes>
        <Keys
          role="control-plane-node"
          count={sample.controlPlane}
          label={words('start.controlPlaneNodes', { count: sample.controlPlane })}
        />
        <Keys
          role="load-balancer-node"
          count={sample.balancers}
          label={words('start.balancerNodes', { count: sample.balancers })}
        />
        <Keys
          role="worker-node"
          count={sample.workers}
          label={words('start.workerNodes', { count: sample.workers })}
        />
      </Nodes>
    </Row>
  )
}

function Keys({
  role,
  count,
  label,
}: {
  readonly role: RoleKeyName
  readonly count: number
  readonly label: string
}) {
  if (count === 0) return null
  return (
    <Group role="img" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <RoleKey key={index} role={role} size={14} />
      ))}
    </Group>
  )
}

const List = styled('ul')({ listStyle: 'none', margin: '10px -10px 6px', padding: 0 })
const Row = styled('button')({
  font: 'inherit',
  color: 'var(--t2)',
  width: '100%',
  minHeight: 32,
  border: 0,
  borderRadius: 5,
  background: 'none',
  padding: '4px 10px',
  display: 'grid',
  gridTemplateColumns: '64px minmax(112px, 1fr) auto',
  alignItems: 'center',
  gap: 8,
  textAlign: 'left',
  cursor: 'pointer',
  '& b': { color: 'var(--t1)', fontWeight: 500 },
  '&:hover': { background: 'var(--hover)', color: 'var(--t1)' },
  '@media (max-width: 599.98px)': { minHeight: 44 },
})
const Nodes = styled('span')({ display: 'flex', gap: 8, flexWrap: 'wrap', justifyContent: 'flex-end' })
const Group = styled('span')({ display: 'flex', gap: 3 })
