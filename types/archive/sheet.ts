/** Of a file that goes through storage: its rows come back in one reply, which the platform limits to 6 MB. */
export const mostSheetBytes = 5 * 1024 * 1024
export const mostSheetRows = 20_000
export const mostReplyBytes = 5_500_000
