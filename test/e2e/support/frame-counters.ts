import type { Page } from 'playwright-core';

/** What the page has done since the counters were last set to zero. */
export interface Counts {
  /** Calls that draw, over all eyes and the shadow, and the triangles they draw. */
  draws: number;
  triangles: number;
  /** Shader programs linked. */
  programs: number;
  /** Bytes of vertices, indices and textures sent to the graphics card. */
  bufferBytes: number;
  textureBytes: number;
  /** React commits, those of the page and those of the canvas. */
  commits: number;
}

declare global {
  interface Window {
    __counts: Counts;
    /** React renderers that told the counter of themselves. */
    __renderers: number;
  }
}

/** Counts at WebGL and at React's own hook for its developer tools: nothing of the product takes part. Before `steppedClock`. */
export async function countFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const zero = (): Counts => ({ draws: 0, triangles: 0, programs: 0, bufferBytes: 0, textureBytes: 0, commits: 0 });
    window.__counts = zero();
    window.__renderers = 0;
    const drew = (mode: number, count: number, instances = 1): void => {
      window.__counts.draws += 1;
      if (mode === WebGL2RenderingContext.TRIANGLES) window.__counts.triangles += (count / 3) * instances;
    };
    const size = (source: unknown): number => {
      if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return source.byteLength;
      if (source instanceof HTMLCanvasElement || source instanceof ImageBitmap) return source.width * source.height * 4;
      return 0;
    };
    const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: never[]) => unknown>;
    const before = (name: string, look: (args: readonly unknown[]) => void): void => {
      const call = gl[name]!;
      gl[name] = function (this: unknown, ...args) {
        look(args);
        return call.apply(this, args);
      };
    };
    before('drawArrays', ([mode, , count]) => drew(Number(mode), Number(count)));
    before('drawElements', ([mode, count]) => drew(Number(mode), Number(count)));
    before('drawArraysInstanced', ([mode, , count, times]) => drew(Number(mode), Number(count), Number(times)));
    before('drawElementsInstanced', ([mode, count, , , times]) => drew(Number(mode), Number(count), Number(times)));
    before('linkProgram', () => {
      window.__counts.programs += 1;
    });
    before('bufferData', ([, data]) => {
      window.__counts.bufferBytes += typeof data === 'number' ? data : size(data);
    });
    before('bufferSubData', ([, , data, , count]) => {
      const whole = size(data);
      const one = (data as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1;
      window.__counts.bufferBytes += typeof count === 'number' && count > 0 ? count * one : whole;
    });
    // What is sent is the last argument, or the one before an offset into it; a render target has none.
    for (const name of ['texImage2D', 'texSubImage2D', 'texImage3D', 'texSubImage3D'])
      before(name, (args) => {
        window.__counts.textureBytes += Math.max(...args.slice(-2).map(size));
      });
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        isDisabled: false,
        renderers: new Map(),
        inject: () => {
          window.__renderers += 1;
          return window.__renderers;
        },
        onCommitFiberRoot: () => {
          window.__counts.commits += 1;
        },
        onCommitFiberUnmount: () => {},
        onPostCommitFiberRoot: () => {},
        checkDCE: () => {},
      },
    });
  });
}
