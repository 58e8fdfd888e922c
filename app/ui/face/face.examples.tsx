import type { Example } from '../example.ts'
import { Face, faceNames } from './face.tsx'

export const examples: readonly Example[] = faceNames.map((name) => ({
  name,
  render: () => (
    <p>
      <Face name={name} /> {name}
    </p>
  ),
}))
