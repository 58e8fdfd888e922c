/** The microphone, asked for when somebody pressed the button, and let go as soon as they are done. */
export type Microphone = {
  pause(): void
  goOn(): void
  /** The last slice comes before this settles. */
  stop(): Promise<void>
  /** From 0 to 1, as loud as it is now. */
  level(): number
}

const SLICE_MS = 1000
const BITS_PER_SECOND = 32_000

/** Safari says that it records WebM, and then plays nothing of it. */
function typeFor(): string | undefined {
  const isSafari = /^((?!chrome|chromium|android).)*safari/i.test(navigator.userAgent)
  const webm = ['audio/webm;codecs=opus', 'audio/webm']
  const wanted = isSafari ? ['audio/mp4', ...webm] : [...webm, 'audio/mp4', 'audio/ogg;codecs=opus']
  return wanted.find((type) => MediaRecorder.isTypeSupported(type))
}

/** Throws what the browser throws: `NotAllowedError`, `NotFoundError` … `onSlice` is called in order. */
export async function openMicrophone(
  onSlice: (bytes: Uint8Array<ArrayBuffer>) => void,
  onEnded: () => void,
): Promise<Microphone> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  })
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    return record(stream, letGo, onSlice, onEnded)
  } catch (error) {
    letGo()
    throw error
  }
}

function record(
  stream: MediaStream,
  letGo: () => void,
  onSlice: (bytes: Uint8Array<ArrayBuffer>) => void,
  onEnded: () => void,
): Microphone {
  const mimeType = typeFor()
  const recorder = new MediaRecorder(stream, {
    ...(mimeType ? { mimeType } : {}),
    audioBitsPerSecond: BITS_PER_SECOND,
  })
  let reading = Promise.resolve()
  recorder.addEventListener('dataavailable', ({ data }) => {
    reading = reading.then(async () => onSlice(new Uint8Array(await data.arrayBuffer())))
  })
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve())
  }).then(() => reading)
  // Unplugged, or taken by a telephone call.
  recorder.addEventListener('stop', onEnded)
  const meter = meterOf(stream)
  recorder.start(SLICE_MS)
  return {
    pause: () => recorder.state === 'recording' && recorder.pause(),
    goOn: () => recorder.state === 'paused' && recorder.resume(),
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop()
      await stopped
      letGo()
      meter.close()
    },
    level: meter.level,
  }
}

function meterOf(stream: MediaStream): { level(): number; close(): void } {
  try {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 1024
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    return {
      level() {
        analyser.getFloatTimeDomainData(samples)
        const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
        return Math.min(1, Math.sqrt(power) * 5)
      },
      close: () => void context.close().catch(() => undefined),
    }
  } catch {
    // No Web Audio, as in Tor Browser: it records without a picture of how loud it is.
    return { level: () => 0, close: () => undefined }
  }
}
