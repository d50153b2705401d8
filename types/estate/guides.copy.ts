import type { GuideStage, GuideText } from './guides.actions'

/** What a company says of each stage unless it says otherwise (R3.6). Data, to be read by counsel before going live. */
export const defaultGuides: Record<GuideStage, GuideText> = {
  interest: {
    steps: ['到售楼处或在小程序里看楼盘公示的证照', '告诉销售想要的户型、面积和预算', '填意向登记表，留联系方式', '等开盘或认筹的通知'],
    papers: ['身份证', '当地要求的购房资格材料（如有）'],
    money: ['意向登记不收任何费用'],
    rights: ['随时可以取消登记', '可以要求看五证原件', '您的信息只用于联系这次购房'],
    duties: ['留的联系方式要真实', '登记不等于买到，也不锁定房号和价格'],
  },
  subscription: {
    steps: ['核对预售许可证覆盖的楼栋', '看懂认筹须知和退款办法', '签认筹协议', '按约定的账户交认筹金', '开盘当天按顺序选房'],
    papers: ['身份证原件和复印件', '婚姻状况证明', '购房资格证明（如有）'],
    money: ['认筹金只交到协议写明的账户，不要转给个人', '没有选到房，按协议原路退回'],
    rights: ['没有预售许可证，任何人不得收认筹金', '可以要求把口头承诺写进协议', '没有选房可以全额退'],
    duties: ['按约定时间到场选房', '提供的材料要真实'],
  },
  signing: {
    steps: ['看合同范本和补充协议，有不明白的当场问', '核对房号、面积、价格和交付日期', '网签并备案', '首付款存入预售资金监管账户', '办按揭，等贷款审批'],
    papers: ['身份证原件', '户口本、婚姻证明', '收入证明和银行流水（按揭时）'],
    money: ['首付款进监管账户，不进公司或个人账户', '契税、维修资金按当地规定另交'],
    rights: ['合同至少提前一天给您看', '重要承诺要写进合同或补充协议', '面积有误差按合同约定结算'],
    duties: ['按约定时间付款', '联系方式变了要告诉我们'],
  },
} // prettier-ignore

/** The text that everybody starts with counts as version 1. */
export const defaultGuideVersion = 1
