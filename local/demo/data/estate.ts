import type { ArticleText } from '~/types/estate/answers.actions'
import type { EstateInformation } from '~/types/estate/public.actions'

/** What the two estates of the demonstration show, promise and answer. All numbers are invented. */

const none = { schools: '', transport: '', words: '' }

export const estateInformation: Record<'听澜府' | '云栖里', EstateInformation> = {
  听澜府: {
    address: '滨江新区澜湾路 88 号', developer: '云栖置业有限公司', landUse: '住宅 70 年，2023-03-16 起', plotRatio: '2.2', greenRate: '35%',
    parking: '规划机动车位 1:1.2', propertyCompany: '云栖物业服务有限公司', propertyFee: '3.2 元/㎡·月（不含能耗）', hotline: '400-800-0188',
    hotlineHours: '每天 08:30–18:30', expectedHandover: '2026 年 12 月 31 日前（以合同为准）',
    schools: '项目内规划 12 班幼儿园一所。小学、初中学区以教育部门当年公布为准，我们不作承诺。',
    transport: '距地铁 6 号线规划站点直线约 900 米，现有公交 K12、56 路。', words: '两侧 200 米内有规划主干路和一处 110 千伏变电站，请看现场红线图。',
  },
  云栖里: {
    address: '湖滨区云栖路 6 号', developer: '云栖置业有限公司', landUse: '住宅 70 年，2020-11-02 起', plotRatio: '1.8', greenRate: '38%', parking: '机动车位 1:1.1',
    propertyCompany: '云栖物业服务有限公司', propertyFee: '2.9 元/㎡·月', hotline: '400-800-0188', hotlineHours: '每天 08:30–18:30', expectedHandover: '2026 年夏季已交付', ...none,
  },
}

const company = {
  businessLicence: { number: '91330100MA2YQZY88X', issuedOn: '2018-05-11', photo: 'paper-licence' },
  developerQualification: { number: '建开企〔2021〕1306 号', issuedOn: '2021-11-16', validUntil: '2026-11-15', photo: 'paper-qualification' },
}
export const estateCertificates = {
  听澜府: {
    ...company,
    landRight: { number: '（2023）滨江不动产权第 0018837 号', issuedOn: '2023-03-16', photo: 'paper-right' },
    planningLand: { number: '地字第 330108202300021 号', issuedOn: '2023-05-09', photo: 'paper-permit' },
    planningProject: { number: '建字第 330108202300064 号', issuedOn: '2023-08-22', photo: 'paper-permit' },
    constructionPermit: { number: '330108202310120101', issuedOn: '2023-10-12', photo: 'paper-permit' },
    presalePermit: { number: '杭售许字（2024）第 0077 号', issuedOn: '2024-04-28', validUntil: '2027-04-27', buildings: ['1号楼', '2号楼', '3号楼'], photo: 'paper-permit' },
  },
  云栖里: {
    ...company,
    landRight: { number: '（2020）湖滨不动产权第 0009102 号', issuedOn: '2020-11-02' },
    planningLand: { number: '地字第 330106202000088 号', issuedOn: '2020-12-18' },
    planningProject: { number: '建字第 330106202100013 号', issuedOn: '2021-03-05' },
    constructionPermit: { number: '330106202106180201', issuedOn: '2021-06-18' },
    presalePermit: { number: '杭售许字（2022）第 0031 号', issuedOn: '2022-03-10', validUntil: '2027-03-09', buildings: ['1号楼至6号楼'] },
  },
}

export const estatePromises = {
  shuttle: { what: '9 月 10 日前开通到地铁站的早晚接驳班车', place: 'leaflet', isImportant: false, dueOn: '2026-09-10', toUnit: false },
  storage: { what: '交付时配送地下储藏间一间，约 6 平方米', place: 'oral', isImportant: true, dueOn: '2026-12-31', toUnit: true },
  drawings: { what: '签约一周内提供装修标准图册', place: 'modelRoom', isImportant: false, dueOn: '2026-05-27', toUnit: true },
} as const

export const commitmentText = `一、报修 1 小时内派单，派单后 2 小时内与您联系，重大问题 72 小时内给您方案。
二、您的每件事都有编号、有时限、有负责人，首位接待的同事负责到底。
三、施工进展每年至少公布两次，节点晚了会写明晚多久、为什么。
四、交付前完成竣工验收备案，提前 15 个工作日书面通知您。
五、处理完 7 天内回访，您说没修好，我们换人重新处理。
六、时限没做到，如实告诉您，并向您道歉。
监督电话 400-800-0188，每天 08:30–18:30。`

const article = (category: ArticleText['category'], title: string, body: string, ...keywords: string[]): ArticleText => ({ category, title, body, keywords })
export const estateArticles: readonly ArticleText[] = [
  article('warranty', '防水多久保修', '屋面防水、有防水要求的卫生间和房间、外墙面防渗漏，法定保修 5 年，从竣工验收合格那天起算；合同或质量保证书写得更长的，按写的算。漏水了直接在小程序里报修，先显示在不在保。', '保修期', '渗漏', '屋面', '卫生间'),
  article('purchase', '首付款为什么要进监管账户', '首付款和按揭款都应当存入预售资金监管账户，专款用于本项目工程建设，由监管部门按进度拨付。任何人让您转到个人账户或公司其他账户，请不要转，并马上告诉我们。', '资金监管', '首付'),
  article('standards', '得房率怎么算', '得房率 = 套内建筑面积 ÷ 建筑面积。建筑面积里还有分摊的公共部分，比如电梯厅、楼梯间。合同附件写明了套内面积和公摊面积，实测后有误差，按合同约定结算。', '公摊', '套内面积'),
  article('handover', '交房那天要带什么', '身份证原件、购房合同、交付通知书；委托别人来，另带委托书和双方身份证。验房由工程师陪同，至少 40 分钟，发现的问题当场记下来。', '收房', '验房'),
  article('law', '多久能办好产证', '交付后 90 日内，我们把需要由开发企业提供的权属登记资料报送登记机构。您备齐契税、维修资金缴纳凭证，就可以申请办理。', '不动产权证', '契税'),
  article('use', '承重墙能不能打', '不能。承重墙、梁、柱和楼板都不能拆改，开洞、加宽门窗也不行。装修前请先在物业登记，拿到标明承重构件的图纸再动工。', '装修', '拆墙'),
  article('use', '冬天墙角发霉怎么办', '先看是不是结露：每天开窗通风两次，家具离墙 5 厘米。擦净后一周又长，或者墙面有水印，请报修，我们上门查是不是渗水或保温问题。', '霉', '结露', '通风'),
  article('standards', '墙面空鼓多大算不合格', '单块砖边角空鼓面积不超过该砖面积 15%，且每自然间空鼓砖不超过总数 5%，属于允许范围。超过的请报修，我们免费返工。具体以项目执行的验收标准为准。', '起鼓', '瓷砖', '验收'),
] // prettier-ignore
