/** The field that carries proof that a form came from a page of ours, in this browser. */
export const formTokenField = 'form-token'

export function FormToken({ value }: { value: string }) {
  return <input type="hidden" name={formTokenField} value={value} />
}
