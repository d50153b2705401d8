import type { CompanyAct } from './company-acts'

export const activityActs: readonly CompanyAct[] = []
