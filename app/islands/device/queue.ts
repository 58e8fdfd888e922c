import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

// What waits on this device: sealed bytes under random ids. Names say nothing; nothing here can be opened here. What
// somebody said aloud is parts beside their answer: its id, and a number that says which comes before which.

export type Item = {
  readonly id: string
  /** The survey link: where it is to go. */
  readonly at: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Changes with each sealing, so that a newer one is never taken away for an older one. */
  readonly mark: string
  /** How often the server has said that it cannot take it. */
  readonly refused: number
}

interface Kept extends DBSchema {
  items: { key: string; value: Item }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined
const database = () => {
  opened ??= openDB<Kept>('kept', 1, {
    upgrade: (db) => void db.createObjectStore('items', { keyPath: 'id' }),
  })
  return opened
}

export const newMark = (): string => crypto.getRandomValues(new Uint32Array(2)).join('.')

export async function keep(item: Item): Promise<void> {
  const db = await database()
  const write = db.transaction('items', 'readwrite', { durability: 'strict' })
  await Promise.all([write.store.put(item), write.done])
}

/** Puts these in place of those, or changes nothing. */
export async function exchange(put: readonly Item[], drop: readonly string[]): Promise<void> {
  const write = (await database()).transaction('items', 'readwrite', { durability: 'strict' })
  await Promise.all([
    ...drop.map((id) => write.store.delete(id)),
    ...put.map((item) => write.store.put(item)),
    write.done,
  ])
}

export const partId = (answer: string, number: number): string =>
  `${answer}/${String(number).padStart(6, '0')}`
/** Whose part it is, or the answer itself. */
export const answerOf = (id: string): string => id.split('/', 1)[0] ?? id

const itemIds = async (): Promise<string[]> => (await database()).getAllKeys('items')
export const getItem = async (id: string): Promise<Item | undefined> => (await database()).get('items', id)
export const countItems = async (): Promise<number> => (await database()).count('items')

/** What belongs together, by answer: its own item before its parts, as their names stand in order. */
export async function itemsByAnswer(): Promise<Map<string, string[]>> {
  const answers = new Map<string, string[]>()
  for (const id of await itemIds()) answers.set(answerOf(id), [...(answers.get(answerOf(id)) ?? []), id])
  return answers
}

let answering: string | undefined
/** This page's own answer, while somebody still gives it: it waits for them, not for the network. */
export function setAnswering(id: string | undefined): void {
  answering = id
}
/** How many answers wait to be sent, each with all that belongs to it. */
export async function countWaiting(): Promise<number> {
  const answers = await itemsByAnswer()
  return [...answers.keys()].filter((id) => id !== answering).length
}

/** Takes away what has arrived, unless it was sealed anew meanwhile. */
export async function dropItem({ id, mark }: Item): Promise<void> {
  const write = (await database()).transaction('items', 'readwrite')
  if ((await write.store.get(id))?.mark === mark) await write.store.delete(id)
  await write.done
}

export async function noteRefused({ id, mark }: Item): Promise<void> {
  const write = (await database()).transaction('items', 'readwrite')
  const item = await write.store.get(id)
  if (item?.mark === mark) await write.store.put({ ...item, refused: item.refused + 1 })
  await write.done
}
