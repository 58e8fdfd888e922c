export { type Decode, type Decoder, openDecoder } from './decode/decode.server.ts'
export { type Engine, EngineFailed } from './transcribe/engine.ts'
export { openEngine } from './transcribe/open-engine.server.ts'
