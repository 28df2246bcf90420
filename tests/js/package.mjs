// The package for JavaScript, used as somebody would: `node package.mjs FOLDER WHY401`. What it says about each paste of
// the corpus is compared with what the terminal program prints.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, program] = process.argv.slice(2).map((path) => resolve(path));
const { node } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).exports["."];
const { diagnose, verify } = await import(pathToFileURL(join(folder, node.default)));
assert.equal(createRequire(import.meta.url)(join(folder, node.default)).diagnose, diagnose);

const NOW = 1790000100;
const report = diagnose("HTTP/1.1 407 Proxy Authentication Required\n\n");
assert.equal(report.verdicts[0].cause, "proxy-auth-required");
assert.equal(diagnose("").verdicts.length >= 0, true);

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: "1", exp: NOW - 60 })}`;
const token = `${signed}.${createHmac("sha256", "a secret of thirty-two bytes ....").update(signed).digest("base64url")}`;
const paste = `GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer ${token}\n\nHTTP/1.1 401 Unauthorized\n\n`;
assert.deepEqual(diagnose(paste, NOW).tokens[0].problems.includes("expired"), true);
assert.equal(diagnose(paste, NOW - 3600).tokens[0].problems.includes("expired"), false);
assert.equal(verify(paste, "a secret of thirty-two bytes ....", NOW).tokens[0].signature, "valid");
assert.equal(verify(paste, "another secret of many more bytes", NOW).tokens[0].signature, "invalid");
assert.throws(() => verify(paste, "-----BEGIN PUBLIC KEY-----\nno\n-----END PUBLIC KEY-----\n", NOW), Error);

const corpus = join(dirname(fileURLToPath(import.meta.url)), "..", "corpus");
const pastes = readdirSync(corpus).map((name) => join(corpus, name, "paste.txt")).filter((file) => existsSync(file));
assert.ok(pastes.length > 100);
const moment = new Date(NOW * 1000).toISOString().replace(".000", "");
const printed = execFileSync(program, ["--json", "--now", moment, ...pastes], { encoding: "utf8", maxBuffer: 1 << 28 });
const lines = printed.trim().split("\n").map((line) => JSON.parse(line));
assert.equal(lines.length, pastes.length);
for (const [at, file] of pastes.entries()) {
  const own = { ...diagnose(readFileSync(file, "utf8"), NOW), file: lines[at].file };
  assert.deepEqual(own, lines[at], file);
}

for (const at of ["node", "web"]) {
  const types = readFileSync(join(folder, at, "why401.d.ts"), "utf8");
  assert.match(types, /function diagnose\(text: string, nowSeconds\?: number \| null\): Report;/);
  assert.match(types, /function verify\(text: string, key: string, nowSeconds\?: number \| null\): Report;/);
  for (const field of Object.keys(report)) {
    assert.match(types, new RegExp(`\\b${field}: `), `${field} has no type`);
  }
}
console.log(`the package says the same as the terminal program about ${pastes.length} pastes`);
