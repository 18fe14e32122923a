import { describe, expect, it } from 'vitest'
import { printPath } from '../../core/document.ts'
import { sampleTexts } from '../../testing/sample-texts.ts'
import { type Kept, leaveOut } from './leave-out.ts'

const nothing = { credentials: false, projects: false, comments: false }
const all = { credentials: true, projects: true, comments: true }
const only = (kind: Kept) => ({ ...nothing, [kind]: true })

const file = `# for the fleet
gcrKeyPath: /home/ann/gcr.json # ann's
sshPrivateKeyPath: '/home/ann/.ssh/id'
registryMirrors:
- endpoint: https://10.0.0.5:5007
  caCertPath: /etc/ca.pem
  pullCredentialConfigPath: "/root/.docker/config.json"
---
kind: Cluster
spec:
  gkeConnect:
    projectID: fleet-prod-7   # note
  proxy:
    url: http://ann:pass@10.0.0.9:3128
  clusterSecurity:
    authorization:
      clusterAdmin:
        gcpAccounts:
        - ann@example.com
        - bob@example.com
  clusterOperations: {projectID: fleet-prod-7, location: us-central1}
---
kind: Secret
stringData:
  any: "value"
`

describe('leaveOut', () => {
  it('changes nothing when nothing is asked for', () => {
    expect(leaveOut(file, nothing)).toEqual({
      text: file,
      leftOut: [],
      comments: 0,
      untouched: [],
      repeated: [],
    })
  })

  it('puts placeholders for credentials, and lists them', () => {
    const { text, leftOut } = leaveOut(file, only('credentials'))
    expect(leftOut.map(({ path }) => printPath(path))).toEqual([
      '0/gcrKeyPath',
      '0/sshPrivateKeyPath',
      '0/registryMirrors/0/caCertPath',
      '0/registryMirrors/0/pullCredentialConfigPath',
      '1/spec/proxy/url',
      '1/spec/clusterSecurity/authorization/clusterAdmin/gcpAccounts/0',
      '1/spec/clusterSecurity/authorization/clusterAdmin/gcpAccounts/1',
      '2/stringData/any',
    ])
    expect(text).not.toMatch(/\/home|\.pem|docker|:pass|@example|"value"/)
    expect(text).toContain("# ann's")
    expect(text.split('\n')).toHaveLength(file.split('\n').length)
  })

  it('puts placeholders for project ids and leaves the rest of the line', () => {
    const { text, leftOut } = leaveOut(file, only('projects'))
    expect(leftOut.map(({ path }) => printPath(path))).toEqual([
      '1/spec/gkeConnect/projectID',
      '1/spec/clusterOperations/projectID',
    ])
    expect(text).toBe(file.replaceAll('fleet-prod-7', '<left out>'))
  })

  it('takes comments out and nothing else', () => {
    const { text, comments } = leaveOut(file, only('comments'))
    expect(comments).toBe(3)
    expect(text).toBe(file.replace('# for the fleet\n', '').replace(" # ann's", '').replace('   # note', ''))
  })

  it('tells the lines where something left out stands once more', () => {
    const more = `${file}---\nmetadata:\n  annotations:\n    note: see fleet-prod-7\n`
    const { text, repeated } = leaveOut(more, only('projects'))
    expect(repeated.map((line) => text.split('\n')[line - 1])).toEqual(['    note: see fleet-prod-7'])
  })

  it('names documents of which nothing could be left out', () => {
    const broken = `gcrKeyPath: "/home/x\n---\nsshPrivateKeyPath: /y/key # z\n`
    const { text, untouched } = leaveOut(broken, all)
    expect(untouched).toEqual([1])
    expect(text).toBe('gcrKeyPath: "/home/x\n---\nsshPrivateKeyPath: <left out>\n')
  })

  it('keeps addresses of every sample, byte for byte', () => {
    for (const { name, text } of sampleTexts) {
      const cleaned = leaveOut(text, all)
      expect(cleaned.untouched, name).toEqual([])
      const addresses = (of: string) => of.replace(/#.*/g, '').match(/\d+\.\d+\.\d+\.\d+/g)
      expect(addresses(cleaned.text), name).toEqual(addresses(text))
      expect(leaveOut(cleaned.text, all), name).toMatchObject({
        text: cleaned.text,
        leftOut: [],
        comments: 0,
      })
    }
  })
})
