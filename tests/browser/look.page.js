// Runs inside the page (plain script: nothing of the test's world reaches here). Says what a careful eye would object to.
// eslint-disable-next-line no-unused-vars -- called by look.ts
function lookAtPage(allowedWords) {
  const findings = []
  const slack = 1 // css pixels: half-pixels of rounding are not a fault
  const shorten = text => text.trim().replace(/\s+/g, ' ').slice(0, 40)
  const isSeen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

  function seenTexts() {
    const texts = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.data.trim() || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName)) continue
      if (isSeen(parent)) texts.push({ node, parent, words: node.data })
    }
    return texts
  }

  function checkWidth() {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room + slack && document.body.scrollWidth <= room + slack) return
    const wide = [...document.body.querySelectorAll('*')].filter(
      element => isSeen(element) && element.getBoundingClientRect().right > room + slack,
    )
    const innermost = wide.filter(element => !wide.some(other => other !== element && element.contains(other)))
    const named = innermost
      .slice(0, 3)
      .map(element => `<${element.tagName.toLowerCase()} class="${element.className}">`)
    findings.push(
      `horizontal overflow: ${named.join(' ') || 'the page'} (${document.documentElement.scrollWidth} > ${room})`,
    )
  }

  const hides = value => value === 'hidden' || value === 'clip'

  /** Whether something around the words cuts them off: not counting what can be scrolled. */
  function cutter({ node, parent }) {
    const range = document.createRange()
    range.selectNodeContents(node)
    const words = range.getBoundingClientRect()
    if (words.width === 0 || words.height === 0) return undefined
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      const edges = box.getBoundingClientRect()
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return undefined
      if (hides(style.overflowX) && (words.right > edges.right + slack || words.left < edges.left - slack)) return box
      if (
        hides(style.overflowY) &&
        (words.bottom > edges.bottom + words.height / 3 || words.top < edges.top - words.height / 3)
      )
        return box
    }
    return undefined
  }

  function checkCutting(texts) {
    for (const text of texts) {
      const box = cutter(text)
      if (box)
        findings.push(
          `clipped text: "${shorten(text.words)}" in <${box.tagName.toLowerCase()} class="${box.className}">`,
        )
    }
  }

  /** How a character is drawn, as text: equal drawings are equal texts. */
  function drawer(font) {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 40
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    pen.font = font
    pen.textBaseline = 'top'
    return character => {
      pen.clearRect(0, 0, 40, 40)
      pen.fillText(character, 4, 4)
      return pen.getImageData(0, 0, 40, 40).data.join()
    }
  }

  function checkGlyphs(texts) {
    const byFont = new Map()
    for (const { parent, words } of texts) {
      const { fontWeight, fontFamily } = getComputedStyle(parent)
      const font = `${fontWeight} 24px ${fontFamily}`
      const characters = byFont.get(font) ?? new Set()
      for (const character of words) if (!/[\s\p{Cf}\p{M}]/u.test(character)) characters.add(character)
      byFont.set(font, characters)
    }
    for (const [font, characters] of byFont) {
      const draw = drawer(font)
      const missing = draw('\u{10FFFD}') // no font has it
      const empty = draw(' ')
      for (const character of characters) {
        const drawn = draw(character)
        if (drawn === missing || drawn === empty)
          findings.push(`missing glyph: "${character}" U+${character.codePointAt(0).toString(16).toUpperCase()}`)
      }
    }
  }

  function checkWords(texts) {
    // A checkbox has a value that nobody sees.
    const fields = [...document.querySelectorAll('input:not([type=checkbox]), textarea')]
      .filter(isSeen)
      .flatMap(field => [field.placeholder, field.value])
    for (const words of [...texts.map(text => text.words), ...fields]) {
      // A number that people read out may have letters in it: 0921-K7M2Q, a courier's EA470230633CN and a code alone on its line are no words.
      const withoutNumbers = words
        .replace(/\bQ?\d{4}-[0-9A-Z]{5}\b/g, '')
        .replace(/\b[A-Z]{0,4}\d{6,}[A-Z]{0,4}\b/g, '')
        .replace(/^[0-9A-Z]{6}$/, '')
      const latin = (withoutNumbers.match(/[A-Za-z]{2,}/g) ?? []).filter(word => !allowedWords.includes(word))
      if (latin.length > 0) findings.push(`Latin words: ${latin.join(', ')} in "${shorten(words)}"`)
    }
  }

  const texts = seenTexts()
  if (texts.length === 0) findings.push('nothing to read')
  checkWidth()
  checkCutting(texts)
  checkGlyphs(texts)
  checkWords(texts)
  return [...new Set(findings)]
}
