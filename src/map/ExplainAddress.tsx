import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { memo, useState } from 'react'
import type { Analysis } from '../core/analyse.ts'
import { PLAN_FILE, type Place } from '../core/document.ts'
import { explainAddress } from '../core/emit/explain-address.ts'
import { sayAddress } from '../core/emit/say-address.ts'
import { type Address, isProblem, parseAddress } from '../core/net/address.ts'
import { type Prefix, printPrefix } from '../core/net/prefix.ts'
import { addressWords } from '../core/net/problem-words.ts'
import { contains } from '../core/net/range.ts'
import { fileName, locate, sayOf } from '../core/say.ts'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { explainAddress as explainFor } from '../store/actions/select.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import type { Say } from '../words/say.ts'

interface Props {
  readonly analysis: Analysis
  /** The subnet whose map can show the address. */
  readonly prefix: Prefix
  readonly onShow: (address: Address) => void
}

/** Type any address: what uses it, whether it may be a VIP and why not, which problems speak of it. */
export const ExplainAddress = memo(function ExplainAddress({ analysis, prefix, onShow }: Props) {
  const words = useWords()
  const [button, setButton] = useState<HTMLElement | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const asked = useWorkbench((state) => (isAddressIn(prefix, state.explained) ? state.explained : undefined))
  const close = () => {
    setIsOpen(false)
    if (asked !== undefined) explainFor(undefined)
  }
  return (
    <>
      <Button
        ref={setButton}
        size="small"
        variant="text"
        aria-label={words('map.explain')}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        <Icon name="search" />
        <Wide>{words('map.explain')}</Wide>
      </Button>
      <Popover
        open={button !== null && (isOpen || asked !== undefined)}
        anchorEl={button}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { 'aria-label': words('map.explain'), role: 'dialog' } }}
      >
        <Explanation
          analysis={analysis}
          prefix={prefix}
          asked={asked ?? ''}
          onShow={(address) => {
            close()
            onShow(address)
          }}
        />
      </Popover>
    </>
  )
})

const isAddressIn = (prefix: Prefix, text: string | undefined): boolean => {
  const address = text === undefined ? undefined : parseAddress(text)
  return address !== undefined && !isProblem(address) && contains(prefix.range, address)
}

function Explanation({ analysis, prefix, asked, onShow }: Props & { readonly asked: string }) {
  const words = useWords()
  const language = useLanguage()
  const [text, setText] = useState(asked)
  const read = parseAddress(text.trim())
  const isEmpty = text.trim() === ''
  const problem =
    isProblem(read) && !isEmpty
      ? addressWords[read.problem][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
          String(read.args[name] ?? whole),
        )
      : undefined
  const explained = isProblem(read) ? undefined : explainAddress(analysis.model, analysis.findings, read)
  return (
    <Sheet>
      <TextField
        autoFocus
        fullWidth
        size="small"
        placeholder="10.200.0.8"
        slotProps={{ htmlInput: { 'aria-label': words('map.explainLabel'), spellCheck: false } }}
        value={text}
        helperText={problem}
        onChange={(event) => setText(event.target.value)}
      />
      {explained !== undefined && (
        <div aria-live="polite">
          <Facts>
            {sayAddress(explained, language, placeSayer(analysis, words)).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </Facts>
          {explained.findings.map((finding) => {
            const number = analysis.findings.indexOf(finding) + 1
            return (
              <Told key={number}>
                <SeverityMark severity={finding.severity} number={number} />
                <span>{sayOf(analysis, finding, language).what}</span>
              </Told>
            )
          })}
          {contains(prefix.range, explained.address) ? (
            <Button size="small" onClick={() => onShow(explained.address)}>
              {words('map.explainShow')}
            </Button>
          ) : (
            words('map.explainOutside', { subnet: printPrefix(prefix) })
          )}
        </div>
      )}
    </Sheet>
  )
}

/** "line 31", with the file's name where several are open. */
function placeSayer(analysis: Analysis, words: Say): (place: Place) => string {
  const isMany = analysis.model.files.length > 1
  return (place) => {
    const line = locate(analysis, place)?.start.line
    const at = line === undefined ? '' : words('findings.line', { line: String(line) })
    return isMany || place.file === PLAN_FILE ? `${fileName(analysis, place.file)} ${at}`.trim() : at
  }
}

/** On a phone the glass alone stands for it. */
const Wide = styled('span')({ marginLeft: 6, '@media (max-width: 599.98px)': { display: 'none' } })
const Sheet = styled('div')({ width: 380, maxWidth: '90vw', padding: 14 })
const Facts = styled('ul')({
  margin: '10px 0',
  paddingLeft: 18,
  listStyle: 'disc',
  '& li': { marginBottom: 3 },
})
const Told = styled('div')({ display: 'flex', gap: 8, marginBottom: 8 })
