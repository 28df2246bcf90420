// A bill of materials as CycloneDX 1.6: what is compiled into the page and its workers, from `cargo metadata` on
// standard input and Cargo.lock: `cargo metadata … | node sbom.mjs Cargo.lock > sbom.cdx.json`. It bears no time, so
// that the same sources give the same file.
import { readFileSync } from 'node:fs';

const data = JSON.parse(readFileSync(0, 'utf8'));
const lock = readFileSync(process.argv[2], 'utf8');
const sums = new Map();
for (const block of lock.split('[[package]]')) {
  const field = name => block.match(new RegExp(`^${name} = "([^"]*)"`, 'm'))?.[1];
  sums.set(`${field('name')}@${field('version')}`, field('checksum'));
}
const packages = new Map(data.packages.map(one => [one.id, one]));
const nodes = new Map(data.resolve.nodes.map(one => [one.id, one]));
const root = [...packages.values()].find(one => one.name === 'why401');
const isMacro = one => one.targets.some(target => target.kind.includes('proc-macro'));

// What is needed to run, and below a macro or a build script what only the compiler runs.
const inside = new Set(), beside = new Set();
const walk = (id, runs) => {
  const known = runs ? inside : beside;
  if (known.has(id)) return;
  known.add(id);
  for (const dep of nodes.get(id).deps) {
    for (const { kind } of dep.dep_kinds) {
      if (kind === 'dev') continue;
      walk(dep.pkg, runs && kind === null && !isMacro(packages.get(dep.pkg)));
    }
  }
};
walk(root.id, true);

const reference = one => `pkg:cargo/${one.name}@${one.version}`;
const licence = text => (text ? [{ expression: text.replace(/\s*\/\s*/g, ' OR ') }] : undefined);
const component = one => {
  const sum = sums.get(`${one.name}@${one.version}`);
  return {
    type: 'library',
    'bom-ref': reference(one),
    name: one.name,
    version: one.version,
    scope: inside.has(one.id) ? 'required' : 'excluded',
    licenses: licence(one.license),
    hashes: sum ? [{ alg: 'SHA-256', content: sum }] : undefined,
    purl: reference(one),
    externalReferences: one.repository ? [{ type: 'vcs', url: one.repository }] : undefined,
  };
};
const used = [...new Set([...inside, ...beside])].map(id => packages.get(id));
used.sort((a, b) => (reference(a) < reference(b) ? -1 : 1));
const edges = used.map(one => ({
  ref: reference(one),
  dependsOn: [
    ...new Set(
      nodes.get(one.id).deps
        .filter(dep => dep.dep_kinds.some(({ kind }) => kind !== 'dev') && (inside.has(dep.pkg) || beside.has(dep.pkg)))
        .map(dep => reference(packages.get(dep.pkg))),
    ),
  ].sort(),
}));
const bill = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { ...component(root), type: 'application', scope: undefined } },
  components: used.filter(one => one !== root).map(component),
  dependencies: edges,
};
process.stdout.write(`${JSON.stringify(bill, null, 1)}\n`);
