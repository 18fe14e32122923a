import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { setField } from '../../core/edits/set-field.ts'
import { dsrStateOf, type TrafficWay } from '../../core/emit/source-address.ts'
import { sayRemark } from '../../core/emit/source-address-words.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { runFormEdits } from '../kit/run-form-edits.ts'
import { GroupHead } from '../SectionHead.tsx'
import { WayPicture } from './WayPicture.tsx'

/** `forwardMode: dsr`: whether it is a way here, and the field where it still can be chosen. */
export function ClusterWide({ view, way }: { readonly view: ClusterView; readonly way: TrafficWay }) {
  const words = useWords()
  const language = useLanguage()
  const state = dsrStateOf(view)
  const { file, network } = view.cluster
  const choose = () =>
    runFormEdits(setField(file, network.forwardMode.path, 'dsr'), {
      label: { key: 'step.field', args: { field: 'forwardMode' } },
    })
  return (
    <>
      <GroupHead>{words('source.cluster')}</GroupHead>
      <Said>{sayRemark({ code: state }, language)}</Said>
      {state === 'dsr-possible' && (
        <Button size="small" onClick={choose}>
          {words('source.setDsr')}
        </Button>
      )}
      {(state === 'dsr-possible' || state === 'dsr-on') && (
        <Place>
          <WayPicture view={view} way={way} choice="dsr" />
        </Place>
      )}
    </>
  )
}

const Said = styled('p')({ padding: '4px 0 8px', maxWidth: '72ch' })
const Place = styled('div')({ maxWidth: 326, paddingTop: 8 })
