/** "Something changed": carries nothing, because whoever is told reads the whole state anew. */
export interface Signal {
  emit(): void;
  /** Answers the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    emit() {
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice is told twice and leaves once.
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
