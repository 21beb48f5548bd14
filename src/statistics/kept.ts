// What has been loaded of the statistics, kept in memory up to a limit: what was asked for longest ago goes first.

type Held<T> = { readonly loading: Promise<T>; bytes: number }

/**
 * Things in memory by name, within so many bytes. What is asked for by several at once is loaded once; what
 * could not be loaded is not kept.
 */
export class Kept<T> {
  readonly #held = new Map<string, Held<T>>()
  readonly #limit: number
  readonly #sizeOf: (one: T) => number
  #bytes = 0

  constructor(limit: number, sizeOf: (one: T) => number) {
    this.#limit = limit
    this.#sizeOf = sizeOf
  }

  /** How many bytes are kept now. */
  get bytes(): number {
    return this.#bytes
  }

  /** What has the name, loaded where it is not there. */
  get(name: string, load: () => Promise<T>): Promise<T> {
    const known = this.#held.get(name)
    // NOTE put last again: a map is gone through in the order its names were set.
    this.#held.delete(name)
    const held = known ?? this.#begin(name, load)
    this.#held.set(name, held)
    return held.loading
  }

  #begin(name: string, load: () => Promise<T>): Held<T> {
    const held: Held<T> = { loading: load(), bytes: 0 }
    held.loading.then(
      (one) => this.#weigh(name, held, one),
      () => {
        if (this.#held.get(name) === held) this.#held.delete(name)
      },
    )
    return held
  }

  #weigh(name: string, held: Held<T>, one: T): void {
    if (this.#held.get(name) !== held) return
    held.bytes = this.#sizeOf(one)
    this.#bytes += held.bytes
    for (const [other, { bytes }] of this.#held) {
      if (this.#bytes <= this.#limit) break
      if (other === name || bytes === 0) continue
      this.#held.delete(other)
      this.#bytes -= bytes
    }
  }
}
