import { pageTitle } from '~/src/pages.copy'

export default definePageConfig({ navigationBarTitleText: pageTitle.units })
