import { readClusterFile } from '../core/model/read-file.ts'
import {
  chooseLanguage,
  chooseSeverity,
  isAtOrAbove,
  languageOption,
  oneOf,
  readArguments,
} from './arguments.ts'
import { printGithub } from './format-github.ts'
import { printJson } from './format-json.ts'
import { printJunit } from './format-junit.ts'
import { printSarif } from './format-sarif.ts'
import { printText } from './format-text.ts'
import { about, analyseInputs, type Input, readInput, readInputs } from './input.ts'
import { type ExitCode, exitClean, exitFindings, type Io, Unusable } from './io.ts'
import { type CheckReport, gather } from './report.ts'
import { findUnreadable } from './unreadable.ts'

const formats = ['text', 'json', 'sarif', 'github', 'junit'] as const
type Format = (typeof formats)[number]

const printers: Readonly<Record<Format, (report: CheckReport, io: Io) => string>> = {
  text: printText,
  json: printJson,
  sarif: printSarif,
  github: printGithub,
  junit: printJunit,
}

/** `check FILE... [--plan P] [--deployed OLD] [--format F] [--lang L] [--fail-on S]` */
export function check(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, {
    plan: { type: 'string' },
    deployed: { type: 'string' },
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    ...languageOption,
  })
  const format = oneOf('--format', values.format ?? 'text', formats)
  const failOn = chooseSeverity('--fail-on', values['fail-on'], 'error')
  const language = chooseLanguage(io, values.lang)
  if (positionals.length === 0) {
    throw new Unusable({
      en: 'check needs at least one file, or - for standard input',
      'zh-CN': 'check 至少需要一个文件，或用 - 表示标准输入',
    })
  }
  const inputs = readInputs(io, positionals, [values.plan, values.deployed])
  const analysis = analyseInputs(inputs, {
    plan: values.plan === undefined ? undefined : readPlanInput(io, values.plan).text,
    deployed: values.deployed === undefined ? undefined : readDeployed(io, values.deployed, inputs),
  })
  const report = gather(analysis, { language, failOn, planPath: values.plan })
  io.out(printers[format](report, io))
  return report.findings.some(({ finding }) => isAtOrAbove(finding.severity, failOn))
    ? exitFindings
    : exitClean
}

/** A plan that cannot be read would leave what it says out of the judgement without a word. */
export function readPlanInput(io: Io, path: string): Input {
  const input = readInput(io, path)
  const problem = findUnreadable(input.text)
  if (problem !== undefined) throw about(path, problem)
  return input
}

/** Without the same cluster in it, rules for running clusters would be silent as if nothing had changed. */
function readDeployed(io: Io, path: string, inputs: readonly Input[]): string {
  const [input, ...more] = inputs
  if (input === undefined || more.length > 0) {
    throw new Unusable({
      en: '--deployed compares one file: name one file beside it',
      'zh-CN': '--deployed 只比较一个文件：应只指定一个文件',
    })
  }
  const { text } = readInput(io, path)
  const problem = findUnreadable(text)
  if (problem !== undefined) throw about(path, problem)
  const deployed = readClusterFile('deployed', path, text).clusters
  const { clusters } = readClusterFile('f1', input.path, input.text)
  const names = new Set(deployed.map(({ name }) => name.text))
  const isFound = clusters.some(({ name }) => names.has(name.text))
  if (clusters.length > 0 && !isFound && deployed.length !== 1) {
    throw about(path, {
      en: `holds no Cluster ${clusters[0]?.name.text ?? ''} to compare with`,
      'zh-CN': `其中没有可比较的 Cluster ${clusters[0]?.name.text ?? ''}`,
    })
  }
  return text
}
