import { dirname, join } from 'node:path';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';
import { publishedScorersModule } from './published-scorers.ts';

const SUFFIX = '?worker-text';
const MARK = '\0worker-text:';

/** Gives a bundle the list of scorers that a Vite build takes from `virtual:published-scorers`. */
function publishedScorers(): EsbuildPlugin {
  const { load } = publishedScorersModule();
  const contents = typeof load === 'function' ? String(load.call({} as never, '\0published-scorers')) : '';
  return {
    name: 'published-scorers',
    setup(bundler) {
      bundler.onResolve({ filter: /^virtual:published-scorers$/ }, ({ path }) => ({ path, namespace: 'virtual' }));
      bundler.onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents, loader: 'js' }));
    },
  };
}

/**
 * `import code from './some-worker.ts?worker-text'`: that module with all it needs as the text of one module. A page opened
 * from disk can start a worker from text only in this way: Chromium loads no module workers from its blobs.
 */
export function workerText(): Plugin {
  return {
    name: 'proofbench-worker-text',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith(SUFFIX) && importer !== undefined
        ? MARK + join(dirname(importer), source.slice(0, -SUFFIX.length))
        : undefined,
    async load(id) {
      if (!id.startsWith(MARK)) return undefined;
      const { outputFiles, metafile } = await build({
        entryPoints: [id.slice(MARK.length)],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        minify: true,
        metafile: true,
        write: false,
        legalComments: 'none',
        logLevel: 'error',
        // A module made of text has no address of its own; the context libraries only build names from it.
        define: { 'import.meta.url': '"https://module.invalid/"' },
        plugins: [publishedScorers()],
      });
      for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
      return `export default ${JSON.stringify(outputFiles[0]?.text ?? '')};`;
    },
  };
}
