import { describe, expect, test } from 'vitest'
import { readCaptions, wholeCaption } from '#app/platform/media/captions.ts'
import { anMp3, anMp4, aWave, aWebm, read } from './media-files.ts'

const codeOf = async (bytes: Buffer, wanted: 'sound' | 'video') => {
  const answer = await read(bytes, wanted)
  return answer.ok ? answer.media.type : answer.problem.code
}
const painted = async (bytes: Buffer, wanted: 'sound' | 'video') => {
  const answer = await read(bytes, wanted)
  if (!answer.ok) throw new Error(answer.problem.code)
  const copy = Buffer.from(bytes)
  for (const patch of answer.media.patches) copy.set(patch.bytes, patch.at)
  const { start, end } = answer.media.between ?? { start: 0, end: copy.length }
  return copy.subarray(start, end)
}

describe('what every browser plays', () => {
  test('is taken, with its length', async () => {
    const told = await Promise.all([
      read(aWave({ seconds: 2 }), 'sound'),
      read(anMp4({ codecs: ['mp4a'] }), 'sound'),
      read(anMp4({ codecs: ['avc1', 'mp4a'] }), 'video'),
      read(aWebm(), 'video'),
    ])
    expect(told.map((one) => one.ok && [one.media.type, one.media.lengthMs])).toEqual([
      ['audio/wav', 2000],
      ['audio/mp4', 2000],
      ['video/mp4', 2000],
      ['video/webm', 2000],
    ])
  })

  test('an mp3 of our own voice is taken, and its length is that of its words', async () => {
    const answer = await read(anMp3(), 'sound')
    expect(answer.ok && answer.media.type).toBe('audio/mpeg')
    expect(answer.ok && answer.media.lengthMs).toBeGreaterThan(500)
    expect(answer.ok && answer.media.lengthMs).toBeLessThan(2500)
  })

  test('lengths are held at their bounds', async () => {
    expect(await codeOf(aWave({ seconds: 180 }), 'sound')).toBe('audio/wav')
    expect(await codeOf(aWave({ seconds: 180.1 }), 'sound')).toBe('media.too-long')
    expect(await codeOf(aWave({ seconds: 0.3 }), 'sound')).toBe('audio/wav')
    expect(await codeOf(aWave({ seconds: 0.2 }), 'sound')).toBe('media.too-short')
    expect(await codeOf(anMp4({ seconds: 601 }), 'video')).toBe('media.too-long')
  })
})

describe('what is not', () => {
  test('a truncated file is broken, wherever it was cut', async () => {
    for (const [bytes, wanted] of [
      [aWave(), 'sound'],
      [anMp3(), 'sound'],
      [anMp4(), 'video'],
      [aWebm(), 'video'],
    ] as const)
      for (const part of [0.2, 0.5, 0.9]) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * part) + 1)
        expect(await codeOf(cut, wanted), `${wanted} ${part}`).toMatch(/^media\.(broken|unknown)$/)
      }
  })

  test('something else hung on to a good file makes it broken', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    for (const [bytes, wanted] of [
      [aWave(), 'sound'],
      [anMp3(), 'sound'],
      [anMp4(), 'video'],
      [aWebm(), 'video'],
    ] as const)
      expect(await codeOf(Buffer.concat([bytes, page]), wanted)).toBe('media.broken')
  })

  test('pages, programs, pictures and nothing are unknown, whatever they are called', async () => {
    for (const bytes of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      Buffer.from('MZ\x90\0\x03\0\0\0'),
      Buffer.from('GIF89a=1;alert(1)//////'),
      Buffer.alloc(0),
    ])
      for (const wanted of ['sound', 'video'] as const)
        expect(await codeOf(bytes, wanted)).toBe('media.unknown')
    expect(await codeOf(aWave(), 'video')).toBe('media.unknown')
    expect(await codeOf(anMp4({ codecs: ['avc1'] }), 'sound')).toBe('media.unknown')
  })

  test('what only some browsers play is said to be so', async () => {
    expect(await codeOf(anMp4({ codecs: ['hvc1'] }), 'video')).toBe('media.will-not-play')
    expect(await codeOf(anMp4({ codecs: ['alac'] }), 'sound')).toBe('media.will-not-play')
    expect(await codeOf(aWebm({ codec: 'V_MPEG4/ISO/AVC' }), 'video')).toBe('media.will-not-play')
    expect(await codeOf(aWebm({ duration: 0 }), 'video')).toBe('media.will-not-play')
  })

  test('a box inside a box without end does not keep us', async () => {
    let nest = Buffer.alloc(0)
    for (let depth = 0; depth < 2000; depth++) {
      const head = Buffer.alloc(8)
      head.writeUInt32BE(nest.length + 8)
      head.write('moov', 4)
      nest = Buffer.concat([head, nest])
    }
    const film = Buffer.concat([anMp4().subarray(0, 24), nest])
    expect(await codeOf(film, 'video')).toBe('media.broken')
  })
})

test('where and by whom it was made is painted over; the rest is the same bytes in the same places', async () => {
  const secret = '+51.5074-000.1278/ Jo Bloggs'
  for (const [bytes, wanted] of [
    [aWave({ note: secret }), 'sound'],
    [anMp4({ place: secret }), 'video'],
    [aWebm({ tag: secret }), 'video'],
  ] as const) {
    expect(bytes.includes(secret)).toBe(true)
    const clean = await painted(bytes, wanted)
    expect(clean.includes(secret)).toBe(false)
    expect(clean.length).toBe(bytes.length)
    expect(await codeOf(clean, wanted)).toMatch(/^(audio|video)\//)
  }
  const mp3 = anMp3()
  expect(mp3.includes('Secret name')).toBe(true)
  expect((await painted(mp3, 'sound')).includes('Secret name')).toBe(false)
})

describe('captions', () => {
  test('good ones are kept, with line ends of ours', () => {
    const given =
      '\uFEFFWEBVTT\r\n\r\nNOTE made by hand\r\n\r\n1\r\n00:00.000 --> 00:02.500 line:80%\r\nHow do you feel?\r\n'
    expect(readCaptions(given)).toEqual({
      ok: true,
      text: 'WEBVTT\n\nNOTE made by hand\n\n1\n00:00.000 --> 00:02.500 line:80%\nHow do you feel?\n',
    })
  })

  test('what is wrong is named by its line', () => {
    const lineOf = (text: string) => {
      const read = readCaptions(text)
      return read.ok ? 'ok' : read.problem.line
    }
    expect(lineOf('1\n00:00.000 --> 00:01.000\nHi')).toBe(1)
    expect(lineOf('WEBVTT\n\n00:01.000 --> 00:01.000\nHi')).toBe(3)
    expect(lineOf('WEBVTT\n\n00:00,000 --> 00:01,000\nHi')).toBe(3)
    expect(lineOf('WEBVTT\n\nSTYLE\n::cue { background: url(//elsewhere) }')).toBe(3)
    expect(lineOf('WEBVTT\n\n')).toBe(3)
  })

  test('one is made of the words where nobody gave any, and it can be read', () => {
    const made = wholeCaption('Tom & <b>Jo</b> --> you\n\nTwo', 65_432)
    expect(made).toBe('WEBVTT\n\n00:00.000 --> 00:01:05.432\nTom &amp; &lt;b>Jo&lt;/b> → you\nTwo\n')
    expect(readCaptions(made).ok).toBe(true)
  })
})
