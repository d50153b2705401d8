/** The rooms of the desk besides the queue: on a phone and at a desk. */
import { desk, phone, tap, type Screen } from './screen'

const room = (name: string, person: string, page: string, ...steps: readonly string[]): Screen[] => [
  phone(name, person, `/packages/desk/${page}`),
  desk(`${name}-wide`, person, `/packages/desk/${page}`, steps.length > 0 ? tap(...steps) : undefined),
]

export const roomScreens: readonly Screen[] = [
  phone('sales-workbench', 'sales', '/packages/staff/workbench'),
  ...room('files', 'agent', 'files', '看全部客户'),
  {
    ...desk('import-wide', 'admin', '/packages/desk/import', tap('roster.xlsx')),
    allowedWords: ['roster', 'xlsx', 'wangjiang', 'csv'],
  },
  ...room('claims', 'agent', 'claims', '刘华'),
  ...room('progress-desk', 'sales', 'progress'),
  ...room('open-days', 'sales', 'activities', '10月17日'),
  // A business licence's number has letters.
  ...room('estate-desk', 'sales', 'estate', '商品房预售许可证').map(each => ({
    ...each,
    allowedWords: ['MA', 'YQZY'],
  })),
  ...room('promises', 'sales', 'promises', '地下储藏间'),
  ...room('talking-points', 'sales', 'talking-points', '车位'),
  ...room('consults', 'agent', 'consults', '遮阳棚'),
  ...room('documents', 'sales', 'documents', '客户服务承诺'),
  ...room('organisation', 'admin', 'organisation', '马涛'),
  ...room('decisions', 'director', 'decisions', '2026 年服务标准'),
  ...room('policies', 'admin', 'policies'),
  ...room('training', 'supervisor', 'training', '2026 年信息安全培训'),
  ...room('recognition', 'director', 'recognition', '李建国'),
]
