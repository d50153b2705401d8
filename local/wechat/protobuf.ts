/** The little of protobuf that `wx.openApi` needs: varints and length-delimited fields. */

interface Field {
  number: number
  value: number | Buffer
}

function* fieldsOf(bytes: Buffer): Generator<Field> {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 49) throw new SyntaxError('not a protobuf message')
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const key = varint()
    const number = Math.floor(key / 8)
    if (key % 8 === 0) yield { number, value: varint() }
    else if (key % 8 === 2) {
      const length = varint()
      yield { number, value: bytes.subarray(at, at + length) }
      at += length
    } else throw new SyntaxError(`protobuf wire type ${key % 8} is not used here`)
  }
}

const bytesOf = (message: Buffer, number: number): Buffer[] =>
  [...fieldsOf(message)].flatMap(field =>
    field.number === number && Buffer.isBuffer(field.value) ? [field.value] : [],
  )

export interface OpenApiPair {
  key: string
  /** JSON text, or a file's bytes when `contentType` is given. */
  value: Buffer
  contentType?: string
}

/** `CommApiData{2: OpenApiData{1: KeyValuePair{1 key, 2 value, 3 content type, 4 file name}}}` → the pairs. @throws SyntaxError */
export function openApiPairs(commApiData: Buffer): OpenApiPair[] {
  return bytesOf(commApiData, 2).flatMap(openApiData =>
    bytesOf(openApiData, 1).map(pair => ({
      key: bytesOf(pair, 1)[0]?.toString('utf8') ?? '',
      value: bytesOf(pair, 2)[0] ?? Buffer.alloc(0),
      contentType: bytesOf(pair, 3)[0]?.toString('utf8'),
    })),
  )
}

function varintBytes(value: number): Buffer {
  const bytes: number[] = []
  // int32 fields carry negative numbers as 64-bit two's complement.
  for (let rest = BigInt.asUintN(64, BigInt(value)); ; rest >>= 7n) {
    if (rest < 0x80n) return Buffer.from([...bytes, Number(rest)])
    bytes.push(Number(rest & 0x7fn) | 0x80)
  }
}
const numberField = (number: number, value: number): Buffer =>
  Buffer.concat([varintBytes(number * 8), varintBytes(value)])
const bytesField = (number: number, value: Buffer): Buffer =>
  Buffer.concat([varintBytes(number * 8 + 2), varintBytes(value.length), value])

/** What WeChat answers: bytes of some type, or a system error (`errorCode`, such as −604101 no permission). */
export type OpenApiReply = { contentType: string; bytes: Buffer } | { errorCode: number }

/** `CommOpenApiResp{1 respData, 2 contentType, 3 errorCode, 4 httpCode, 6 svrkitErrorCode}`. */
export function openApiResponse(reply: OpenApiReply): Buffer {
  if ('errorCode' in reply) return Buffer.concat([numberField(3, reply.errorCode), numberField(4, 200)])
  return Buffer.concat([
    bytesField(1, reply.bytes),
    bytesField(2, Buffer.from(reply.contentType)),
    numberField(4, 200),
    numberField(6, 0),
  ])
}
