import type { room as en } from '../en/room.ts'
import type { Message } from '../say.ts'

export const room: Readonly<Record<keyof typeof en, Message>> = {
  'room.find': '查找空闲地址',
  'room.findVip': '查找空闲地址',
  'room.split': '划分给多个集群',
  'room.wanted': '再增加的地址数',
  'room.for': '用于',
  'room.newPool': '新地址池',
  'room.family': '地址族',
  'room.parts': '集群数',
  'room.typeNumber': '{least} 到 {most} 的整数',
  'room.places': '{count} 处可用，最合适的在前',
  'room.take': '采用 {place}',
  'room.takeShort': '采用',
  'room.grown': '扩展为 {range}',
  'room.share': 'VIP {vip}，地址池 {pool}',
  'room.shares': '每份 {count} 个地址',
  'room.keep': '为集群保留',
  'room.keepLabel': '将 {place} 留给各集群',
  'room.note': '集群 {number}',
  'room.taken': '已采用 {place}',
  'room.close': '关闭',
}
