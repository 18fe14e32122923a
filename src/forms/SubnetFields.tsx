import IconButton from '@mui/material/IconButton'
import { useRef } from 'react'
import type { EditValue, FileEdits } from '../core/document.ts'
import { PLAN_FILE, samePath } from '../core/document.ts'
import { addSegment, writtenSegment, writtenSubnet } from '../core/edits/plan-segments.ts'
import {
  confirmSubnet,
  removeSubnet,
  replaceSubnet,
  setGateway,
  setSubnet,
} from '../core/edits/plan-subnets.ts'
import type { Field } from '../core/model/field.ts'
import type { SegmentView, SubnetView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { type ParsedPrefix, printPrefix } from '../core/net/prefix.ts'
import { firstOf, printRangeShort, sizeOf } from '../core/net/range.ts'
import { widerSubnet } from '../core/plan/wider-subnet.ts'
import { Icon } from '../look/Icon.tsx'
import { takeAsFact } from '../store/actions/confirm-subnet.ts'
import { useWords } from '../store/use-words.ts'
import { AssumedCard } from './AssumedCard.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { AddressField, PrefixField } from './kit/TextFields.tsx'
import { longerMask } from './longer-mask.ts'
import { absentField, segmentPath } from './plan-places.ts'
import { printCount } from './print-count.ts'

export interface SubnetFieldsProps {
  readonly model: WorkspaceModel
  readonly view: SegmentView
  readonly subnet: SubnetView
  readonly index: number
}

/** One subnet of a segment and its gateway; what is only assumed asks to be confirmed. */
export function SubnetFields({ model, view, subnet, index }: SubnetFieldsProps) {
  const words = useWords()
  const fields = useRef<HTMLDivElement>(null)
  const { prefix, confirmed } = subnet
  const written = view.segment?.subnets.find(
    (one) => subnet.place !== undefined && samePath(one.cidr.path, subnet.place.path),
  )
  const path = written?.path ?? [...segmentPath(model, view), 'subnets', index]
  const cidr: Field<ParsedPrefix> = written?.cidr ?? {
    path: [...path, 'cidr'],
    state: 'read',
    text: printPrefix(prefix),
    value: { prefix, hostBits: false, address: firstOf(prefix.range) },
  }
  // Typing into an assumed subnet writes its segment down, with what was typed.
  const writeDown = (part: Readonly<Record<string, EditValue>>): readonly FileEdits[] => {
    const subnets = view.subnets.map((one) => {
      const known = writtenSubnet(one, false)
      return one === subnet && typeof known === 'object' && known !== null ? { ...known, ...part } : known
    })
    return addSegment(model.plan, { ...writtenSegment(model.plan, view), subnets })
  }
  return (
    <>
      {!confirmed && (
        <AssumedCard
          subnet={subnet}
          longer={longerMask(model, view, subnet)}
          wider={widerSubnet(model, view, subnet)}
          onEnterAnother={() => {
            const input = fields.current?.querySelector('input')
            input?.focus()
            input?.select()
          }}
          onConfirm={() => takeAsFact(confirmSubnet(model.plan, view, subnet), prefix, 'form')}
          onWiden={(to) => takeAsFact(replaceSubnet(model.plan, view, subnet, to), to, 'form')}
        />
      )}
      <div ref={fields}>
        <PrefixField
          file={PLAN_FILE}
          field={cidr}
          isAssumed={!confirmed}
          meaning={words('plan.subnetHelp', {
            range: printRangeShort(prefix.range),
            usable: printCount(usableIn(subnet)),
          })}
          write={(typed) =>
            written === undefined
              ? typed === ''
                ? []
                : writeDown({ cidr: typed, confirmed: true })
              : setSubnet(written, typed)
          }
          end={
            written !== undefined &&
            view.subnets.length > 1 && (
              <IconButton
                size="small"
                aria-label={words('plan.removeSubnet', { subnet: cidr.text ?? '' })}
                onClick={() => runFormEdits(removeSubnet(written), { label: { key: 'step.plan', args: {} } })}
              >
                <Icon name="x" size={14} />
              </IconButton>
            )
          }
        />
      </div>
      <AddressField
        file={PLAN_FILE}
        field={written?.gateway ?? absentField([...path, 'gateway'])}
        meaning={words('plan.gatewayHelp')}
        write={(typed) =>
          written === undefined ? writeDown({ gateway: typed }) : setGateway(written, typed)
        }
      />
    </>
  )
}

/** Addresses that machines can have: all of them in IPv6, /31 and /32, else without network and broadcast. */
function usableIn({ prefix }: SubnetView): bigint {
  const count = sizeOf(prefix.range)
  return prefix.family === 4 && prefix.length < 31 ? count - 2n : count
}
