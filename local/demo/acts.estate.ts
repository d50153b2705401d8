import { certificateKinds, type CertificateKind } from '~/types/estate/certificate'
import { estateIdOf } from '~/types/estate/estate'
import type { TalkingTopic } from '~/types/estate/talking-points.actions'
import { calendarDay } from '~/types/kernel/time'
import type { CompanyAct } from './company-acts'
import { commitmentText, estateArticles, estateCertificates, estateInformation, estatePromises } from './data/estate'
import type { Cast } from './seed'
import { done } from './stage'

const tinglan = estateIdOf('听澜府')
const yunqi = estateIdOf('云栖里')

/** The papers of an estate, one after the other, each with its picture where there is one. */
async function certified({ staff }: Cast, estate: keyof typeof estateCertificates): Promise<void> {
  const held: Partial<Record<CertificateKind, { number: string; issuedOn: string; validUntil?: string; buildings?: string[]; photo?: string }>> =
    estateCertificates[estate]
  for (const kind of certificateKinds) {
    const paper = held[kind]
    if (!paper) continue
    const photoId = paper.photo ? await staff.sales.photo(paper.photo) : undefined
    const end = paper.validUntil ? { validUntil: calendarDay(paper.validUntil) } : {}
    const { number, buildings = [] } = paper
    const shown = { estateId: estateIdOf(estate), kind, number, issuedOn: calendarDay(paper.issuedOn), buildings, ...end }
    await done(`${estate}: ${kind}`, staff.sales.estate.recordCertificate({ ...shown, ...(photoId && { photoId }) }))
  }
}

async function promised({ staff, staffIds, buyerUnitId, kept }: Cast, name: keyof typeof estatePromises): Promise<void> {
  const { dueOn, toUnit, ...said } = estatePromises[name]
  const about = toUnit ? { unitId: buyerUnitId } : {}
  const input = { estateId: tinglan, ...about, ...said, dueOn: calendarDay(dueOn), staffId: staffIds.salesSong, photos: [] }
  const { promiseId } = await done(`promise ${name}`, staff.sales.estate.makePromise(input))
  kept.set(`promise.${name}`, promiseId)
}

/** Drafted by one, reviewed by another, in force by the manager. */
async function saidAlike({ staff }: Cast, topic: TalkingTopic, text: string): Promise<void> {
  const { talkingPointId } = await done('draft', staff.sales.estate.draftTalkingPoint({ estateId: tinglan, topic, text }))
  await done('review', staff.salesSong.estate.reviewTalkingPoint({ talkingPointId }))
  await done('enforce', staff.manager.estate.enforceTalkingPoint({ talkingPointId }))
}

async function articles({ staff }: Cast): Promise<void> {
  for (const article of estateArticles) {
    const { articleId } = await done('draft', staff.agent.estate.draftArticle(article))
    await done('publish', staff.supervisor.estate.publishArticle({ articleId }))
  }
}

const informed = ({ staff }: Cast, estate: keyof typeof estateInformation) =>
  done('information', staff.sales.estate.setInformation({ estateId: estateIdOf(estate), information: estateInformation[estate] }))

async function committed({ staff, staffIds, kept }: Cast): Promise<void> {
  const text = { kind: 'commitment' as const, title: '客户服务承诺', text: commitmentText, photos: [] }
  const keeper = { staffId: staffIds.manager, nextReviewOn: calendarDay('2027-04-15') }
  const { documentId } = await done('commitment', staff.manager.estate.draftDocument({ ...text, ...keeper }))
  await done('approve', staff.director.estate.approveDocument({ documentId }))
  kept.set('document.commitment', documentId)
}

const acknowledged = async ({ staff, kept }: Cast, by: 'agent' | 'supervisor' | 'technician' | 'sales'): Promise<void> => {
  const documentId = kept.get('document.commitment') ?? ''
  await done('acknowledge', staff[by].estate.acknowledgeDocument({ documentId, version: 1 }))
}

const asked = (estateId: string, words: string) => ({ estateId, words, photos: [] })

