import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** What compresses; pictures and fonts are compressed already. */
const TEXT = /[.](?:js|css|svg)$/;

/** Below it the headers weigh more than what is saved. */
const MIN_BYTES = 1024;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Lays `.br` and `.gz` beside every file that a browser fetches by its hash, so that the server sends them as they are. */
export function compressed(): Plugin {
  return {
    name: "penny-compressed",
    apply: "build",
    enforce: "post",
    async writeBundle({ dir }) {
      const assets = join(dir ?? "", "assets");
      const files = readdirSync(assets).map((name) => join(assets, name));
      await Promise.all(files.filter((file) => TEXT.test(file) && statSync(file).size >= MIN_BYTES).map(compress));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, await brotli(content, { params }));
  writeFileSync(`${file}.gz`, await deflate(content, { level: constants.Z_BEST_COMPRESSION }));
}
