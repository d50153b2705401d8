// Taro's components as plain elements: class names, ids and aria pass through; events arrive in Taro's shape.
const React = require('react')

const onlyTaro = new Set([
  'hoverClass',
  'openType',
  'onGetPhoneNumber',
  'scrollY',
  'scrollX',
  'mode',
  'lazyLoad',
  'placeholderClass',
  'maxlength',
  'autoHeight',
  'disableScroll',
])
const forElement = props => Object.fromEntries(Object.entries(props).filter(([name]) => !onlyTaro.has(name)))

function element(tag, change = props => props) {
  return React.forwardRef(function TaroComponent(props, ref) {
    return React.createElement(tag, { ...change(forElement(props), props), ref })
  })
}

const typed = ({ onInput, value, ...rest }) => ({
  ...rest,
  value: value ?? '',
  onChange: event => onInput?.({ detail: { value: event.target.value } }),
})

// WeChat's own button asks for the number and reports it as an event; here a tap is taken as "yes".
const button = (rest, { openType, onGetPhoneNumber }) =>
  openType === 'getPhoneNumber'
    ? { ...rest, onClick: () => onGetPhoneNumber?.({ detail: { code: 'phone-code' } }) }
    : rest

function Switch({ checked, onChange }) {
  const change = event => onChange?.({ detail: { value: event.target.checked } })
  return React.createElement('input', { type: 'checkbox', checked: Boolean(checked), onChange: change })
}

function Picker({ children, onChange }) {
  const change = event => onChange?.({ detail: { value: event.target.value } })
  return React.createElement(
    'label',
    {},
    children,
    React.createElement('input', { defaultValue: '', onChange: change }),
  )
}

module.exports = {
  View: element('div'),
  Text: element('span'),
  ScrollView: element('div'),
  Button: element('button', button),
  Canvas: element('canvas'),
  Image: element('img'),
  Input: element('input', typed),
  Textarea: element('textarea', typed),
  Switch,
  Picker,
}
