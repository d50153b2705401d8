import { pageTitle } from '~/src/lib/pages.copy'

export default definePageConfig({ navigationBarTitleText: pageTitle.handoverBatches })
