/** People and their flats (R2.4, R2.6, R9.3) through the compiled mini-program, each on a phone of their own, against a running local cloud. */
import { done } from '~/local/demo/stage'
import { rosterRow } from '../flow/support/cast'
import { kept, ticketOf } from '../flow/support/repair'
import { foundCompany, importUnits, type Company } from '../flow/support/smallCompany'
import { enterLocalCloud, Phone } from './harness'

const linkButton = '用微信手机号关联'
const shared = '13100000088'

let company: Company
const phones: Phone[] = []

beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:30')
  const couple = [
    ['云栖里', '3号楼', '501', '何立新', '1111'],
    ['听澜府', '1号楼', '502', '何美云', '2222'],
  ] as const
  const rows = couple.map(([estate, building, room, name, tail], index) =>
    rosterRow([estate, building, '1单元', room], 20 + index, { name, phone: shared }).with(-1, tail),
  )
  await importUnits(company.staff.admin, rows)
}, 90_000)
afterAll(async () => {
  for (const phone of phones) phone.close()
  await company.stop()
})

async function phoneOf(openid: string, page: string, number?: string): Promise<Phone> {
  const door = await enterLocalCloud(company.cloud.url, {
    openid: `o-flow-${openid}`,
    ...(number && { phone: number }),
  })
  const phone = new Phone({ door })
  phones.push(phone)
  await phone.start(page)
  return phone
}

/** A newcomer who gives the number at the door. */
async function linkedBy(name: string, number: string): Promise<Phone> {
  const phone = await phoneOf(name, '/pages/home/index', number)
  await phone.tap('用手机号找我的房子')
  await phone.givePhone(linkButton)
  return phone
}

/** Turns the switch that this page calls so. */
async function turn(phone: Phone, label: string, isOn: boolean): Promise<void> {
  const [found] = phone.view.all((node, tree) => tree.tag(node) === 'switch' && node['ariaLabel'] === label)
  if (!found) throw new Error(`no switch "${label}":\n${phone.view.print()}`)
  await phone.fire(found, 'change', { value: isOn })
}
const toasts = (phone: Phone): unknown[] => phone.calls.named('showToast').map(({ options }) => options['title'])

describe('a daughter in the flat of her parents', () => {
  let child: Phone
  let ticketId = ''

  test('the owner says who he is by the last four, and invites her: she may see and report', async () => {
    const owner = await phoneOf('customer-sun', '/packages/more/household')
    expect(owner.words()).toContain('还没有邀请别人')
    await owner.press('邀请一位')
    expect(owner.words()).toContain('先确认是您本人')
    await owner.type('末位可以是 X', '9999')
    await owner.press('核对')
    expect(owner.words()).toContain('身份证后四位对不上')
    await owner.type('末位可以是 X', '1234')
    await owner.press('核对')
    await owner.type('姓名', '孙小满')
    await owner.type('对方用这个号码登录', '13200000001')
    await owner.tap('子女')
    await owner.tap('能报修')
    await owner.press('发出邀请')
    expect(toasts(owner)).toContain('邀请已发出，对方用这个手机号登录就能看到')
    expect(owner.words()).toContain('孙小满等对方接受')
    expect(owner.words()).toContain('132****0001')
  })

  test('she links by her number, reads what she may do, accepts, and her home is the flat’s', async () => {
    child = await linkedBy('child', '13200000001')
    expect(child.words()).toContain('孙**邀请您')
    expect(child.words()).toContain('云栖里 1号楼1单元 101')
    expect(child.words()).toContain('能看、能报修')
    await child.press('接受')
    expect(toasts(child)).toContain('已加入')
    expect(child.words()).toContain('找到了云栖里 1号楼1单元 101')
    await child.press('回首页')
    expect(child.words()).toContain('云栖里 1号楼1单元 101')
    expect(child.words()).toContain('家里一切正常')
  })

  test('she reports for her parents, and they see it on their home', async () => {
    await child.tap('报修')
    await child.tap('厨房')
    await child.tap('水管龙头')
    await child.type('例：主卫天花板滴水', '厨房水龙头关不上，一直滴')
    await child.press('下一步')
    await child.press('提交报修')
    expect(child.words()).toContain('收到了，正在安排师傅')
    ticketId = kept(company, 'tickets')[0]?._id ?? ''
    await child.press('看进展')
    expect(child.words()).toContain('厨房水龙头关不上，一直滴')
    const owner = await phoneOf('customer-sun', '/pages/home/index')
    await owner.press('看进展')
    expect(owner.page.route).toBe('pages/repair/detail')
    expect(owner.words()).toContain('厨房水龙头关不上，一直滴')
    expect(owner.words()).toContain('家人')
  })

  test('taken back, her next look finds nothing, her home is a visitor’s, and the repair is the owner’s', async () => {
    const owner = await phoneOf('customer-sun', '/packages/more/household')
    expect(owner.words()).toContain('孙小满已加入')
    await owner.press('收回权限')
    expect(owner.words()).toContain('收回给孙小满的权限')
    await owner.press('收回权限')
    expect(toasts(owner)).toContain('已收回')
    expect(owner.words()).toContain('还没有邀请别人')
    await child.refresh()
    expect(child.words()).not.toContain('厨房水龙头关不上')
    expect(child.words()).toContain('没有找到，或者不归您查看')
    await child.go('/pages/home/index')
    expect(child.words()).toContain('先找到您的房子')
    expect(child.words()).not.toContain('云栖里 1号楼1单元 101')
    expect(ticketOf(company, ticketId).state).toBe('submitted')
    // The minute's work hands the repair over.
    await company.moveTo('2026-09-21T08:32')
    const again = await phoneOf('customer-sun', `/pages/repair/detail?ticketId=${ticketId}`)
    expect(again.words()).toContain('改由业主跟进')
  })
})

