/** The class names that apply, in one string: `classNames('tag', isOn && 'tag--on')`. */
export const classNames = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
