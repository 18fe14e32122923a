import { type Contest, measure, printRow } from './measure.ts'
import { benchYaml } from './yaml.ts'

/** Every `*.bench.ts` beside this file gives a list of contests; the arguments choose among their names. */
const files = import.meta.glob<readonly Contest[]>('./*.bench.ts', { eager: true, import: 'contests' })
const wanted = process.argv.slice(2)
const contests = Object.values(files)
  .flat()
  .filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))

let missed = 0
for (const contest of contests) {
  const result = measure(contest)
  if (!result.isMet) missed++
  console.log(printRow(contest, result))
}
if (wanted.length === 0 || wanted.includes('memory')) for (const line of await benchYaml()) console.log(line)
console.log(`${contests.length - missed} of ${contests.length} goals met`)
process.exitCode = missed > 0 || contests.length === 0 ? 1 : 0
