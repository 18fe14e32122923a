import type { Mark } from './recognise.ts'
import type { SourceText } from './source.ts'

/** Only the beginning of a large text is looked at. */
const SAMPLE = 100_000

/** Texts that are not YAML at all, or nothing, or YAML of another name (JSON). */
export function recogniseForeign({ text }: SourceText): Mark | undefined {
  const sample = text.slice(0, SAMPLE)
  if (sample.trim() === '' || sample.trim() === '\ufeff') return { code: 'empty', args: {}, spans: [] }
  return recogniseBinary(sample) ?? recogniseTerraform(sample) ?? recogniseJson(sample)
}

/** A few control characters are an accident; many, or a zero byte, are another kind of file. */
function recogniseBinary(sample: string): Mark | undefined {
  let odd = 0
  for (const character of sample) {
    const code = character.charCodeAt(0)
    if (code === 0) return { code: 'binary', args: {}, spans: [] }
    if ((code < 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) || code === 0xfffd) odd += 1
  }
  return odd > 8 && odd > sample.length / 20 ? { code: 'binary', args: {}, spans: [] } : undefined
}

const hclBlock =
  /^[ \t]*(?:resource|data|module|variable|provider|terraform|locals|output)\b(?: +"[^"\n]*")*[ \t]*\{[ \t]*$/m
const hclAssignment = /^[ \t]*[a-z][a-z0-9_]*[ \t]*=[ \t]*(?:"|\[|\{|true\b|false\b|\d|var\.|local\.)/gm
const hclOfCluster =
  /google_gkeonprem_bare_metal_cluster|metal_lb_config|bgp_lb_config|manual_lb_config|bare_metal_version|ingress_vip|control_plane_vip/

function recogniseTerraform(sample: string): Mark | undefined {
  const block = hclBlock.exec(sample)
  const assignments = Array.from(sample.matchAll(hclAssignment))
  const keys = sample.match(/^[ \t]*(?:- )?[A-Za-z][\w-]*:(?:\s|$)/gm)?.length ?? 0
  if (block === null && assignments.length < 2) return undefined
  if (assignments.length <= keys) return undefined
  const at = hclOfCluster.exec(sample)
  const first = at ?? block ?? assignments[0]!
  const spans = [{ from: first.index, to: first.index + first[0].length }]
  return { code: at === null ? 'terraform' : 'terraform-cluster', args: {}, spans }
}

/** JSON is YAML too and can be read and edited; it is named so that nobody wonders about the brackets. */
function recogniseJson(sample: string): Mark | undefined {
  const start = /^\ufeff?\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[{["\]]|-?\d))/.exec(sample)
  return start === null ? undefined : { code: 'json', args: {}, spans: [{ from: 0, to: start[0].length }] }
}
