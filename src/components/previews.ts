import type { Preview } from './preview'
import { previewCopy } from './preview.copy'
import { preview as button } from './Button.preview'
import { preview as card } from './Card.preview'
import { preview as tag } from './Tag.preview'
import { preview as clockRing } from './ClockRing.preview'
import { preview as slaClock } from './SlaClock.preview'
import { preview as clockBar } from './ClockBar.preview'
import { preview as callout } from './Callout.preview'
import { preview as nextCard } from './NextCard.preview'
import { preview as rowsCard } from './RowsCard.preview'
import { preview as bars } from './Bars.preview'
import { preview as figureTile } from './FigureTile.preview'
import { preview as facts } from './Facts.preview'
import { preview as listRow } from './ListRow.preview'
import { preview as steps } from './Steps.preview'
import { preview as timeline } from './Timeline.preview'
import { preview as floorPlan } from './FloorPlan.preview'
import { preview as photos } from './Photos.preview'
import { preview as photoPicker } from './PhotoPicker.preview'
import { preview as stars } from './Stars.preview'
import { preview as choice } from './Choice.preview'
import { preview as dayField } from './DayField.preview'
import { preview as field } from './Field.preview'
import { preview as segmented } from './Segmented.preview'
import { preview as sheet } from './Sheet.preview'
import { preview as stickyFoot } from './StickyFoot.preview'
import { preview as phoneButton } from './PhoneButton.preview'
import { preview as unitSwitcher } from './UnitSwitcher.preview'
import { preview as navTitle } from './NavTitle.preview'
import { preview as panes } from './Panes.preview'
import { preview as skeleton } from './Skeleton.preview'
import { preview as empty } from './Empty.preview'
import { preview as failed } from './Failed.preview'
import { preview as faces } from './Faces.preview'
import { preview as icon } from './Icon.preview'
import { preview as more } from './More.preview'
import { preview as pagedCard } from './PagedCard.preview'
import { preview as milestoneLine } from './MilestoneLine.preview'
import { preview as milestoneCard } from './MilestoneCard.preview'
import { preview as reportCard } from './ReportCard.preview'
import { preview as compareSlider } from './CompareSlider.preview'
import { preview as signaturePad } from './SignaturePad.preview'
import { preview as sureSheet } from './SureSheet.preview'
import { preview as pass } from './Pass.preview'
import { preview as asked } from './Asked.preview'
import { preview as several } from './Several.preview'
import { preview as formField } from './FormField.preview'
import { preview as formSheet } from './FormSheet.preview'

const { groups } = previewCopy

export interface PreviewGroup {
  readonly name: string
  readonly previews: readonly Preview[]
}

/** Every component's faces, in groups that one page can show at once. */
export const previewGroups: readonly PreviewGroup[] = [
  { name: groups.act, previews: [button, phoneButton, stickyFoot, sheet, formSheet, segmented, icon] },
  { name: groups.time, previews: [tag, clockRing, slaClock, clockBar, callout, steps, timeline, milestoneLine] },
  {
    name: groups.show,
    previews: [
      card,
      facts,
      listRow,
      floorPlan,
      photos,
      compareSlider,
      milestoneCard,
      reportCard,
      navTitle,
      unitSwitcher,
      panes,
      bars,
      figureTile,
      nextCard,
      rowsCard,
      pass,
    ],
  },
  {
    name: groups.ask,
    previews: [choice, several, asked, field, formField, dayField, photoPicker, stars, signaturePad, sureSheet],
  },
  { name: groups.wait, previews: [skeleton, empty, failed, faces, more, pagedCard] },
]
