import type { Example } from '../example.ts'
import { Receipt } from './receipt.tsx'

export const examples: readonly Example[] = [
  {
    name: 'receipt',
    render: () => (
      <Receipt
        heading="Your receipt"
        label="Receipt"
        receipt="amber otter window seven"
        text="Keep these words. With them you can ask us to delete your answers."
      />
    ),
  },
  {
    name: 'right to left',
    render: () => (
      <div lang="ar" dir="rtl">
        <Receipt
          id="receipt-rtl"
          heading="إيصالك"
          label="الإيصال"
          receipt="amber otter window seven"
          text="احتفظ بهذه الكلمات."
        />
      </div>
    ),
  },
]
