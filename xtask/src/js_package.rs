//! The engine as a package for JavaScript: built, and tried in Node.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::release;
use crate::run::{Result, While, cargo, root, run};
use crate::tools::{self, Builder};

/// Builds the package into `target/js-package`: for Node in `node`, for browsers and bundlers in `web`.
pub(crate) fn build() -> Result<PathBuf> {
    make("page")
}

/// Where it comes to lie.
pub(crate) fn folder() -> PathBuf {
    root().join("target").join("js-package")
}

fn make(profile: &str) -> Result<PathBuf> {
    let builder = Builder::find()?;
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).or_say("cannot clear the package's folder")?;
    }
    let mut compile = builder.command("cargo");
    compile.args(["build", "--locked", "--profile", profile, "--target", tools::WASM]);
    compile.args(["--no-default-features", "--features", "js", "--package", "why401", "--bin", "js"]);
    if profile == "page" {
        compile.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", release::without_folders());
    }
    run(&mut compile)?;
    let program = built().join(tools::WASM).join(profile).join("js.wasm");
    for (name, target) in [("node", "nodejs"), ("web", "web")] {
        let to = folder.join(name);
        let mut bind = builder.command("wasm-bindgen");
        bind.args(["--target", target, "--out-name", "why401", "--out-dir"]).arg(&to).arg(&program);
        run(&mut bind)?;
        if profile == "page" {
            let wasm = to.join("why401_bg.wasm");
            let mut shrink = builder.command("wasm-opt");
            run(shrink.args(FEATURES).arg("-Oz").arg(&wasm).arg("-o").arg(&wasm))?;
        }
    }
    let write =
        |name: &str, text: &str| fs::write(folder.join(name), text).or_say("cannot write the package");
    write("package.json", &manifest())?;
    write("node/package.json", "{ \"type\": \"commonjs\" }\n")?;
    write("README.md", README)?;
    println!("the package is in {}", folder.display());
    Ok(folder)
}

/// Builds a draft of the package and lets Node compare it with the terminal program, paste by paste.
pub(crate) fn check() -> Result {
    let folder = make("draft")?;
    run(&mut cargo(&["build", "--locked", "--package", "why401", "--bin", "why401"]))?;
    let program = built().join("debug").join(format!("why401{}", std::env::consts::EXE_SUFFIX));
    let mut node = Command::new(tools::node()?);
    run(node.arg(root().join("tests").join("js").join("package.mjs")).arg(folder).arg(program))
}

fn built() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

fn manifest() -> String {
    format!(
        r#"{{
  "name": "why401",
  "version": "{}",
  "description": "Says why a request got 401 or 403, from what a person can copy, and what to do about it",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "exports": {{
    ".": {{
      "node": {{ "types": "./node/why401.d.ts", "default": "./node/why401.js" }},
      "types": "./web/why401.d.ts",
      "default": "./web/why401.js"
    }}
  }},
  "files": ["node", "web"]
}}
"#,
        env!("CARGO_PKG_VERSION")
    )
}

/// What the compiler makes use of.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
];
const README: &str = "# why401

```js
import { diagnose, verify } from \"why401\";

const report = diagnose(\"HTTP/1.1 407 Proxy Authentication Required\\n\\n\");
console.log(report.verdicts[0].cause); // proxy-auth-required
verify(text, key); // the same, with the signatures of the tokens checked
```

In a browser the program is fetched first: `import init, { diagnose } from \"why401\"; await init();`.
Nothing is sent anywhere, and secrets in the report are redacted.
";
