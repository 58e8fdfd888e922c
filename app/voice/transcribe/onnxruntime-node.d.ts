// This version forgot to pack its own types: they are those of the package that it stands on.
declare module 'onnxruntime-node' {
  export * from 'onnxruntime-common'
}