/** Asked by 唐先生, answered by 周敏, made an article, thanked for. */
async function answered({ staff, buyer, kept }: Cast): Promise<void> {
  const consultId = kept.get('consult.answered') ?? ''
  await done('take', staff.agent.estate.takeConsult({ consultId }))
  const words = '可以。提前一天和销售约好，由工程部陪同，戴安全帽走规定路线；开放日当天也能看'
  await done('answer', staff.agent.estate.answerConsult({ consultId, words }))
  const title = '交付前能进工地看自己的房子吗'
  const body = `${words}。没有预约的日子，为了安全不能进入施工区。`
  const article = { title, body, category: 'purchase' as const, keywords: ['看房', '工地', '开放日'] }
  const { articleId } = await done('article', staff.agent.estate.draftArticle({ ...article, consultId }))
  await done('publish', staff.supervisor.estate.publishArticle({ articleId }))
  await done('helpful', buyer.estate.confirmHelpful({ consultId }))
}

export const estateActs: readonly CompanyAct[] = [
  ['2026-04-08T09:30', '两个楼盘的公示资料', async cast => {
    for (const estate of ['听澜府', '云栖里'] as const) {
      await informed(cast, estate)
      await certified(cast, estate)
    }
  }],
  ['2026-04-10T10:00', '听澜府标为在售', ({ staff }) => done('putOnSale', staff.sales.estate.putOnSale({ estateId: tinglan }))],
  ['2026-04-15T10:00', '服务承诺第一版', committed],
  ['2026-04-16T09:20', '周敏看过承诺', cast => acknowledged(cast, 'agent')],
  ['2026-04-16T17:40', '郑凯看过承诺', cast => acknowledged(cast, 'supervisor')],
  ['2026-04-20T08:50', '李建国看过承诺', cast => acknowledged(cast, 'technician')],
  ['2026-04-21T14:00', '统一说辞：车位', cast => saidAlike(cast, 'parking', '规划机动车位 1:1.2，产权车位与人防车位以房管备案为准，价格以现场公示为准，不承诺赠送。')],
  ['2026-04-21T14:20', '统一说辞：交通', cast => saidAlike(cast, 'transport', '距地铁 6 号线规划站点直线约 900 米，开通时间以市轨道交通公司公布为准，我们不作承诺。')],
  ['2026-05-12T11:00', '销售承诺：接驳班车', cast => promised(cast, 'shuttle')],
  ['2026-05-18T15:30', '销售承诺：储藏间', cast => promised(cast, 'storage')],
  ['2026-05-20T10:10', '销售承诺：样板间图纸', cast => promised(cast, 'drawings')],
  ['2026-05-22T16:00', '图纸写进补充协议并兑现', async ({ staff, kept }) => {
    const promiseId = kept.get('promise.drawings') ?? ''
    await done('write', staff.sales.estate.writePromiseInto({ promiseId, into: 'supplement', reference: '第五条' }))
    await done('fulfil', staff.sales.estate.fulfilPromise({ promiseId, words: '装修标准图册已随补充协议交给客户' }))
  }],
  ['2026-05-25T09:30', '八条问答', articles],
  ['2026-05-26T20:10', '唐先生看过签约指引', ({ buyer }) => done('confirm', buyer.estate.confirmGuide({ estateId: tinglan, stage: 'signing', version: 1 }))],
  ['2026-09-12T19:40', '唐先生问能不能看工地', async ({ buyer, buyerUnitId, kept }) => {
    const words = '交付前能进工地看看自己家那一层吗？'
    const { consultId } = await done('ask', buyer.estate.ask({ ...asked(tinglan, words), unitId: buyerUnitId }))
    kept.set('consult.answered', consultId)
  }],
  ['2026-09-13T09:05', '周敏答复并整理成问答', answered],
  ['2026-09-20T11:20', '唐先生反映车位说法不一致', ({ buyer }) => done('deviation', buyer.estate.reportDeviation({
    ...asked(tinglan, '上周去看车位，销售说现在签就送一个人防车位，和这里写的不一样。'),
    topic: 'parking',
    saidOn: calendarDay('2026-09-13'),
    saidByName: '售楼处一位男销售',
  }))],
  ['2026-09-20T20:15', '孙女士问外墙能不能装遮阳棚', ({ owners }) => done('ask', owners.sun.estate.ask(asked(yunqi, '次卧西晒，想在外窗上装一个遮阳棚，要不要先申请？')))],
]
