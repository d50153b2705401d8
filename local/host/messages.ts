/** What the host gives a worker when it starts. */
export interface WorkerStart {
  bundle: string
  functionName: string
  clock: SharedArrayBuffer
}

/** One invocation, handed to an idle worker. `environment` is set before the handler runs, and taken away when the next one sets its own. */
export interface InvokeMessage {
  type: 'invoke'
  id: string
  event: string
  context: Record<string, unknown>
  environment: Record<string, string>
}

export type WorkerReply =
  | { type: 'ready' }
  | { type: 'done'; id: string; text: string }
  | { type: 'failed'; id: string; message: string }
  | { type: 'log'; id: string; level: 'log' | 'info' | 'warn' | 'error' | 'debug'; text: string }
