import { people } from './people'

/** The functions' settings in the demonstration: who may start the company (staff.startCompany). */
export const demoSettings: Record<string, string> = {
  FN_FIRST_ADMIN_OPENID: people.find(({ key }) => key === 'admin')?.openid ?? '',
}
