import type { Inputs } from '../../about'

const nowhere = { components: [], estateIds: [] }

export const rectificationInputs: Inputs = {
  'handover.addContractor': () => ({ name: '恒通防水工程有限公司', ...nowhere }),
  'handover.changeContractor': ({ contractorId }) => ({
    contractorId,
    name: '城建装饰第三工程公司',
    ...nowhere,
    isActive: true,
  }),
  'handover.contractors': () => ({}),
}
