import type { Inputs } from '../about'

export const paperInputs: Inputs = {
  'paper.myPapers': ({ unitId }) => ({ unitId }),
  'paper.open': ({ letterId }) => ({ paperId: letterId }),
  'paper.openOriginal': ({ letterId }) => ({ paperId: letterId }),
  'paper.paperPage': ({ unitId }) => ({ unitId }),
  'paper.printLetters': ({ batchId }) => ({ batchId, building: null }),
  'paper.prints': ({ batchId }) => ({ batchId }),
  'paper.verify': ({ unitId }) => ({ unitId }),
}