describe('what is held about me', () => {
  const careRecords = () =>
    kept(company, 'consents')
      .filter(({ kind }) => kind === 'care')
      .map(({ isAgreed }) => isAgreed)

  test('care is off at first, on by agreeing to its text, off at a tap', async () => {
    const phone = await phoneOf('customer-liang', '/packages/more/switches')
    expect(phone.words()).toContain('报修与维修')
    expect(phone.words()).not.toContain('活动邀请')
    await turn(phone, '活动与关怀', true)
    expect(phone.words()).toContain('打开前，请看一眼')
    expect(careRecords()).toEqual([])
    await phone.press('同意并打开')
    expect(phone.words()).toContain('活动邀请')
    await turn(phone, '活动与关怀', false)
    expect(phone.words()).not.toContain('活动邀请')
    expect(toasts(phone)).toContain('关掉了，不再提醒')
    expect(careRecords()).toEqual([true, false])
  })

  test('agreed to the privacy text: my data says so, and what it holds is masked', async () => {
    const phone = await phoneOf('customer-liang', '/pages/mine/index')
    expect(phone.words()).toContain('我们怎么用您的资料')
    await phone.press('同意')
    expect(phone.words()).not.toContain('我们怎么用您的资料')
    await phone.tap('我的个人信息')
    expect(phone.words()).toContain('131****0002')
    expect(phone.words()).toContain('同意了 1 项')
    await phone.tap('隐私说明与同意')
    expect(phone.page.route).toBe('packages/more/privacy')
    expect(phone.words()).toContain('已同意')
    expect(phone.words()).toContain('未同意')
  })

  test('taken along as a file, after the second fact: whole for the owner, and handed to a chat', async () => {
    const phone = await phoneOf('customer-liang', '/packages/more/about-me')
    await phone.press('导出我的资料')
    await phone.type('末位可以是 X', '1234')
    await phone.press('核对')
    expect(phone.words()).toContain('整理好了，一共')
    await phone.press('保存给人看的一份')
    expect(toasts(phone)).toContain('已保存')
    const text = phone.files.shared.get('我的资料-2026-09-21.txt') ?? ''
    for (const words of ['梁思雨', '13100000002', '云栖里 1号楼1单元 102', '同意与撤回']) expect(text).toContain(words)
    await phone.press('保存给电脑读的一份')
    const held: unknown = JSON.parse(phone.files.shared.get('我的资料-2026-09-21.json') ?? '')
    expect(held).toHaveProperty('units')
  })
})

describe('linking that needs more than a number', () => {
  test('one number in two files: the door and the last four say whose', async () => {
    const wife = await linkedBy('wife', shared)
    expect(wife.words()).toContain('这个号码登记在几份档案上')
    expect(wife.words()).not.toContain('何')
    await wife.tap('听澜府')
    await wife.type('如 3号楼', '1号楼')
    await wife.type('如 1单元', '1单元')
    await wife.type('如 1202', '502')
    await wife.type('末位可以是 X', '1111')
    await wife.press('核对并关联')
    expect(wife.words()).toContain('房号或身份证后四位对不上')
    await wife.type('末位可以是 X', '2222')
    await wife.press('核对并关联')
    expect(wife.words()).toContain('听澜府 1号楼1单元 502')
    await wife.press('回首页')
    expect(wife.words()).toContain('距合同交付 101 天')
  })

  test('a number in no file: a claim, approved by the agent, and the flat is there', async () => {
    const owner = await linkedBy('wang-new', '13300000001')
    await owner.tap('提交申请，由专员核实')
    expect(owner.page.route).toBe('packages/more/claim')
    expect(owner.words()).toContain('手机号 133****0001 已验证')
    await owner.tap('云栖里')
    await owner.type('如 3号楼', '2号楼')
    await owner.type('如 1单元', '1单元')
    await owner.type('如 1202', '102')
    await owner.tap('业主本人，换了手机号')
    await owner.type('和身份证上一样', '王浩然')
    await owner.press('提交申请')
    expect(owner.words()).toContain('正在核实')
    const { agent } = company.staff
    const [row] = (await done('queue', agent.account.claimQueue({ face: 'open' }))).rows
    const claimId = row?.claimId ?? ''
    const personId = kept(company, 'persons').find(({ maskedPhone }) => maskedPhone === '131****0005')?._id ?? ''
    const words = '打登记的号码核实，产权证已看'
    await done('approve', agent.account.approveClaim({ claimId, as: { kind: 'newPhone', personId }, words }))
    await owner.go('/packages/more/claim')
    expect(owner.words()).toContain('已通过')
    await owner.go('/pages/home/index')
    expect(owner.words()).toContain('云栖里 2号楼1单元 102')
    expect(owner.words()).toContain('家里一切正常')
  })
})

test('nothing was printed as an error, and no setData of a page is heavy', () => {
  expect(phones.flatMap(({ errors }) => errors)).toEqual([])
  const bytes = phones.flatMap(({ setDataCalls }) => setDataCalls.map(call => call.bytes))
  expect(Math.max(...bytes)).toBeLessThanOrEqual(48 * 1024)
})
