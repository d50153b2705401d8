import type { Inputs } from '../../about'

export const figuresInputs: Inputs = {
  'handover.figureScopes': () => ({}),
  'handover.figures': ({ estateId }) => ({ estateId }),
  'handover.figureSnags': ({ estateId }) => ({ estateId, figure: { what: 'open' } }),
  'handover.figureFlats': ({ estateId }) => ({ estateId, figure: 'visited' }),
}
