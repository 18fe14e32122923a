import { PLAN_FILE } from '../core/document.ts'
import { addSubnet } from '../core/edits/plan-subnets.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { FieldInput } from './kit/FieldInput.tsx'
import { FieldMessages } from './kit/FieldMessages.tsx'
import { FieldRow } from './kit/FieldRow.tsx'
import { useBoundField } from './kit/use-bound-field.ts'
import { segmentPath } from './plan-places.ts'

/** The subnets of a segment that cannot be read yet, and an empty field for a further one. */
export function NewSubnet({ model, view }: { readonly model: WorkspaceModel; readonly view: SegmentView }) {
  const words = useWords()
  const { segment } = view
  const unread = segment?.subnets.find((one) => one.cidr.state !== 'read')
  const bound = useBoundField({
    file: PLAN_FILE,
    field: unread?.cidr,
    ghostPath: [...segmentPath(model, view), 'subnets', view.subnets.length, 'cidr'],
    reads: 'prefix',
    write: (typed) => {
      if (segment === undefined) return []
      if (unread === undefined) return typed === '' ? [] : addSubnet(segment, typed)
      return typed === ''
        ? [{ file: PLAN_FILE, edits: [{ op: 'remove', path: unread.path }] }]
        : [{ file: PLAN_FILE, edits: [{ op: 'set', path: unread.cidr.path, value: typed }] }]
    },
  })
  if (segment === undefined) return null
  return (
    <FieldRow
      facts={undefined}
      label={words('plan.subnet')}
      htmlFor={bound.id}
      width={320}
      below={<FieldMessages bound={bound} />}
    >
      <FieldInput bound={bound} placeholder={words('plan.addSubnet')} />
    </FieldRow>
  )
}
