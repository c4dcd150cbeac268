/** Pieces of work that are told apart by their numbers, given to whoever is free. */
export interface Shared<Worker> {
  readonly workers: readonly Worker[]
  /** How many pieces. */
  readonly pieces: number
  readonly work: (worker: Worker, piece: number) => Promise<void>
  /** Nothing more is begun once it says stop; what is under way is waited for. */
  readonly signal?: AbortSignal | undefined
}

/** @throws the signal's reason where it was stopped */
export async function shareOut<Worker>({ workers, pieces, work, signal }: Shared<Worker>): Promise<void> {
  let next = 0
  const takeSome = async (worker: Worker) => {
    while (next < pieces && !signal?.aborted) await work(worker, next++)
  }
  const ended = await Promise.allSettled(workers.map(takeSome))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  signal?.throwIfAborted()
}
