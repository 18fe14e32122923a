import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Component, type ReactNode } from 'react'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { downloadText } from './download.ts'

/** A fault in a view never takes the text with it: it can be downloaded here, and the draft is stored. */
export class CrashBarrier extends Component<
  { readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const words = useWords()
  const files = useWorkbench((state) => state.workspace.files)
  return (
    <Page>
      <h1>{words('app.crashed')}</h1>
      <p>{words('app.crashedHelp')}</p>
      <Button variant="contained" onClick={() => location.reload()}>
        {words('app.reload')}
      </Button>
      {files.map((file) => (
        <Button key={file.id} variant="outlined" onClick={() => downloadText(file.name, file.text)}>
          {words('app.download', { name: file.name })}
        </Button>
      ))}
    </Page>
  )
}

const Page = styled('main')({
  padding: 24,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  alignItems: 'flex-start',
})
