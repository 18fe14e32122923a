import { styled } from '@mui/material/styles'
import { PLAN_FILE, type Place } from '../core/document.ts'
import {
  addSegment,
  removeSegment,
  renameSegment,
  setPoolsRouted,
  writtenSegment,
} from '../core/edits/plan-segments.ts'
import type { Field } from '../core/model/field.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { FlagField } from './kit/FlagField.tsx'
import { MoreMenu } from './kit/MoreMenu.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { TextField } from './kit/TextFields.tsx'
import { NewSubnet } from './NewSubnet.tsx'
import { PlacedClusters } from './PlacedClusters.tsx'
import { absentField, segmentPath } from './plan-places.ts'
import { ReservedRows } from './ReservedRows.tsx'
import { SplitRoomDoor } from './room/RoomDoors.tsx'
import { GroupHead } from './SectionHead.tsx'
import { SegmentClusters } from './SegmentClusters.tsx'
import { SubnetFields } from './SubnetFields.tsx'

export interface SegmentFormProps {
  readonly model: WorkspaceModel
  readonly segment: SegmentView
  readonly isAlone: boolean
  /** Opens further files; whoever shows the form knows how. */
  readonly onOpenFile: (() => void) | undefined
}

/** One Layer 2 domain: its subnets, what is reserved in them, which clusters sit on it. */
export function SegmentForm({ model, segment: view, isAlone, onOpenFile }: SegmentFormProps) {
  const words = useWords()
  const { segment } = view
  const path = segmentPath(model, view)
  const place: Place = { file: PLAN_FILE, path }
  const name: Field<string> = segment?.name ?? absentField([...path, 'name'])
  const title = view.name === '' ? words('plan.segmentName') : words('plan.segment', { name: view.name })
  return (
    <section aria-label={title}>
      {!isAlone && (
        <GroupHead>
          {title}
          {segment !== undefined && (
            <MoreMenu
              label={words('form.moreOf', { name: view.name })}
              items={[
                {
                  label: words('plan.removeSegment', { name: view.name }),
                  run: () => runFormEdits(removeSegment(segment), { label: { key: 'step.plan', args: {} } }),
                },
              ]}
            />
          )}
        </GroupHead>
      )}
      <PlaceFindings file={place.file} path={path} />
      <TextField
        file={PLAN_FILE}
        field={name}
        write={(typed) =>
          segment === undefined
            ? addSegment(model.plan, { ...writtenSegment(model.plan, view), name: typed })
            : renameSegment(segment, typed)
        }
      />
      {view.subnets.map((subnet, index) => (
        <SubnetFields key={`subnet ${index}`} model={model} view={view} subnet={subnet} index={index} />
      ))}
      <NewSubnet model={model} view={view} />
      {segment !== undefined && (
        <Routed>
          <FlagField
            file={PLAN_FILE}
            field={segment.poolsRouted}
            help={words('plan.poolsRouted')}
            write={(isOn) => setPoolsRouted(segment, isOn)}
          />
        </Routed>
      )}
      <ReservedRows model={model} view={view} />
      <SplitRoomDoor model={model} segment={view} />
      <SegmentClusters model={model} view={view} onOpenFile={onOpenFile} />
      <PlacedClusters view={view} />
    </section>
  )
}

const Routed = styled('div')({ padding: '6px 0' })
