/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { iconNames } from '~/src/components/Icon'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { previewGroups } from '~/src/components/previews'
import { Screen } from '~/src/components/Screen'
import { Sheet } from '~/src/components/Sheet'
import { Stars } from '~/src/components/Stars'
import { Tag, type TagTone } from '~/src/components/Tag'
import { UnitSwitcher } from '~/src/components/UnitSwitcher'
import { setElderMode } from '~/src/lib/elder'
import { formatOf } from '~/src/lib/picture-format'

const tap = (words: string) => fireEvent.click(screen.getByText(words))

describe('Button', () => {
  test('a second tap while the first is on its way does nothing', () => {
    const submit = jest.fn()
    const { rerender } = render(<Button label="提交" onClick={submit} />)
    tap('提交')
    rerender(<Button label="提交" busy onClick={submit} />)
    tap('提交')
    expect(submit).toHaveBeenCalledTimes(1)
  })
})

describe('Tag', () => {
  test('each tone has a shape of its own: nobody needs to see the colour', () => {
    const tones: TagTone[] = ['accent', 'quiet', 'warn', 'bad', 'ok']
    const shapes = tones.map(tone => {
      const { container, unmount } = render(<Tag tone={tone} label="状态" />)
      const shape = container.querySelector('.tag > :first-child')?.className
      unmount()
      return shape
    })
    expect(new Set(shapes).size).toBe(tones.length)
  })
})

describe('Stars', () => {
  test('the third tap is three stars, and the word says what they mean', () => {
    const choose = jest.fn()
    const { rerender } = render(<Stars count={0} onChange={choose} />)
    screen.getByText('请点星星')
    fireEvent.click(screen.getByLabelText('3 星'))
    expect(choose).toHaveBeenCalledWith(3)
    rerender(<Stars count={3} onChange={choose} />)
    screen.getByText('一般')
  })
})

describe('Choice', () => {
  test('a tile that cannot be taken takes no tap', () => {
    const choose = jest.fn()
    const options = [
      { value: 'a', label: '8:30', note: '约满', disabled: true },
      { value: 'b', label: '9:20' },
    ]
    render(<Choice options={options} value={undefined} onChange={choose} />)
    tap('8:30')
    tap('9:20')
    expect(choose.mock.calls).toEqual([['b']])
  })
})

describe('Field', () => {
  test('counts characters as a person does, and says when there are too many', () => {
    const { container, rerender } = render(<Field value="漏水😀" most={5} onChange={jest.fn()} />)
    screen.getByText('3/5')
    rerender(<Field value="漏水漏水漏水" most={5} refusal="再短一点" onChange={jest.fn()} />)
    expect(container.querySelector('.field__count--over')?.textContent).toBe('6/5')
    screen.getByText('再短一点')
  })
  test('hands over what was typed', () => {
    const typed = jest.fn()
    render(<Field value="" hint="说说" most={5} onChange={typed} />)
    fireEvent.change(screen.getByPlaceholderText('说说'), { target: { value: '漏水' } })
    expect(typed).toHaveBeenCalledWith('漏水')
  })
})

describe('PhotoPicker', () => {
  const asked = { onAdd: jest.fn(), onRetry: jest.fn(), onRemove: jest.fn() }
  test('a failed picture can be sent again, any can be left out', () => {
    const photos = [
      { key: 'p1', path: 'a.jpg', state: 'done' },
      { key: 'p2', path: 'b.jpg', state: 'failed' },
    ] as const
    render(<PhotoPicker photos={photos} most={9} {...asked} />)
    tap('再传一次')
    fireEvent.click(screen.getAllByLabelText('删除')[0] as HTMLElement)
    expect(asked.onRetry).toHaveBeenCalledWith('p2')
    expect(asked.onRemove).toHaveBeenCalledWith('p1')
    screen.getByText('2/9')
  })
  test('full, it asks for no more', () => {
    render(<PhotoPicker photos={[{ key: 'p', path: '', state: 'uploading' }]} most={1} {...asked} />)
    screen.getByText('上传中')
    expect(screen.queryByText('再加')).toBeNull()
  })
})

describe('Sheet', () => {
  test('closed it is not there; the veil and the cross close it', () => {
    const close = jest.fn()
    const { container, rerender } = render(<Sheet title="暂停" isOpen={false} onClose={close} />)
    expect(container.textContent).toBe('')
    rerender(<Sheet title="暂停" isOpen onClose={close} />)
    fireEvent.click(container.querySelector('.sheet__veil') as Element)
    fireEvent.click(screen.getByLabelText('关闭'))
    expect(close).toHaveBeenCalledTimes(2)
  })
})

describe('UnitSwitcher', () => {
  const units = [
    { unitId: 'u1', name: '云栖里 1202' },
    { unitId: 'u2', name: '听澜府 2301' },
  ]
  test('chooses another flat and closes', () => {
    const choose = jest.fn()
    render(<UnitSwitcher units={units} unitId="u1" onChange={choose} />)
    tap('云栖里 1202')
    tap('听澜府 2301')
    expect(choose).toHaveBeenCalledWith('u2')
    expect(screen.queryByText('听澜府 2301')).toBeNull()
  })
  test('with one flat there is nothing to open', () => {
    render(<UnitSwitcher units={units.slice(0, 1)} unitId="u1" onChange={jest.fn()} />)
    tap('云栖里 1202')
    expect(screen.queryByText('看哪一套房子')).toBeNull()
  })
})

describe('elder mode', () => {
  afterEach(() => act(() => setElderMode(false)))
  test('an open page grows at once', () => {
    const { container } = render(<Screen />)
    expect(container.querySelector('.screen--elder')).toBeNull()
    act(() => setElderMode(true))
    expect(container.querySelector('.screen--elder')).not.toBeNull()
  })
})

describe('the gallery', () => {
  const previews = previewGroups.flatMap(group => group.previews)
  test.each(previews.map(preview => [preview.name, preview] as const))(
    '%s: every face renders, none in Latin',
    (_, preview) => {
      for (const face of Object.values(preview.states)) {
        const { container, unmount } = render(<>{face}</>)
        expect(container.innerHTML).not.toBe('')
        expect((container.textContent ?? '').replace(/\d{4}-[\dA-Z]+/g, '')).not.toMatch(/[A-Za-z]{2,}/)
        unmount()
      }
    },
  )
  test('every component of the kit has previews', () => {
    const files = readdirSync('src/components').filter(file => /^[A-Z]\w+\.tsx$/.test(file) && file !== 'Screen.tsx')
    const without = files.filter(file => !existsSync(`src/components/${file.replace('.tsx', '.preview.tsx')}`))
    expect(without).toEqual([])
    expect(previews).toHaveLength(files.length)
  })
  test('every icon that may be asked for is drawn, and none besides', () => {
    const drawn = readFileSync('src/styles/_icons.scss', 'utf8')
    const strokes = [...drawn.matchAll(/^ {2}'([a-z-]+)':/gm)].map(found => found[1])
    expect([...strokes, 'star-full'].sort()).toEqual([...iconNames].sort())
  })
})

describe('the format of a picture', () => {
  test.each([
    ['jpg', [0xff, 0xd8, 0xff, 0xe0]],
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['webp', [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50]],
    [undefined, [0x25, 0x50, 0x44, 0x46]],
    [undefined, []],
  ] as const)('%s is told by its bytes', (format, bytes) => expect(formatOf(Uint8Array.from(bytes))).toBe(format))
})
