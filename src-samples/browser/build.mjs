/** Bundles the page to one file that needs no network, and the module for Node. Run by Maven after TeaVM. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

async function bundle(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.log': 'text', '.png': 'empty' },
    ...options,
  });
  return outputFiles[0].text.trim();
}

/** What stands in an element of the page must not look like its end. */
function inline(text) {
  if (/<\/(script|style)|<!--/i.test(text)) {
    throw new Error('would end its element too early');
  }
  return text;
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const script = inline(await bundle('src/main/js/page.js', { format: 'iife' }));
const style = inline(await bundle('src/main/page/page.css'));
const parts = {
  policy: [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  style,
  worker: inline(await bundle('src/main/js/worker.js', { format: 'iife' })),
  world: inline(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8').trim()),
  script,
};

mkdirSync('target/page', { recursive: true });
writeFileSync(
  'target/page/index.html',
  readFileSync('src/main/page/index.html', 'utf8').replace(/{{(\w+)}}/g, (_, name) => parts[name]),
);

mkdirSync('target/node', { recursive: true });
writeFileSync('target/node/cctr-codec.mjs', await bundle('src/main/js/node.js', { format: 'esm', platform: 'node' }));
