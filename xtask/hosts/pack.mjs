// Compresses what a host sends as text or program, and writes SHA-256 sums: `node pack.mjs DIST`. The same files give
// the same bytes, whenever and wherever this runs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [dist] = process.argv.slice(2);
const SUMS = 'SHA256SUMS';
// Below this a compressed file is no smaller by a packet.
const LEAST = 1000;

const files = folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });

let raw = 0, small = 0, count = 0;
for (const path of files(dist)) {
  if (!/\.(html|css|js|wasm|svg|json|txt|webmanifest)$/.test(path)) continue;
  const bytes = readFileSync(path);
  if (bytes.length < LEAST) continue;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const br = brotliCompressSync(bytes, { params });
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  raw += bytes.length;
  small += br.length;
  count += 1;
}
const sums = files(dist)
  .map(path => [relative(dist, path).split(sep).join('/'), path])
  .filter(([name]) => name !== SUMS)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, path]) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${name}\n`);
writeFileSync(join(dist, SUMS), sums.join(''));
console.log(`${count} files, ${raw} bytes, as brotli ${small}; ${sums.length} sums in ${SUMS}`);
