import { pageTitle } from './lib/pages.copy'

const tab = (name: 'home' | 'service' | 'messages' | 'mine') => ({
  pagePath: `pages/${name}/index`,
  text: pageTitle[name],
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-on.png`,
})

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/service/index',
    'pages/messages/index',
    'pages/mine/index',
    'pages/repair/new',
    'pages/repair/detail',
    'pages/repair/stars',
    'pages/link/index',
  ],
  subPackages: [
    { root: 'packages/staff', pages: ['workbench', 'ticket', 'calls', 'system', 'gallery'] },
    {
      root: 'packages/more',
      pages: ['gallery', 'phone-views', 'warranty', 'units', 'household', 'claim', 'about-me', 'privacy', 'switches'],
    },
    { root: 'packages/estate', pages: ['progress', 'report', 'activity', 'about', 'answers', 'question', 'guides'] },
    {
      root: 'packages/handover',
      pages: ['booking', 'fixes', 'index', 'keys', 'notice', 'papers', 'queue', 'sign', 'snags', 'survey'],
    },
    {
      root: 'packages/site',
      pages: [
        'batches',
        'checklists',
        'day',
        'figures',
        'inspect',
        'keys',
        'notices',
        'papers',
        'rectifications',
        'slots',
        'wall',
      ],
    },
    {
      root: 'packages/desk',
      pages: [
        'files',
        'import',
        'claims',
        'progress',
        'report',
        'activities',
        'estate',
        'promises',
        'talking-points',
        'consults',
        'documents',
        'organisation',
        'decisions',
        'policies',
        'training',
        'recognition',
      ],
    },
  ],
  window: {
    navigationStyle: 'default', // the browser build draws its bar only when this is written out
    navigationBarBackgroundColor: '#F6F7F9',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: pageTitle.app,
    backgroundColor: '#F6F7F9',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6B7280',
    selectedColor: '#0F766E',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [tab('home'), tab('service'), tab('messages'), tab('mine')],
  },
  lazyCodeLoading: 'requiredComponents',
  // Declared for the whole app: Taro renders deep trees inside its own component, where a page's list does not reach.
  usingComponents: process.env.TARO_ENV === 'weapp' ? { 'clock-ring': 'components/clock-ring/clock-ring' } : {},
})
