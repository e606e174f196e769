import type { Page } from 'playwright-core';

/** Where words stand in the picture of a panel, in shares of it from its upper left corner, and how high the picture is for its width. */
export interface WordsPlace {
  readonly x: number;
  readonly y: number;
  readonly aspect: number;
}

declare global {
  interface Window {
    __findWords: (words: string) => WordsPlace | undefined;
  }
}

/** Reads what panels in the room say as eyes would: from what is written into their pictures. */
export async function readPanels(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Written {
      readonly words: string;
      readonly x: number;
      readonly y: number;
    }
    const pictures = new Map<HTMLCanvasElement, Written[]>();
    const context = CanvasRenderingContext2D.prototype;
    const { fillText } = context;
    const size = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'height')!;
    Object.defineProperty(HTMLCanvasElement.prototype, 'height', {
      ...size,
      set(this: HTMLCanvasElement, height: number) {
        // Setting its size clears a picture.
        pictures.delete(this);
        size.set?.call(this, height);
      },
    });
    context.fillText = function (words, x, y, ...rest) {
      const canvas = this.canvas;
      if (!pictures.has(canvas)) pictures.set(canvas, []);
      pictures.get(canvas)?.push({ words, x, y });
      fillText.call(this, words, x, y, ...rest);
    };
    window.__findWords = (words) => {
      for (const [canvas, written] of pictures) {
        const found = written.find((one) => one.words === words);
        if (found !== undefined)
          return { x: found.x / canvas.width, y: found.y / canvas.height, aspect: canvas.height / canvas.width };
      }
      return undefined;
    };
  });
}
