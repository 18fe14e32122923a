import { versionBelow } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { PlaceField } from './kit/PlaceField.tsx'

/** From this version on `controlPlane.loadBalancer` is known (REF). */
const since = '1.32'

/** `controlPlane.loadBalancer`: how often Keepalived announces the VIP, and in manual mode whose balancer it is. */
export function BalancerFields({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { file, controlPlane } = view.cluster
  const { mode, garpRepeat } = controlPlane.loadBalancer
  const { isManual, isBgp } = view.facts
  const isOther = mode.state === 'bad' || mode.state === 'placeholder'
  // Elsewhere the cards above choose it.
  const showsMode = isManual || isOther || (isBgp && mode.state !== 'absent')
  return (
    <>
      {showsMode && <PlaceField file={file} path={mode.path} />}
      {((!isManual && !isBgp && !versionBelow(view.cluster, since)) || garpRepeat.state !== 'absent') && (
        <PlaceField
          file={file}
          path={garpRepeat.path}
          unused={isManual ? words('form.unusedManual') : undefined}
        />
      )}
    </>
  )
}
