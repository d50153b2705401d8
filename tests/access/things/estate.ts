import { done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import { calendarDay } from '~/types/kernel/time'
import { kept } from '../../flow/support/repair'
import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `estate` are about: all of 听澜府, which is being sold. */
export interface EstateThings {
  saleEstateId: string
  /** 唐先生's flat, and his file. */
  saleUnitId: string
  prospectId: string
  keeperId: string
  promiseId: string
  talkingPointId: string
  consultId: string
  articleId: string
  documentId: string
}

/** Well-formed ids that were never given to anything. */
export const absentEstate: EstateThings = {
  saleEstateId: estateIdOf('无名苑'),
  saleUnitId: `${estateIdOf('听澜府')}-9-9-9999`,
  prospectId: 'p-never-was',
  keeperId: 's-never-was',
  promiseId: 'promise-never-was',
  talkingPointId: 'talking-never-was',
  consultId: '2026-0101-NEVER',
  articleId: 'article-never-was',
  documentId: 'document-never-was',
}

/** Makes those things, each named after what it is. */
export async function prepareEstate(company: Company): Promise<EstateThings> {
  const { staff, staffIds, customers, unitIds } = company
  const saleEstateId = estateIdOf('听澜府')
  const keeperId = staffIds.sales
  const dueOn = calendarDay('2027-12-31')
  const promised = { what: '地铁口接驳车开通', place: 'oral' as const, isImportant: false, dueOn, photos: [] }
  const { promiseId } = await done(
    'makePromise',
    staff.sales.estate.makePromise({ estateId: saleEstateId, ...promised, staffId: keeperId }),
  )
  const text = '车位配比一比一点二，价格以备案为准'
  const { talkingPointId } = await done(
    'draftTalkingPoint',
    staff.sales.estate.draftTalkingPoint({ estateId: saleEstateId, topic: 'parking', text }),
  )
  const asked = { estateId: saleEstateId, words: '首付款交到哪个账户', photos: [] }
  const { consultId } = await done('ask', customers.tang.estate.ask(asked))
  const body = '首付款应存入预售资金监管账户'
  const article = { title: '首付款交到哪里', body, category: 'purchase' as const, keywords: ['首付'] }
  const { articleId } = await done('draftArticle', staff.agentLin.estate.draftArticle(article))
  const document = { kind: 'manual' as const, title: '服务手册', text: '一小时内派单，两小时内联系', photos: [] }
  const { documentId } = await done(
    'draftDocument',
    staff.admin.estate.draftDocument({ ...document, staffId: keeperId, nextReviewOn: dueOn }),
  )
  const prospectId = kept(company, 'persons').find(({ unitIds: mine }) => mine.includes(unitIds.tang))?._id ?? ''
  const things = { promiseId, talkingPointId, consultId, articleId, documentId }
  return { saleEstateId, saleUnitId: unitIds.tang, prospectId, keeperId, ...things }
}
