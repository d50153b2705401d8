import fc from 'fast-check'
import { parts, partTable, rooms, type PartId, type RoomId } from '~/types/ticket/parts'
import { matterClassNames, partNames, repairTitle, roomNames, tradeNames } from '~/types/ticket/parts.copy'
import { suggest } from '~/types/ticket/suggestion'
import { partRules, roomRules, severityRules } from '~/types/ticket/suggestion.copy'

describe('R6.2 words suggest the category, with the words that hit', () => {
  test('the leak of the first page', () => {
    expect(suggest('主卫天花板滴水,越来越快')).toEqual({
      room: 'masterBathroom',
      part: 'leak',
      matterClass: 'quality',
      severity: 'major',
      hits: ['主卫', '天花板', '滴水', '越来越快'],
    })
  })

  test.each<[string, RoomId | undefined, PartId | undefined]>([
    ['厨房水龙头一直漏水', 'kitchen', 'pipe'],
    ['次卫马桶漏水', 'secondBathroom', 'sanitaryWare'],
    ['客厅空调滴水', 'livingRoom', 'cooling'],
    ['主卧卫生间地漏返水', 'masterBathroom', 'drain'],
    ['楼上卫生间漏水漏到我家主卧天花板', 'masterBedroom', 'leak'],
    ['顶层屋面漏水到书房', 'study', 'roofLeak'],
    ['阳台外墙渗水', 'balcony', 'leak'],
    ['窗户关不严', undefined, 'window'],
    ['次卧窗边漏雨', 'secondBedroom', 'leak'],
    ['入户门锁打不开', 'hallway', 'lock'],
    ['客厅墙面开裂', 'livingRoom', 'wall'],
    ['餐厅地砖空鼓', 'diningRoom', 'floor'],
    ['客厅横梁有一道裂缝', 'livingRoom', 'structure'],
    ['卧室插座没电', 'masterBedroom', 'wiring'],
    ['玄关的灯不亮', 'hallway', 'lighting'],
    ['地暖不热', undefined, 'heating'],
    ['没有暖气', undefined, 'heating'],
    ['没有热水', undefined, 'pipe'],
    ['门关不上了', undefined, 'door'],
    ['厨房有燃气味', 'kitchen', 'gas'],
    ['门禁刷不开', undefined, 'intercom'],
    ['楼道垃圾没人收', 'outside', 'propertyService'],
    ['你好,想问一下', undefined, undefined],
  ])('%s → %s, %s', (words, room, part) => {
    const suggestion = suggest(words)
    expect([suggestion.room, suggestion.part]).toEqual([room, part])
    expect(suggestion.hits.every(hit => words.includes(hit))).toBe(true)
    expect(suggestion.hits.length > 0).toBe(room !== undefined || part !== undefined)
  })

  test.each([
    ['厨房漏水越来越快', 'water'],
    ['水管喷水了', 'water'],
    ['家里突然停电', 'power'],
    ['插座冒火花', 'power'],
    ['厨房有燃气味', 'gas'],
    ['闻到天然气的味道', 'gas'],
    ['困梯了快来人', 'lift'],
    ['孩子被困在电梯里', 'lift'],
    ['电梯坏了困住人', 'lift'],
    ['阀门坏了,水关不住', 'water'],
    ['家里没有电', 'power'],
    ['外墙坠物', 'falling'],
    ['外墙砖掉下来了', 'falling'],
  ])('%s is an emergency: %s', (words, emergency) => {
    expect(suggest(words)).toMatchObject({ severity: 'emergency', emergency })
  })

  test.each([
    ['卫生间渗水', 'major'],
    ['一开空调就跳闸', 'major'],
    ['马桶返水', 'major'],
    ['承重墙有裂缝', 'major'],
    ['柜门关不上', 'routine'],
    ['燃气灶打不着火', 'routine'],
    ['你好', undefined],
  ])('%s is %s', (words, severity) => {
    expect(suggest(words).severity).toBe(severity)
    expect(suggest(words)).not.toHaveProperty('emergency')
  })
})

describe('R6.2 what is denied is not suggested', () => {
  test.each([
    ['不漏水'],
    ['没有漏水'],
    ['没漏水'],
    ['现在不再漏水'],
    ['没有发现漏水'],
    ['不是漏水'],
    ['不会漏水'],
    ['无漏水'],
  ])('%s: no leak', words => {
    expect(suggest(words)).toEqual({ hits: [] })
  })

  test.each([['没有停电'], ['没有燃气味'], ['没闻到煤气味'], ['没有坠物']])('%s: no emergency', words => {
    expect(suggest(words).severity).not.toBe('emergency')
  })

  test.each([
    ['有没有漏水不知道'],
    ['是不是漏水'],
    ['会不会漏水'],
    ['不停漏水'],
    ['不断滴水'],
    ['不漏水,昨天起又漏水'],
  ])('%s: still a leak', words => {
    expect(suggest(words).part).toBe('leak')
  })

  test('one denied and one true: the true one counts', () => {
    expect(suggest('主卫不漏水了,厨房的插座冒火花')).toMatchObject({
      part: 'wiring',
      severity: 'emergency',
      emergency: 'power',
    })
  })
})

describe('the tables', () => {
  test('each room and part has a Chinese name, and each part a class and a trade with one', () => {
    for (const room of rooms) expect(roomNames[room]).toMatch(/^[一-龥]+$/)
    for (const row of partTable) {
      expect(partNames[row.id]).toMatch(/^[一-龥]+$/)
      expect(matterClassNames[row.matterClass]).toBeTruthy()
      expect(tradeNames[row.trade]).toBeTruthy()
    }
    expect(new Set(parts).size).toBe(parts.length)
  })

  test('each rule is reached by its own first words', () => {
    for (const rule of roomRules) expect(suggest(rule.all[0]?.[0] ?? '').room).toBe(rule.means)
    for (const rule of partRules) expect(suggest(rule.all.map(words => words[0]).join('')).part).toBe(rule.means)
    for (const rule of severityRules) {
      expect(suggest(rule.all.map(words => words[0]).join('')).severity).toBe(rule.means.severity)
    }
  })

  test.each<[RoomId, PartId, string]>([
    ['masterBathroom', 'leak', '主卫漏水'],
    ['kitchen', 'gas', '厨房燃气问题'],
    ['outside', 'lift', '电梯问题'],
    ['otherRoom', 'otherPart', '其他问题'],
  ])('%s and %s is called %s', (room, part, title) => {
    expect(repairTitle(room, part)).toBe(title)
  })

  test('any text is answered, quickly and with words that stand in it', () => {
    const word = fc.constantFrom('主卫', '漏水', '不', '没有', '停电', '越来越快', '楼上', '\n', '?', 'abc', '😀')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = words.join('')
        const plain = text.replace(/\s+/g, '')
        return suggest(text).hits.every(hit => plain.includes(hit))
      }),
    )
  })
})
