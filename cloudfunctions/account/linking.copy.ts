import type { MemberScope } from '~/types/kernel/contract'
import type { CalendarDay } from '~/types/kernel/time'

/** Words of messages and timelines about linking, claims and households. A unit's timeline names nobody. */
const day = (on: CalendarDay): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
const scopeWords: Record<MemberScope, string> = { read: '查看', report: '报修和沟通', sign: '验收签字' }
const mayDo = (scopes: readonly MemberScope[]): string => scopes.map(scope => scopeWords[scope]).join('、')
const lasting = (until: CalendarDay | null): string =>
  until === null ? '' : `，到 ${until.slice(0, 4)}年${day(until)} 为止`

export const linkingTimeline = {
  linked: '关联了微信',
  claimed: '申请关联房屋',
  newPhone: '业主更换了联系电话',
  coOwner: '增加了一位共有人',
  newOwner: '房屋变更了业主',
  refused: '关联申请没有通过',
  because: (unit: string, reason: string) => `${unit}：${reason}`,
  joined: '一位家庭成员加入',
  left: '一位家庭成员不再有权限',
  invited: '邀请了一位家庭成员',
  becameOwner: '成为房屋业主',
}

interface Words {
  title: string
  body: string
}

export const householdWords = {
  invited: (owner: string, unit: string, scopes: readonly MemberScope[], until: CalendarDay | null): Words => ({
    title: `${owner}邀请您一起管理房子`,
    body: `${unit}：您可以${mayDo(scopes)}${lasting(until)}。接受或谢绝，由您决定。`,
  }),
  accepted: (name: string, unit: string): Words => ({ title: `${name}接受了邀请`, body: `${unit}：权限已经生效。` }),
  declined: (name: string, unit: string): Words => ({
    title: `${name}谢绝了邀请`,
    body: `${unit}：没有给出任何权限。`,
  }),
  changed: (unit: string, scopes: readonly MemberScope[], until: CalendarDay | null): Words => ({
    title: '您的权限有变化',
    body: `${unit}：现在您可以${mayDo(scopes)}${lasting(until)}。`,
  }),
  removed: (unit: string): Words => ({ title: '您不再能看到这套房子', body: `${unit}：业主已收回给您的权限。` }),
  left: (name: string, unit: string): Words => ({ title: `${name}已退出`, body: `${unit}：权限已经收回。` }),
  expiredForOwner: (name: string, unit: string): Words => ({
    title: `给${name}的权限到期了`,
    body: `${unit}：权限已自动收回。还需要的话可以重新邀请。`,
  }),
  lapsedForOwner: (name: string, unit: string): Words => ({
    title: `给${name}的邀请过期了`,
    body: `${unit}：对方一直没有接受。还需要的话可以重新邀请。`,
  }),
  expiredForMember: (unit: string): Words => ({
    title: '您的权限到期了',
    body: `${unit}：还需要的话，请业主重新邀请您。`,
  }),
  soldOn: (unit: string): Words => ({
    title: '您不再能看到这套房子',
    body: `${unit}：房屋已换业主，原来的权限随之结束。`,
  }),
}

export const claimWords = {
  submitted: (unit: string): Words => ({ title: `新的关联申请：${unit}`, body: '请核实申请人后决定，24 小时内答复。' }),
  late: (unit: string): Words => ({ title: `关联申请超时：${unit}`, body: '过了答复时限还没有决定，请安排处理。' }),
  approved: (unit: string): Words => ({ title: '关联申请通过了', body: `${unit}：已关联到您的微信，现在就可以使用。` }),
  refused: (unit: string, reason: string): Words => ({ title: '关联申请没有通过', body: `${unit}：${reason}` }),
  coOwnerAdded: (unit: string): Words => ({
    title: '您的房子增加了共有人',
    body: `${unit}：经服务专员核实，增加了一位共有人。如有疑问请马上联系我们。`,
  }),
  soldOn: (unit: string): Words => ({
    title: '您的房子已登记给新业主',
    body: `${unit}：经服务专员核实，业主已变更，您不再能查看。如果您没有转让，请马上联系我们。`,
  }),
}
