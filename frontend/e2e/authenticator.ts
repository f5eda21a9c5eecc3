import { createHmac } from "node:crypto";

const STEP_SECONDS = 30;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The step of the last code of each secret: a server takes none of them twice, and one to either side of its now. */
const used = new Map<string, number>();

/**
 * A code (RFC 6238) that was not used yet: a second sign-in within half a minute need not wait for the clock. Never that
 * of the step before, which the server would refuse when the clock moves on while it is being typed.
 */
export function nextCode(secret: string): string {
  const now = Math.floor(Date.now() / 1000 / STEP_SECONDS);
  const step = Math.max(now, (used.get(secret) ?? 0) + 1);
  used.set(secret, step);
  return code(secret, step);
}

function code(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", decode(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Base32 (RFC 4648). */
function decode(secret: string): Buffer {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
