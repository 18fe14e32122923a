import Collapse from '@mui/material/Collapse'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { renamePool, setPoolFlag } from '../core/edits/address-pools.ts'
import type { PoolFact } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { Icon } from '../look/Icon.tsx'
import { RoleKey } from '../look/RoleKey.tsx'
import { select } from '../store/actions/select.ts'
import { useWords } from '../store/use-words.ts'
import type { Say } from '../words/say.ts'
import { FlagField } from './kit/FlagField.tsx'
import { Group } from './kit/Group.tsx'
import { MarksWithin } from './kit/MarksWithin.tsx'
import { NameOnRequest } from './kit/NameOnRequest.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { TextField } from './kit/TextFields.tsx'
import { PoolEntries } from './PoolEntries.tsx'
import { PoolMenu } from './PoolMenu.tsx'
import { type PoolMeaning, poolMeaning } from './pool-meaning.ts'
import { printCount } from './print-count.ts'

export interface PoolCardProps {
  readonly view: ClusterView
  readonly fact: PoolFact
  /** One of few: all of them stand open. */
  readonly isAlone: boolean
  /** Just added by a button: its empty row waits for what is typed. */
  readonly takesFocus: boolean
}

/** One address pool: its ranges with what they mean, and its two switches. */
export function PoolCard({ view, fact, isAlone, takesFocus }: PoolCardProps) {
  const words = useWords()
  const bodyId = useId()
  const [wanted, setWanted] = useState<boolean | undefined>(takesFocus || undefined)
  const [isNaming, setNaming] = useState(false)
  const { cluster } = view
  const { pool } = fact
  const place = { file: cluster.file, path: pool.path }
  const meaning = poolMeaning(view, fact)
  return (
    <Group place={place} label={fact.name}>
      {(isSelected) => {
        const isOpen = wanted ?? (isAlone || isSelected)
        return (
          <>
            <Head>
              <h2>
                <Toggle
                  type="button"
                  aria-expanded={isOpen}
                  aria-controls={bodyId}
                  onClick={() => {
                    setWanted(!isOpen)
                    select(place, 'form')
                  }}
                >
                  <Icon name={isOpen ? 'down' : 'right'} />
                  <RoleKey role={fact.manualAssign ? 'manual-pool' : 'pool'} />
                  <Name>{fact.name}</Name>
                  <Count>{sayCount(words, meaning, fact.manualAssign)}</Count>
                </Toggle>
              </h2>
              <MarksWithin place={place} />
              <PoolMenu
                view={view}
                fact={fact}
                onRename={() => {
                  setWanted(true)
                  setNaming(true)
                }}
              />
            </Head>
            <Collapse in={isOpen} unmountOnExit>
              <Body id={bodyId} ref={takesFocus ? focusRow : undefined}>
                {isNaming || pool.name.state !== 'read' ? (
                  <NameOnRequest isAsked={isNaming} onDone={() => setNaming(false)}>
                    <TextField
                      file={cluster.file}
                      field={pool.name}
                      write={(typed) => renamePool(cluster, pool, typed)}
                    />
                  </NameOnRequest>
                ) : (
                  <PlaceFindings file={cluster.file} path={pool.name.path} />
                )}
                <PlaceFindings file={cluster.file} path={pool.path} />
                <PlaceFindings file={cluster.file} path={pool.addresses.path} />
                <Entries>
                  <code>addresses</code>
                  <PlaceHelp place={{ file: cluster.file, path: [...pool.addresses.path, 0] }} />
                </Entries>
                <PoolEntries view={view} fact={fact} />
                <Flags>
                  {(['avoidBuggyIPs', 'manualAssign'] as const).map((flag) => (
                    <FlagField
                      key={flag}
                      file={cluster.file}
                      field={pool[flag]}
                      help={words(`form.pools.${flag}`)}
                      write={(isOn, wasWritten) => setPoolFlag(cluster, pool, flag, isOn, { wasWritten })}
                    />
                  ))}
                </Flags>
              </Body>
            </Collapse>
          </>
        )
      }}
    </Group>
  )
}

function sayCount(words: Say, { count, services }: PoolMeaning, isManual: boolean): string {
  const first = words('form.pools.count', { count: printCount(count) })
  if (count === 0n) return first
  const rest = isManual
    ? words('form.pools.onRequest')
    : words('form.pools.forServices', { count: printCount(services) })
  return words('form.also', { first, rest })
}

/** Once, when the card comes: a callback of its own identity does not run again. */
const focusRow = (body: HTMLElement | null): void =>
  body?.querySelector<HTMLElement>('[data-rows] input')?.focus()

const phone = '@media (max-width: 599.98px)'
const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 40,
  padding: '0 8px 0 10px',
  '& > h2': { flex: 1, minWidth: 0, fontSize: 'inherit', fontWeight: 400 },
})
const Toggle = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 9px',
  width: '100%',
  minHeight: 40,
  cursor: 'pointer',
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: -2, borderRadius: 4 },
  [phone]: { minHeight: 48 },
})
const Name = styled('span')({
  font: '500 0.8125rem/20px var(--mono)',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  [phone]: { fontSize: '1rem' },
})
const Count = styled('span')({ fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' })
const Body = styled('div')({
  padding: '0 12px 10px 35px',
  [phone]: { padding: '0 12px 8px' },
})
const Entries = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  color: 'var(--t3)',
  '& > code': { fontSize: '0.75rem' },
})
const Flags = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 14px',
  paddingTop: 6,
  [phone]: {
    flexDirection: 'column',
    flexWrap: 'nowrap',
    gap: 0,
    '& > *': { borderTop: '1px solid var(--line)' },
  },
})
