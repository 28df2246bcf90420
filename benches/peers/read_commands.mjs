// `node read_commands.mjs FOLDER SECONDS < commands.json`: how long curlconverter takes to read curl commands.
// Prints the seconds of the best round, and how many of the commands it reads.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, seconds] = process.argv.slice(2);
const at = join(folder, "node_modules", "curlconverter");
const { exports } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
const entry = exports?.["."] ?? exports ?? "dist/src/index.js";
const find = (one) => (typeof one === "string" ? one : find(one.node ?? one.import ?? one.default));
const { toJsonString } = await import(pathToFileURL(join(at, find(entry))));
const commands = JSON.parse(readFileSync(0, "utf8"));
const reads = (command) => {
  try {
    return toJsonString(command).length > 0;
  } catch {
    return false;
  }
};
const read = commands.map(reads);
const known = commands.filter((_, index) => read[index]);
let best = Infinity;
const begin = performance.now();
for (let round = 0; round < 5 || performance.now() - begin < Number(seconds) * 1000; round += 1) {
  const start = performance.now();
  known.forEach(reads);
  best = Math.min(best, performance.now() - start);
}
console.log(JSON.stringify({ seconds: best / 1000, read }));
