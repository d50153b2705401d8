/** What a buyer sees while the house is being built, and what everybody has under 我的. */
import { both, phone, tap, type Screen } from './screen'

const buyer = 'buyer'
const owner = 'ownerSun'
const home = '/pages/home/index'

export const buyerScreens: readonly Screen[] = [
  ...both(phone('buyer-home', buyer, home)),
  ...both(phone('buyer-progress', buyer, '/packages/estate/progress')),
  ...both(phone('buyer-report', buyer, home, tap('第 3 期进展报告'))),
  ...both(phone('buyer-open-day', buyer, home, tap('工地开放日'))),
  ...both(phone('buyer-estate', buyer, '/packages/estate/about')),
  phone('buyer-answers', buyer, '/packages/estate/answers'),
  ...both(phone('buyer-questions', buyer, '/packages/estate/question')),
  phone('buyer-guides', buyer, '/packages/estate/guides'),
  phone('buyer-mine', buyer, '/pages/mine/index'),
  ...both(phone('buyer-own-record', buyer, '/packages/more/about-me')),
  ...both(phone('buyer-privacy', buyer, '/packages/more/privacy')),
  ...both(phone('buyer-switches', buyer, '/packages/more/switches')),
  ...both(phone('buyer-claim', buyer, '/packages/more/claim')),
  ...both(phone('owner-household', owner, '/packages/more/household')),
  phone('owner-household-invite', owner, '/packages/more/household', tap('邀请一位')),
  ...both(phone('member-home', 'family', home)),
  phone('member-household', 'family', '/packages/more/household'),
]
