import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { PlaceField } from './kit/PlaceField.tsx'

/** `controlPlane.loadBalancer`: how often Keepalived announces the VIP, and in manual mode whose balancer it is. */
export function BalancerFields({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { file, controlPlane } = view.cluster
  const { mode, garpRepeat } = controlPlane.loadBalancer
  const { isManual } = view.facts
  return (
    <>
      {(isManual || mode.state === 'bad' || mode.state === 'placeholder') && (
        <PlaceField file={file} path={mode.path} />
      )}
      {(!isManual || garpRepeat.state !== 'absent') && (
        <PlaceField
          file={file}
          path={garpRepeat.path}
          unused={isManual ? words('form.unusedManual') : undefined}
        />
      )}
    </>
  )
}
