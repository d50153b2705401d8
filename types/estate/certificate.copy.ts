import type { CertificateKind } from './certificate'

export const certificateNames: Record<CertificateKind, string> = {
  businessLicence: '营业执照',
  developerQualification: '开发企业资质证书',
  landRight: '国有土地使用权证／不动产权证',
  planningLand: '建设用地规划许可证',
  planningProject: '建设工程规划许可证',
  constructionPermit: '建筑工程施工许可证',
  presalePermit: '商品房预售许可证',
}
