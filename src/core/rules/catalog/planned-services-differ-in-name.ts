import type { PlannedService } from '../../model/planned-services.ts'
import { serviceId } from '../../model/services-of-cluster.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { plannedServices, planPlace } from '../planned-requests.ts'

/** Kubernetes has one Service of a name in a namespace; the forecast counts the first. */
export default defineRule({
  id: 'planned-services-differ-in-name',
  covers: [],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].name',
  sources: ['INFERRED'],
  words: {
    en: {
      title: 'Planned Services of one namespace have different names',
      why: 'A namespace holds one Service of a name: applying the second manifest changes the first Service and adds none. The forecast leaves the second one out.',
      remedy: 'Rename one of them, or put it into another namespace.',
      messages: {
        twice: '{service} is planned twice (the first one: {line})',
        unnamed: 'This planned Service has no name',
      },
    },
    'zh-CN': {
      title: '同一命名空间中规划的 Service 名称各不相同',
      why: '一个命名空间中每个名称只能有一个 Service：应用第二份清单只会更改第一个 Service，不会新增。预测中不包含第二个。',
      remedy: '更改其中一个的名称，或将其放入其他命名空间。',
      messages: { twice: '{service} 规划了两次 (第一次：{line})', unnamed: '该规划的 Service 没有名称' },
    },
  },
  check(view, report) {
    const first = new Map<string, PlannedService>()
    for (const service of plannedServices(view)) {
      const at = planPlace(service.name.path)
      if ((service.name.text ?? '') === '') {
        report({ message: 'unnamed', at })
        continue
      }
      const id = serviceId(service)
      const other = first.get(id)
      if (other === undefined) first.set(id, service)
      else {
        const place = planPlace(other.name.path)
        report({ message: 'twice', args: { service: id, line: { place } }, at, related: [place] })
      }
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'One name in two namespaces', 'zh-CN': '两个命名空间中的同一名称' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web' }, { name: 'web', namespace: 'shop' }),
    },
  ],
  invalid: [
    {
      name: { en: 'The namespace default, written and left out', 'zh-CN': '命名空间 default，写明与省略' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web' }, { name: 'web', namespace: 'default' }),
      expect: [{ message: 'twice', at: 'plan:0/services/1/name' }],
    },
    {
      name: { en: 'No name', 'zh-CN': '没有名称' },
      text: exampleFile(),
      plan: exampleServices({ ports: '80' }),
      expect: [{ message: 'unnamed', at: 'plan:0/services/0/name' }],
    },
  ],
}
