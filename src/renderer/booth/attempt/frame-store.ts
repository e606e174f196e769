import { FRAME_INTS } from '../../../core/recording/frame.ts';

/** Frames in one block: 90 s of a headset, 1 MB. */
const BLOCK_FRAMES = 8192;

/** Frames of one attempt from the oldest still needed to the newest. Appending allocates once in 90 s. */
export class FrameStore {
  readonly #blocks: Int32Array[] = [];
  /** Index of the first frame of the first block. */
  #base: number;
  #count: number;

  /** `first`: frames before this index are kept elsewhere already. */
  constructor(first = 0) {
    this.#base = first;
    this.#count = first;
  }

  /** Number of frames ever appended, those before `first` included. */
  get count(): number {
    return this.#count;
  }

  append(row: Int32Array): void {
    const at = this.#count - this.#base;
    if (at === this.#blocks.length * BLOCK_FRAMES) this.#blocks.push(new Int32Array(BLOCK_FRAMES * FRAME_INTS));
    this.#blocks[this.#blocks.length - 1]!.set(row, (at % BLOCK_FRAMES) * FRAME_INTS);
    this.#count++;
  }

  /** The block that holds frame `index`; the row begins at `rowAt(index)`. */
  block(index: number): Int32Array {
    const block = this.#blocks[Math.floor((index - this.#base) / BLOCK_FRAMES)];
    if (index < this.#base || index >= this.#count || block === undefined)
      throw new RangeError(`Frame ${index} is not here: ${this.#base} to ${this.#count}.`);
    return block;
  }

  rowAt(index: number): number {
    return ((index - this.#base) % BLOCK_FRAMES) * FRAME_INTS;
  }

  /** Frames below `index` are not needed any more. */
  drop(index: number): void {
    while (this.#blocks.length > 1 && index - this.#base >= BLOCK_FRAMES) {
      this.#blocks.shift();
      this.#base += BLOCK_FRAMES;
    }
  }

  /** All frames that are here, in one array. */
  all(): Int32Array {
    const rows = new Int32Array((this.#count - this.#base) * FRAME_INTS);
    this.#blocks.forEach((block, i) => {
      const from = i * BLOCK_FRAMES * FRAME_INTS;
      rows.set(block.subarray(0, Math.min(block.length, rows.length - from)), from);
    });
    return rows;
  }
}
