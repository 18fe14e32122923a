import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useWords } from '../store/use-words.ts'
import { DoorHelp, DoorTitle } from './Door.tsx'

const mistakes = [1, 2, 3, 4, 5, 6] as const

/** The third door: a broken sample with the six classic mistakes, to be repaired. */
export function TourDoor() {
  const words = useWords()
  const start = async () => {
    const [{ tour }, { openWorkspace }] = await Promise.all([
      import('../core/samples/samples.ts'),
      import('../store/actions/files.ts'),
    ])
    openWorkspace({ files: [{ id: 'f1', name: tour.fileName, text: tour.text }], plan: tour.plan })
  }
  return (
    <section aria-labelledby="door-tour">
      <DoorTitle id="door-tour">{words('start.tour')}</DoorTitle>
      <DoorHelp>{words('start.tourHelp')}</DoorHelp>
      <Mistakes>
        {mistakes.map((number) => (
          <li key={number}>
            <SeverityMark severity="error" number={number} hollow />
            {words(`start.mistake${number}`)}
          </li>
        ))}
      </Mistakes>
      <Button variant="outlined" size="large" onClick={() => void start()}>
        {words('start.startTour')}
        <Icon name="arrow" />
      </Button>
    </section>
  )
}

const Mistakes = styled('ol')({
  listStyle: 'none',
  padding: 0,
  margin: '14px 0 20px',
  display: 'grid',
  gap: 11,
  '& li': { display: 'flex', gap: 10, alignItems: 'center' },
})
