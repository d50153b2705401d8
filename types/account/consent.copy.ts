import { calendarDay } from '../kernel/time'
import type { ConsentKind, ConsentText } from './consent'

const first = { version: '1', from: calendarDay('2026-01-01') }

/** Every version of every text, oldest first; a text that somebody has seen is never changed, a new version is added. */
export const consentTexts: Record<ConsentKind, readonly ConsentText[]> = {
  privacy: [
    {
      ...first,
      title: '个人信息处理说明',
      what: '我们记着您的姓名、手机号、房屋和签约资料、报修和沟通记录。身份证只留后四位。手机号和身份证后四位加密保存，平时只显示打星号的样子',
      why: '为了交房、维修、回访，以及通知您与房子有关的事。这些是履行购房合同需要的，不另作他用',
      howLong: '合同和维修资料按法律要求留存，其余的到您注销为止',
      without: '不同意也能浏览和办理合同内的事，我们只是不再把资料用在合同之外',
    },
  ],
  care: [
    {
      ...first,
      title: '活动与关怀消息',
      what: '用您的姓名和联系方式，发送业主活动、节日问候、社区消息',
      why: '邀请您参加活动，逢年过节问候一声',
      howLong: '到您关掉为止，关掉后马上停，已经排队的也不再发',
      without: '只是收不到活动和问候，维修和工程通知照常',
    },
  ],
  birthday: [
    {
      ...first,
      title: '记录生日',
      what: '只记月和日，不记年份',
      why: '生日当天送上一句问候',
      howLong: '到您撤回为止，撤回后马上删掉',
      without: '只是没有生日问候，其他都一样',
    },
  ],
  childBirthday: [
    {
      ...first,
      title: '孩子的生日（监护人单独同意）',
      what: '未满 14 周岁孩子的生日，只记月和日',
      why: '为孩子准备生日问候和亲子活动',
      howLong: '到监护人撤回为止，撤回后马上删掉',
      without: '不记孩子的生日，其他都一样',
    },
  ],
  homePhotos: [
    {
      ...first,
      title: '在家中拍照留存',
      what: '维修时拍下要修的部位，修好再拍一张',
      why: '让您看到修前修后，也作维修凭据',
      howLong: '随维修记录保存',
      without: '师傅进门前会先问您，您说不拍就不拍，维修照常',
    },
  ],
  contractorSharing: [
    {
      ...first,
      title: '把联系方式给施工单位',
      what: '把称呼、手机号和要修的内容给负责的施工单位',
      why: '施工单位可以直接与您约时间，少转一道',
      howLong: '这一单修完为止，共享记录保存三年',
      without: '由服务专员替您联系，维修照常，可能多等一会儿',
    },
  ],
}
