import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from '../look/Icon.tsx'
import { Kbd } from '../look/Kbd.tsx'
import { showDialog } from '../store/actions/select.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { findEntries, type PaletteEntry } from './palette-entries.ts'
import { isApple } from './platform.ts'
import { printShortcut } from './shortcut.ts'

/** Search or run: commands, sections, problems, addresses and rules by typing a part of them. */
export function CommandPalette() {
  const words = useWords()
  const state = useWorkbench()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const entries = findEntries(state, text, words)
  const at = Math.min(chosen, entries.length - 1)
  const close = () => showDialog(undefined)
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return
    // The palette gives the focus back first: what is run may lead it elsewhere.
    flushSync(close)
    entry.run()
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      setChosen((at + step + entries.length) % entries.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(entries[at])
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': words('palette.title') } }}
      sx={{
        '& .MuiDialog-container': { alignItems: 'flex-start' },
        '& .MuiDialog-paper': { marginTop: '86px' },
      }}
    >
      <Search>
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-label={words('palette.placeholder')}
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={entries.length > 0 ? `${id}${at}` : undefined}
          placeholder={words('palette.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={keys}
        />
      </Search>
      <List role="listbox" id={`${id}list`} aria-label={words('palette.title')}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.id}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => run(entry)}
            onMouseMove={() => setChosen(index)}
          >
            <span>{entry.title}</span>
            <Hint>{entry.hint}</Hint>
            {entry.shortcut !== undefined && <Kbd keys={printShortcut(entry.shortcut, isApple)} />}
          </Entry>
        ))}
      </List>
      <Foot role="status">
        {entries.length === 0
          ? words('palette.none', { text })
          : words('palette.found', { count: entries.length })}
      </Foot>
    </Dialog>
  )
}

const Search = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  padding: '0 14px',
  borderBottom: '1px solid var(--line)',
  '& input': {
    flex: 1,
    height: 46,
    border: 0,
    outline: 'none',
    background: 'none',
    color: 'var(--t1)',
    font: 'inherit',
    fontSize: '0.9375rem',
  },
  '& input::placeholder': { color: 'var(--t3)' },
})
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 6, maxHeight: '50vh', overflowY: 'auto' })
const Entry = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 32,
  padding: '4px 10px',
  borderRadius: 5,
  cursor: 'pointer',
  '& > span:first-of-type': { flex: 1, minWidth: 0 },
  '&[aria-selected=true]': {
    background: 'var(--active)',
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
  '@media (pointer: coarse)': { minHeight: 44 },
})
const Hint = styled('span')({ color: 'var(--t2)', fontSize: '0.75rem' })
const Foot = styled('p')({
  padding: '6px 16px',
  borderTop: '1px solid var(--line)',
  color: 'var(--t2)',
  fontSize: '0.75rem',
})
