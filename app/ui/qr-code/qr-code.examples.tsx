import type { Example } from '../example.ts'
import { QrCode } from './qr-code.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a short link',
    render: () => <QrCode address="https://earshot.example/j/k7mq-2xnp" name="QR code of the short link" />,
  },
  {
    name: 'a long address with letters of every script',
    render: () => <QrCode address={`https://example.org/${'ع'.repeat(60)}?a=1&b=<2>`} name="كود" />,
  },
]
