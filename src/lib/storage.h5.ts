import type { PhoneStorage } from './platform.type'

type Store = 'texts' | 'pictures'

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser refused'))
  })

function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('texts')
    request.result.createObjectStore('pictures')
  }
  return answerOf(request)
}

/** The browser's database, one a person. */
export function makeStorage(person: () => string): PhoneStorage {
  let database: Promise<IDBDatabase> | undefined
  const store = async (name: Store, mode: IDBTransactionMode) =>
    (await (database ??= opened(`kept-${person()}`))).transaction(name, mode)
  const ask = async <Value>(name: Store, request: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> =>
    answerOf(request((await store(name, 'readonly')).objectStore(name)))
  const change = async (name: Store, act: (store: IDBObjectStore) => IDBRequest): Promise<void> => {
    const transaction = await store(name, 'readwrite')
    act(transaction.objectStore(name))
    // On the disk when the transaction is, not when the request is.
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser is full'))
    })
  }
  const pictureOf = (name: string) => ask('pictures', kept => kept.get(name) as IDBRequest<Blob | undefined>)
  return {
    readText: key => ask('texts', kept => kept.get(key) as IDBRequest<string | undefined>),
    writeText: (key, text) => change('texts', kept => kept.put(text, key)),
    removeText: key => change('texts', kept => kept.delete(key)),
    textKeys: async () => (await ask('texts', kept => kept.getAllKeys())).map(String),
    keepPicture: (name, { bytes, format }) =>
      change('pictures', kept => kept.put(new Blob([bytes.slice().buffer], { type: `image/${format}` }), name)),
    showPicture: async name => {
      const picture = await pictureOf(name)
      return picture && URL.createObjectURL(picture)
    },
    openPicture: async name => {
      const picture = await pictureOf(name)
      return picture && { path: '', bytes: new Uint8Array(await picture.arrayBuffer()) }
    },
    removePicture: name => change('pictures', kept => kept.delete(name)),
    pictureNames: async () => (await ask('pictures', kept => kept.getAllKeys())).map(String),
  }
}
