import type { Plugin } from 'vite';

/** A string that stands for itself inside a script element: `</script` and `<!--` would end or change it. */
const insideScript = (code: string): string => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/**
 * Puts the page's one script and its styles into the page itself, so that it works opened from disk, where module files do
 * not load.
 */
export function singleFile(): Plugin {
  return {
    name: 'proofbench-single-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        let html = String(page.source);
        for (const [name, part] of Object.entries(bundle)) {
          const path = part.fileName.replaceAll('.', '\\.');
          if (part.type === 'chunk') {
            const tag = new RegExp(`<script[^>]*src="[^"]*${path}"[^>]*></script>`);
            if (!tag.test(html))
              throw new Error(`${part.fileName} is not loaded by the page itself: it has to be one script.`);
            html = html.replace(tag, '');
            html = html.replace('</body>', () => `<script type="module">${insideScript(part.code)}</script></body>`);
          } else if (part.fileName.endsWith('.css')) {
            const tag = new RegExp(`<link[^>]*href="[^"]*${path}"[^>]*>`);
            html = html.replace(tag, () => `<style>${String(part.source)}</style>`);
          } else continue;
          delete bundle[name];
        }
        page.source = html;
      }
    },
  };
}
