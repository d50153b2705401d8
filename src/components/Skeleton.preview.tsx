import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Skeleton } from './Skeleton'

export const preview: Preview = { name: copy.names.skeleton, states: { loading: <Skeleton /> } }
