import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CLIPS = new URL("../../samples/clips/", import.meta.url);
const BOX_HEADER = 8;
const SALT = 16;

/**
 * A sample clip that no earlier run has sent: an MP4 `free` box with random bytes at the end, which every decoder skips
 * (ISO/IEC 14496-12, 8.1.2), gives the file its own hash.
 */
export function uniqueClip(name: string): Buffer {
  const clip = readFileSync(fileURLToPath(new URL(name, CLIPS)));
  const box = Buffer.alloc(BOX_HEADER + SALT);
  box.writeUInt32BE(box.length, 0);
  box.write("free", 4, "latin1");
  randomBytes(SALT).copy(box, BOX_HEADER);
  return Buffer.concat([clip, box]);
}
