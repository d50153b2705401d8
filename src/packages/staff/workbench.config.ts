import { pageTitle } from '~/src/lib/pages.copy'

// Without the platform's bar: at a desk the three columns have the whole window.
export default definePageConfig({ navigationBarTitleText: pageTitle.workbench, navigationStyle: 'custom' })
